import { readNumber } from "../calculation/fields";
import type { Input } from "../calculation/input";
import type { Indicator } from "../scheme/parts/scorecardIndicators";
import type { Cell } from "../values/cell";
import { choiceKey } from "../values/choiceKey";
import type { Decimal } from "../values/decimal";
import { decimal } from "../values/decimal";
import type { ProblemCode } from "../values/messages";
import { problem } from "../values/problem";
import type { Result } from "../values/result";
import { bad, ok } from "../values/result";
import type { Text } from "../values/text";
import { text } from "../values/text";

/** What was reached: a figure in the indicator's unit, or an answer where the indicator asks yes or no. */
export type Actual = Decimal | boolean;

/** A row whose actual should be a number. */
interface NumberRow {
  readonly indicator: Pick<Indicator, "name" | "unit">;
  readonly actual: Actual;
}

interface Row extends NumberRow {
  readonly indicator: Indicator;
  readonly target: Decimal | null;
}

const actualLabel = text("实际", "Actual");
const targetLabel = text("目标", "Target");
const ANSWERS = new Map([
  ["是", true],
  ["yes", true],
  ["否", false],
  ["no", false],
]);

/** The actual figure; an indicator of yes or no takes 是, 否, TRUE, FALSE, 1 or 0. */
export const actualInput: Input<Actual, "value"> = {
  label: actualLabel,
  help: text(
    "实际完成值，按指标的单位填写（百分数填 95% 或 0.95）；是否类指标填 是 或 否；专项、临时指标填加分或扣分",
    "what was reached, in the indicator's unit (95% or 0.95 for percentages); yes or no where the indicator asks so; points added or deducted for ad-hoc ones",
  ),
  unit: "none",
  shape: "value",
  optional: false,
  limits: {},
  read: (cell, _context, member) => {
    if (typeof cell === "boolean") return ok(cell);
    const answer = typeof cell === "string" ? ANSWERS.get(choiceKey(cell)) : undefined;
    if (answer !== undefined) return ok(answer);
    return readNumber(cell, { label: actualLabel, unit: "none" }, member);
  },
};

/** The target; for indicators against the median it is the group's median, for deductions the occurrences tolerated. */
export const targetInput: Input<Decimal | null, "value"> = {
  label: targetLabel,
  help: text(
    "目标值；对比中位数的指标填本组中位数，按次扣分的指标填容许次数（不填为 0）；按实际值评分和是否类指标可不填",
    "the target; the group's median for indicators against it, the occurrences tolerated for deductions (0 if blank); not needed where the actual itself or an answer is scored",
  ),
  unit: "none",
  shape: "value",
  optional: true,
  limits: {},
  read: (cell, _context, member) =>
    cell === null || (typeof cell === "string" && cell.trim() === "")
      ? ok(null)
      : readNumber(cell, { label: targetLabel, unit: "none" }, member),
};

/** The actual as a number; an answer is a problem where a number belongs. */
export function numberOf({ indicator, actual }: NumberRow): Result<Decimal> {
  if (typeof actual !== "boolean") return ok(actual);
  const { zh, en } = indicator.unit;
  const wanted = text(`数字（${zh}）`, `a number (${en})`);
  return fault("not-a-number", actualLabel, actual ? "是" : "否", wanted, indicator);
}

/** The answer as 1 or 0; any other number is a problem. */
export function answerOf({ indicator, actual }: Row): Result<Decimal> {
  if (typeof actual === "boolean") return ok(decimal(actual ? 1 : 0));
  if (actual.isZero() || actual.equals(1)) return ok(actual);
  return fault("unexpected", actualLabel, actual.toNumber(), text("「是」或「否」", '"yes" or "no"'), indicator);
}

/** A number of occurrences: whole, not negative. */
export function occurrences(row: Row): Result<Decimal> {
  const found = numberOf(row);
  return found.ok ? wholeCount(found.value, actualLabel, row.indicator) : found;
}

/** The occurrences that the target tolerates; none where there is no target. */
export function tolerated({ indicator, target }: Row): Result<Decimal> {
  return target === null ? ok(decimal(0)) : wholeCount(target, targetLabel, indicator);
}

/** The target where any number will do, but one is needed (a median). */
export function wantedTarget({ indicator, target }: Row): Result<Decimal> {
  if (target !== null) return ok(target);
  return fault("blank", targetLabel, null, text("本组中位数", "the group's median"), indicator);
}

/** The target over which a rate is taken: above zero. */
export function positiveTarget({ indicator, target }: Row): Result<Decimal> {
  const wanted = text("大于 0 的目标值", "a target above 0");
  if (target === null) return fault("blank", targetLabel, null, wanted, indicator);
  if (target.isZero()) return fault("zero-target", targetLabel, 0, wanted, indicator);
  if (target.isNegative()) return fault("below-limit", targetLabel, target.toNumber(), wanted, indicator);
  return ok(target);
}

function wholeCount(count: Decimal, label: Text, indicator: Indicator): Result<Decimal> {
  const wanted = text("不小于 0 的整数", "a whole number of 0 or more");
  if (count.isNegative() && !count.isZero()) return fault("below-limit", label, count.toNumber(), wanted, indicator);
  return count.isInteger() ? ok(count) : fault("not-whole", label, count.toNumber(), wanted, indicator);
}

function fault(
  code: ProblemCode,
  label: Text,
  found: Cell,
  wanted: Text,
  { name }: Pick<Indicator, "name">,
): Result<never> {
  return bad(problem(code, label, found, wanted, name.zh));
}
