import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";

/** The canonical JSON of a value (RFC 8785): the same text for the same content, whatever the order of its keys. */
export function canonicalJson(value: unknown): string {
  const json = canonicalize(value);
  if (json === undefined) throw new Error("Only JSON values have a canonical form");
  return json;
}

/** SHA-256 over the canonical JSON, as 64 hexadecimal digits. */
export function fingerprint(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}

/** SHA-256 over a long text that comes in pieces, none of which ends within a character. */
export interface RunningFingerprint {
  readonly add: (piece: string) => void;
  /** The 64 hexadecimal digits, once all pieces were added. */
  readonly digits: () => string;
}

/** Begins the fingerprint of a long text: that of the pieces of a canonical JSON is the fingerprint of its value. */
export function runningFingerprint(): RunningFingerprint {
  const hash = sha256.create();
  return {
    add: (piece) => {
      hash.update(utf8ToBytes(piece));
    },
    digits: () => bytesToHex(hash.digest()),
  };
}

/** The first twelve digits, as lists and logs show a fingerprint. */
export function shortFingerprint(full: string): string {
  return full.slice(0, 12);
}
