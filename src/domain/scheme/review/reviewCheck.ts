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

/** What each check looks for. */
export const checkTitles: Readonly<Record<CheckCode, Text>> = {
  form: text("格式完整", "Complete in form"),
  sums: text("权重合计为 100%", "Weights add up to 100%"),
  gaps: text("分段、分档没有空档", "No gaps between bands"),
  overlaps: text("分段、分档、等级没有重叠或颠倒", "No bands, steps or grades overlap"),
  jumps: text("得分没有未声明的跳档", "No undeclared jumps of points"),
  expectedReturn: text("资本期望回报率高于借贷利率", "Expected return above the lending rate"),
  depositRanking: text("存款不作排名指标", "Deposits are not ranked by"),
  invariants: text("其他规则都成立", "Every other rule holds"),
  placeholders: text("没有「待填写」的文字", "No words left to be filled in"),
  unreachableGrades: text("每个等级都有人能达到", "Every grade can be reached"),
  qualityAlone: text("单凭综合素质不能升等", "Quality alone lifts nobody"),
  unreportedIndicators: text("每个指标都有部门报送", "Every indicator is reported by somebody"),
  unusedIndicators: text("指标库的指标都用在考核卡上", "Every indicator stands on a card"),
  weightsWithinYear: text("权重在年度内不变", "Weights hold for the year"),
  weightsAgainstLastYear: text("与上年权重一致", "Weights as last year"),
  ladderChanged: text("等级级次与前一方案一致", "Steps of the ladder as before"),
  decimalSlips: text("与前一方案相比没有疑似点错小数点", "No figure looks like a slipped decimal point"),
  versionNumber: text("版本号接续", "The version is the next one"),
  effectiveDates: text("有效期与前一方案衔接", "In force from where the scheme before ends"),
  changeReason: text("写明变更理由", "The reason of the change is given"),
  illustrative: text("不再标为示例参数", "No longer marked as illustrative"),
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
}

/** The version before, else last year's: what is in force until this one is. */
export function predecessor({ version, lastYear }: Predecessors): SchemeDocument | null {
  return version ?? lastYear;
}

/** What is called a scheme in a finding: 2026 年第 1 版. */
export function schemeName({ year, version }: SchemeDocument): Text {
  return text(`${String(year)} 年第 ${String(version)} 版`, `version ${String(version)} of ${String(year)}`);
}
