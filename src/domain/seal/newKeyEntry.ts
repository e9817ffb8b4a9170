import * as v from "valibot";
import { formIssues } from "../scheme/formIssues";
import type { Text } from "../values/text";
import { joinTexts, text } from "../values/text";
import type { BankKey } from "./keyList";
import { bankKeySchema, keyIssues } from "./keyList";

/** The entry of a new key for keys.json, or everything that is wrong with what was entered. */
export function newKeyEntry(
  { algorithm, id, owner, validFrom, validTo }: Omit<BankKey, "publicKey" | "revoked">,
  publicKey: string,
): { readonly ok: true; readonly key: BankKey } | { readonly ok: false; readonly reason: Text } {
  const parsed = v.safeParse(bankKeySchema, { id, algorithm, owner, publicKey, validFrom, validTo, revoked: null });
  const issues = parsed.success
    ? keyIssues(parsed.output, "").map(({ path, message }) => ({ path: path.slice(1), message }))
    : formIssues(parsed.issues, text("密钥格式", "the format of a key"));
  if (parsed.success && issues.length === 0) return { ok: true, key: parsed.output };
  const told = issues.map(({ path, message }) => {
    const name = ENTRIES[path] ?? text(path);
    return text(`${name.zh}：${message.zh}`, `${name.en}: ${message.en}`);
  });
  return { ok: false, reason: joinTexts(told, text("；", "; ")) };
}

const ENTRIES: Readonly<Record<string, Text>> = {
  id: text("标识", "Id"),
  algorithm: text("算法", "Algorithm"),
  "owner.zh": text("持有人", "Owner"),
  "owner.en": text("持有人（英文）", "Owner (English)"),
  validFrom: text("起日", "First day"),
  validTo: text("止日", "Last day"),
};
