import * as v from "valibot";
import { formIssues } from "../scheme/formIssues";
import { bilingual, day, identifier } from "../scheme/schemeForm";
import type { SchemeIssue } from "../scheme/schemeIssue";
import { readJson } from "../values/readJson";
import type { Text } from "../values/text";
import { joinTexts, text } from "../values/text";
import { sealAlgorithms } from "./seal";

/** One public key of the bank, as keys.json and the owner's key file carry it. Its days are days in China (UTC+8). */
export const bankKeySchema = v.strictObject({
  id: identifier,
  algorithm: v.picklist(sealAlgorithms),
  owner: bilingual,
  /** Base64url of the uncompressed point, 65 bytes beginning with 04. */
  publicKey: v.pipe(v.string(), v.regex(/^B[A-Za-z0-9_-]{86}$/, "publicKey")),
  /** Seals dated outside these days do not count. */
  validFrom: day,
  validTo: day,
  /** A revoked key vouches for nothing: the date in a seal is its signer's own word. */
  revoked: v.nullable(v.strictObject({ on: day, reason: bilingual })),
});

/** The bank's public keys and what it has withdrawn: the file keys.json of a deployment. */
export const keyListSchema = v.strictObject({
  format: v.literal(1),
  keys: v.array(bankKeySchema),
  /** Issued schemes that the bank has withdrawn (作废), by fingerprint. */
  withdrawn: v.array(
    v.strictObject({
      fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "fingerprint")),
      on: day,
      reason: bilingual,
    }),
  ),
});

/** The bank's keys, checked in form. */
export type KeyList = v.InferOutput<typeof keyListSchema>;

/** One public key of the bank. */
export type BankKey = v.InferOutput<typeof bankKeySchema>;

/** The bank's keys, or why they cannot be used: then no seal can be verified. */
export type KeyReading = { readonly ok: true; readonly keys: KeyList } | { readonly ok: false; readonly reason: Text };

/** Faults told at once. */
const SHOWN = 3;

/** Reads keys.json: its form, its dates, and that no entry, no key, no point and no withdrawal stands twice. */
export function readKeyList(json: string): KeyReading {
  const read = readJson(json);
  if (!read.ok) return refused([read]);
  const parsed = v.safeParse(keyListSchema, read.content);
  if (!parsed.success) return refused(formIssues(parsed.issues, text("清单格式", "the format of the list")));
  const issues = keyListIssues(parsed.output);
  return issues.length > 0 ? refused(issues) : { ok: true, keys: parsed.output };
}

function refused(issues: readonly SchemeIssue[]): KeyReading {
  const shown = issues
    .slice(0, SHOWN)
    .map(({ path, message }) => (path === "" ? message : text(`${path}：${message.zh}`, `${path}: ${message.en}`)));
  const listed = joinTexts(shown, text("；", "; "));
  return {
    ok: false,
    reason: text(`公钥清单 keys.json 有误：${listed.zh}`, `The list of keys (keys.json) is at fault: ${listed.en}`),
  };
}

function keyListIssues({ keys, withdrawn }: KeyList): readonly SchemeIssue[] {
  return [
    ...keys.flatMap((key, index) => keyIssues(key, `keys[${String(index)}]`)),
    ...doubles(keys, "keys", "id"),
    ...doubles(keys, "keys", "publicKey"),
    ...doubles(withdrawn, "withdrawn", "fingerprint"),
  ];
}

/** What is wrong with one key by itself: days in the wrong order, or a revocation before the key began. */
export function keyIssues({ validFrom, validTo, revoked }: BankKey, path: string): readonly SchemeIssue[] {
  const order: SchemeIssue = {
    path: `${path}.validTo`,
    message: text(
      `${validTo} 早于起日 ${validFrom}；应不早于起日`,
      `${validTo} is before the first day, ${validFrom}; it must not be`,
    ),
  };
  const early: SchemeIssue = {
    path: `${path}.revoked.on`,
    message: text(
      `吊销日早于起日 ${validFrom}；应不早于起日`,
      `revoked before its first day, ${validFrom}; give a day from then on`,
    ),
  };
  return [...(validTo < validFrom ? [order] : []), ...(revoked !== null && revoked.on < validFrom ? [early] : [])];
}

function doubles<Name extends string>(
  entries: readonly Readonly<Record<Name, string>>[],
  list: string,
  name: Name,
): readonly SchemeIssue[] {
  const values = entries.map((entry) => entry[name]);
  return values.flatMap((value, index) => {
    const first = values.indexOf(value);
    if (first === index) return [];
    const other = `${list}[${String(first)}]`;
    return [
      {
        path: `${list}[${String(index)}].${name}`,
        message: text(`与 ${other} 相同；每个只能出现一次`, `the same as ${other}; each may stand once only`),
      },
    ];
  });
}
