import type * as v from "valibot";
import type { Text } from "../values/text";
import { text } from "../values/text";
import type { SchemeIssue } from "./schemeIssue";

/** What each rule of the schema expects, in plain words; the key is the rule's message in schema.ts. */
const expectations: Readonly<Record<string, Text>> = {
  decimal: text('写成文本的小数，如 "0.08"', 'a decimal written as text, such as "0.08"'),
  share: text('0 到 1 之间的小数文本，如 "0.7"', 'decimal text from 0 to 1, such as "0.7"'),
  positive: text("大于 0 的小数文本", "decimal text greater than 0"),
  notNegative: text("不小于 0 的小数文本", "decimal text of 0 or more"),
  notPositive: text("不大于 0 的小数文本", "decimal text of 0 or less"),
  words: text("文字，不能空着", "words, not blank"),
  identifier: text("英文小写字母开头的标识", "an identifier that begins with a small letter"),
  day: text("日期，如 2026-01-01", "a date such as 2026-01-01"),
  some: text("至少一项", "at least one entry"),
  ladder: text("至少两个等级", "at least two grades"),
  periodFactor: text("quarter、actual/360、actual/365 或 none 之一", "one of quarter, actual/360, actual/365, none"),
  method: text("dailyBalance 或 accumulatedBalance", "dailyBalance or accumulatedBalance"),
  decideOn: text("published 或 exact", "published or exact"),
  absenceEffect: text("notGraded、keepGrade 或 noUpgrade 之一", "one of notGraded, keepGrade, noUpgrade"),
  transferEffect: text("keepGrade 或 noDowngrade", "keepGrade or noDowngrade"),
  vetoEffect: text("lowest、down、cap、noUpgrade 或 notGraded 之一", "one of lowest, down, cap, noUpgrade, notGraded"),
  publicKey: text(
    "未压缩公钥（65 字节）的 base64url，87 个字符，以 B 开头",
    "base64url of an uncompressed public key (65 bytes): 87 characters that begin with B",
  ),
  fingerprint: text("64 位小写十六进制的指纹", "a fingerprint of 64 small hexadecimal digits"),
  signature: text("64 字节签名的 base64url，86 个字符", "base64url of a signature of 64 bytes: 86 characters"),
  instant: text("UTC 时刻，如 2026-01-05T08:00:00Z", "an instant in UTC such as 2026-01-05T08:00:00Z"),
  issuer: text("1 到 100 个字，两端不带空白", "1 to 100 characters without white space at either end"),
  encryptedKey: text("密钥文件里的加密内容，不能改动", "the encrypted content of the key file, unchanged"),
  rounds: text("600000 到 5000000 的整数", "a whole number from 600000 to 5000000"),
  contactEvery: text("month、quarter、halfYear 或 year 之一", "one of month, quarter, halfYear, year"),
};

/** The faults of form that a schema found, each with its path; `format` names what the schema describes. */
export function formIssues(
  issues: readonly v.BaseIssue<unknown>[],
  format: Text = text("方案格式", "the scheme format"),
): readonly SchemeIssue[] {
  return issues.map((issue) => ({ path: issuePath(issue), message: describe(issue, format) }));
}

function describe(issue: v.BaseIssue<unknown>, format: Text): Text {
  if (issue.expected === "never") return text(`${format.zh}里没有这一项`, `${format.en} has no such entry`);
  if (issue.received === "undefined") return text("缺少这一项，必须填写", "this entry is missing and must be given");
  const expected = expectations[issue.message] ?? plainType(issue.expected ?? issue.message);
  // Of blank words the library tells how many characters they have: 0.
  if (issue.type === "non_empty") return text(`现为空白，应为${expected.zh}`, `found blank; expected ${expected.en}`);
  return text(`现为 ${issue.received}，应为${expected.zh}`, `found ${issue.received}; expected ${expected.en}`);
}

/** What the schema library expects, in words. */
function plainType(expected: string): Text {
  const bound = /^(>=|<=)(\d+)$/.exec(expected);
  if (bound !== null) {
    const [, sign, limit = ""] = bound;
    return sign === ">="
      ? text(`不小于 ${limit} 的整数`, `a whole number of ${limit} or more`)
      : text(`不大于 ${limit} 的整数`, `a whole number of ${limit} or less`);
  }
  return typeNames[expected] ?? text(expected);
}

const typeNames: Readonly<Record<string, Text>> = {
  string: text('文本（小数也写成文本，如 "0.7"）', 'text (decimals too are written as text, such as "0.7")'),
  number: text("整数", "a whole number"),
  boolean: text("true 或 false", "true or false"),
  Array: text("列表", "a list"),
  Object: text("一组内容", "a group of entries"),
};

function issuePath(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? []).reduce((path, { key }) => path + pathStep(path, key), "");
}

function pathStep(path: string, key: unknown): string {
  if (typeof key === "number") return `[${String(key)}]`;
  return path === "" ? String(key) : `.${String(key)}`;
}
