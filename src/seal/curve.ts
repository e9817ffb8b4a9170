/** Raw bytes: a private number of 32, a public point of 65, a signature of 64 (r and s side by side). */
export type Bytes = Uint8Array<ArrayBuffer>;

/** A pair of keys. */
export interface KeyPair {
  readonly privateKey: Bytes;
  readonly publicKey: Bytes;
}

/** One way to sign. */
export interface Curve {
  readonly createKeys: () => Promise<KeyPair>;
  readonly sign: (keys: KeyPair, statement: Bytes) => Promise<Bytes>;
  /** False for a point off the curve and for a signature out of range too; rejects only where nothing can be verified here. */
  readonly verify: (publicKey: Bytes, statement: Bytes, signature: Bytes) => Promise<boolean>;
}
