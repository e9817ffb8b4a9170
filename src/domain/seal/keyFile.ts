import * as v from "valibot";
import { canonicalJson, fingerprint } from "../scheme/fingerprint";
import { formIssues } from "../scheme/formIssues";
import { readJson } from "../values/readJson";
import type { Text } from "../values/text";
import { text } from "../values/text";
import { bankKeySchema } from "./keyList";

/** Rounds of PBKDF2 with which new key files are encrypted. */
export const KEY_FILE_ROUNDS = 600_000;

/** A file that asks for more rounds would only hold the machine up. */
const MOST_ROUNDS = 5_000_000;

/** Fewest characters of a passphrase. */
const SHORTEST_PASSPHRASE = 12;

/** A private key of head office in a file: the public entry in clear, the key itself encrypted under a passphrase. */
export const keyFileSchema = v.strictObject({
  format: v.literal(1),
  purpose: v.literal("kpi-appraisal/key"),
  /** The entry for keys.json. */
  key: bankKeySchema,
  encryption: v.strictObject({
    derivation: v.literal("PBKDF2-SHA-256"),
    rounds: v.pipe(
      v.number(),
      v.check((rounds) => Number.isInteger(rounds) && rounds >= KEY_FILE_ROUNDS && rounds <= MOST_ROUNDS, "rounds"),
    ),
    cipher: v.literal("AES-256-GCM"),
    /** Base64url of 16 random bytes. */
    salt: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/, "encryptedKey")),
    /** Base64url of 12 random bytes. */
    nonce: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16}$/, "encryptedKey")),
  }),
  /** Base64url of 48 bytes: the private number of 32 bytes, encrypted, and the tag of 16. */
  encrypted: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{64}$/, "encryptedKey")),
  /** SHA-256 over the canonical JSON of everything above: tells a damaged file from a wrong passphrase. */
  checksum: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "fingerprint")),
});

/** A key file, checked in form. */
export type KeyFile = v.InferOutput<typeof keyFileSchema>;

/** A key file, or what is wrong with it. */
export type KeyFileResult =
  { readonly ok: true; readonly file: KeyFile } | { readonly ok: false; readonly reason: Text };

/** Reads a key file: its form and its checksum. Whether the passphrase fits is not asked. */
export function readKeyFile(json: string): KeyFileResult {
  const read = readJson(json);
  if (!read.ok) return damaged(read.path === "" ? text("不是 JSON", "it is no JSON") : read.message);
  const parsed = v.safeParse(keyFileSchema, read.content);
  if (!parsed.success) {
    const [issue] = formIssues(parsed.issues, text("密钥文件格式", "the format of a key file"));
    const { path, message } = issue ?? { path: "", message: text("") };
    return damaged(text(`${path}：${message.zh}`, `${path}: ${message.en}`));
  }
  return parsed.output.checksum === keyFileChecksum(parsed.output)
    ? { ok: true, file: parsed.output }
    : damaged(text("内容与校验值不符", "its content does not match its checksum"));
}

/** What the checksum of a key file should be. */
export function keyFileChecksum({ format, purpose, key, encryption, encrypted }: Omit<KeyFile, "checksum">): string {
  return fingerprint({ format, purpose, key, encryption, encrypted });
}

/** What is bound to the encrypted key: changed, and the passphrase no longer opens it. */
export function keyFileBinding({
  format,
  purpose,
  key,
  encryption,
}: Pick<KeyFile, "format" | "purpose" | "key" | "encryption">): string {
  return canonicalJson({ format, purpose, key, encryption });
}

/** Why a passphrase will not do; null where it will. */
export function passphraseProblem(passphrase: string): Text | null {
  const { length } = Array.from(settledPassphrase(passphrase));
  if (length >= SHORTEST_PASSPHRASE) return null;
  return text(
    `口令只有 ${String(length)} 个字符，至少要 ${String(SHORTEST_PASSPHRASE)} 个`,
    `The passphrase has ${String(length)} characters; it needs ${String(SHORTEST_PASSPHRASE)} or more`,
  );
}

/** The passphrase in one form of Unicode, so that every keyboard types the same one. */
export function settledPassphrase(passphrase: string): string {
  return passphrase.normalize("NFC");
}

function damaged(what: Text): KeyFileResult {
  return {
    ok: false,
    reason: text(
      `不是完整的密钥文件（${what.zh}）；请用当初保存的原件`,
      `This is no whole key file (${what.en}); use the file as it was saved`,
    ),
  };
}
