import { canonicalJson } from "../../../domain/scheme/fingerprint";
import type { BankKey, KeyReading } from "../../../domain/seal/keyList";

/** How a key stands in the bank's list: as it should, not there, there as another, revoked, or the list cannot be read. */
export type KeyStanding = "listed" | "missing" | "different" | "revoked" | "unread";

/** How a key stands in the bank's list, by which every workbook judges its seals; null for a list that was not read. */
export function keyStanding({ id, algorithm, publicKey }: BankKey, keys: KeyReading | null): KeyStanding {
  if (keys?.ok !== true) return "unread";
  const found = keys.keys.keys.find((key) => key.id === id);
  if (found === undefined) return "missing";
  if (found.revoked !== null) return "revoked";
  const same = canonicalJson([found.algorithm, found.publicKey]) === canonicalJson([algorithm, publicKey]);
  return same ? "listed" : "different";
}
