import { fingerprint } from "../../domain/scheme/fingerprint";
import type { Scheme, SchemeResult } from "../../domain/scheme/scheme";
import { readScheme } from "../../domain/scheme/scheme";

/** Schemes that are remembered: all branches of a bank carry the same one, of a year perhaps a few. */
const MOST = 8;
const known = new Map<string, Scheme>();

/** Checks a scheme that a file carries, as `readScheme` does; the same content is checked once. */
export function carriedScheme(content: unknown): SchemeResult {
  const digits = fingerprintOf(content);
  const found = known.get(digits ?? "");
  if (found !== undefined) return { ok: true, scheme: found };
  const read = readScheme(content);
  if (!read.ok || digits === null) return read;
  const [oldest] = known.keys();
  if (known.size >= MOST && oldest !== undefined) known.delete(oldest);
  known.set(digits, read.scheme);
  return read;
}

/** Null where the content holds what no scheme does and no fingerprint can be made of, such as 1e999. */
function fingerprintOf(content: unknown): string | null {
  try {
    return fingerprint(content);
  } catch {
    return null;
  }
}
