import type { BankKey } from "../../domain/seal/keyList";
import type { Text } from "../../domain/values/text";

/** A key that head office wants to make. */
export interface NewKey extends Omit<BankKey, "publicKey" | "revoked"> {
  readonly passphrase: string;
}

/** A key that was made: the file that its owner keeps, and the entry for keys.json. */
export interface CreatedKey {
  /** Text of the key file; the private key in it is encrypted under the passphrase. */
  readonly keyFile: string;
  readonly publicKey: BankKey;
}

/** A key that can sign, while the page is open; the private key cannot be read from it. */
export interface OpenedKey {
  readonly key: BankKey;
  /** Signs the statement (UTF-8); the signature as base64url. */
  readonly sign: (statement: string) => Promise<string>;
}

/** Head office's keys. Every method rejects with a KeyProblem. */
export interface SigningPort {
  readonly createKey: (wanted: NewKey) => Promise<CreatedKey>;
  /** Opens the text of a key file. */
  readonly openKey: (keyFile: string, passphrase: string) => Promise<OpenedKey>;
}

/** Why a key was not made or opened, or a scheme not signed, in a form that can be said to a person. */
export class KeyProblem extends Error {
  constructor(
    readonly code: "passphrase" | "entry" | "damaged" | "wrongPassphrase" | "outsideDates" | "issuer" | "signature",
    readonly reason: Text,
  ) {
    super(`${reason.zh} ${reason.en}`);
    this.name = "KeyProblem";
  }
}
