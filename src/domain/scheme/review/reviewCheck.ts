import type { Text } from "../../values/text";
import { text } from "../../values/text";
import type { SchemeDocument } from "../schema";

/** What a scheme is looked at for before it is issued, in the order in which it is shown. */
export const checkCodes = [
  "form",
  "sums",
  "gaps",
  "overlaps",
  "jumps",
  "expectedReturn",
  "depositRanking",
  "invariants",
  "placeholders",
  "unreachableGrades",
  "qualityAlone",
  "unreportedIndicators",
  "unusedIndicators",
  "weightsWithinYear",
  "weightsAgainstLastYear",
  "ladderChanged",
  "decimalSlips",
  "versionNumber",
  "effectiveDates",
  "changeReason",
  "illustrative",
] as const;

/** The name of a check in code. */
export type CheckCode = (typeof checkCodes)[number];

/** What each check looks at: a name that fits whatever it found. */
export const checkTitles: Readonly<Record<CheckCode, Text>> = {
  form: text("格式", "Form"),
  sums: text("权重合计", "Sums of weights"),
  gaps: text("分段、分档的空档", "Gaps between bands"),
  overlaps: text("分段、分档、等级的重叠或颠倒", "Overlaps of bands, steps and grades"),
  jumps: text("得分跳档", "Jumps of points"),
  expectedReturn: text("资本期望回报率与借贷利率", "Expected return beside the lending rate"),
  depositRanking: text("存款与排名指标", "Deposits and what is ranked by"),
  invariants: text("其他规则", "Other rules"),
  placeholders: text("「待填写」的文字", "Words left to be filled in"),
  unreachableGrades: text("各等级能否达到", "Whether every grade can be reached"),
  qualityAlone: text("单凭综合素质的升等", "What quality alone can lift"),
  unreportedIndicators: text("指标的报送部门", "Who reports each indicator"),
  unusedIndicators: text("没有用在考核卡上的指标", "Indicators on no card"),
  weightsWithinYear: text("年度内的权重变动", "Weights changed within the year"),
  weightsAgainstLastYear: text("与上年相比的权重", "Weights beside last year's"),
  ladderChanged: text("与前一方案相比的等级级次", "Steps of the ladder beside those before"),
  decimalSlips: text("疑似点错的小数点", "Figures that look like a slipped decimal point"),
  versionNumber: text("版本号", "Number of the version"),
  effectiveDates: text("有效期", "Days in force"),
  changeReason: text("变更理由", "Reason for the change"),
  illustrative: text("示例参数的标记", "Mark of illustrative figures"),
};

/** How grave a finding is: it stops the issue, must be thought over, or is worth knowing. */
export type Severity = "stop" | "warn" | "note";

/** Something that a check found: where, what, and what would be right. */
export interface ReviewFinding {
  readonly code: CheckCode;
  readonly severity: Severity;
  /** Path inside the scheme; "" of the whole. */
  readonly path: string;
  readonly message: Text;
}

/** What a check found; or why it could not be made, in `notJudged`. */
export type CheckOutcome = readonly ReviewFinding[] | { readonly notJudged: Text };

/** Other schemes beside which one is judged. */
export interface Predecessors {
  /** The version before, of the same year; null where there is none. */
  readonly version: SchemeDocument | null;
  /** The newest version of the year before; null where there is none. */
  readonly lastYear: SchemeDocument | null;
  /** Every other known version of the same year. */
  readonly sameYear: readonly SchemeDocument[];
  /** Schemes of the bank under other identifiers that share days with this one, the newest of each; none where its own is known. */
  readonly beside: readonly SchemeDocument[];
}

/** The version before, else last year's: what is in force until this one is. */
export function predecessor({ version, lastYear }: Predecessors): SchemeDocument | null {
  return version ?? lastYear;
}

/** What is called a scheme in a finding: 2026 年第 1 版. */
export function schemeName({ year, version }: SchemeDocument): Text {
  return text(`${String(year)} 年第 ${String(version)} 版`, `version ${String(version)} of ${String(year)}`);
}

/** A finding with its words, in Chinese and in English. */
export function found(
  code: CheckCode,
  severity: Severity,
  path: string,
  [zh, en]: readonly [string, string],
): ReviewFinding {
  return { code, severity, path, message: text(zh, en) };
}
