import type { GradeStep } from "../scheme/ladder";
import type { SchemeDocument } from "../scheme/schema";
import type { Decimal } from "../values/decimal";
import { decimal, publish } from "../values/decimal";
import { formatFigure, formatWithUnit } from "../values/format";
import type { Text } from "../values/text";
import { joinTexts, text } from "../values/text";
import type { Standing } from "./nextGrade";
import { nextGrade } from "./nextGrade";

/** What a manager can move: 经济增加值, 综合素质, 存款日均. */
export type Lever = "eva" | "quality" | "deposits";

/** What each lever is called, and its unit. */
export const levers = {
  eva: { label: text("经济增加值", "economic value added"), unit: "yuan" },
  quality: { label: text("综合素质", "quality"), unit: "points" },
  deposits: { label: text("存款日均", "average daily deposits"), unit: "wanYuan" },
} as const;

/** More of one lever, and how much that asks of this manager. */
export interface CoachingStep {
  readonly lever: Lever;
  /** In the unit of the lever. */
  readonly gap: Decimal;
  /** Gap ÷ the manager's own figure × the lever's weight, a fraction; null where the own figure is not above 0. */
  readonly effort: Decimal | null;
}

/** The cheapest way to the grade above. */
export interface CheapestStep {
  readonly grade: GradeStep;
  /** One step where one is enough; two where score and deposits are both short; none where no step reaches the grade. */
  readonly steps: readonly CoachingStep[];
  /** The other way to the score, where there is one. */
  readonly alternative: CoachingStep | null;
}

/**
 * The cheapest way to the grade above (辅导：最省力的一步); null at the top. Of more EVA and more quality the one that asks
 * less: the gap over the manager's own figure, times the scheme's weight of effort (1 where it is silent). Whose own figure
 * is 0 or negative has no such measure: that step comes last.
 * Source: rules §1.6; 《客户经理岗位职责》第6篇 (对客户经理的绩效能力进行辅导).
 */
export function cheapestStep(standing: Standing, document: SchemeDocument): CheapestStep | null {
  const next = nextGrade(standing, document);
  if (next === null) return null;
  const effort = document.boundary.effort;
  const step = (lever: Lever, gap: Decimal | null): readonly CoachingStep[] => {
    if (gap === null) return [];
    const own = standing[lever];
    const weight = decimal(effort?.[lever] ?? 1);
    return [{ lever, gap, effort: own.greaterThan(0) ? gap.dividedBy(own).times(weight) : null }];
  };
  const deposits = step("deposits", next.deposits);
  if (next.score === null) return { grade: next.grade, steps: deposits, alternative: null };
  const [cheaper, other] = [...step("eva", next.score.eva), ...step("quality", next.score.quality)].sort(byEffort);
  if (cheaper === undefined) return { grade: next.grade, steps: [], alternative: null };
  return { grade: next.grade, steps: [cheaper, ...deposits], alternative: other ?? null };
}

/** The cheapest way in words: 综合素质再提高 7.56 分（现有的 8.59%），同时存款日均再增加 3,000 万元（现有的 33.33%）. */
export function cheapestStepText(found: CheapestStep | null, standing: Standing): Text {
  if (found === null) return text("已是最高等级。", "Already the highest grade.");
  const { grade, steps, alternative } = found;
  if (steps.length === 0) {
    return text(
      `仅靠经济增加值或综合素质都到不了${grade.name.zh}。`,
      `Neither economic value added nor quality alone reaches ${grade.name.en}.`,
    );
  }
  const all = joinTexts(
    steps.map((step) => stepWords(step, standing)),
    text("，同时", ", and "),
  );
  const instead = alternative === null ? text("") : stepWords(alternative, standing);
  const or = alternative === null ? text("") : text(`；也可以${instead.zh}`, `; or else ${instead.en}`);
  return text(`到${grade.name.zh}最省力：${all.zh}${or.zh}。`, `Cheapest way to ${grade.name.en}: ${all.en}${or.en}.`);
}

function byEffort(one: CoachingStep, other: CoachingStep): number {
  if (one.effort === null || other.effort === null) return Number(one.effort === null) - Number(other.effort === null);
  return one.effort.comparedTo(other.effort);
}

function stepWords({ lever, gap }: CoachingStep, standing: Standing): Text {
  const { label, unit } = levers[lever];
  const more = formatWithUnit(gap, unit);
  const verb = lever === "quality" ? "再提高" : "再增加";
  const own = standing[lever];
  if (!own.greaterThan(0)) return text(`${label.zh}${verb} ${more.zh}`, `${more.en} more in ${label.en}`);
  const share = formatFigure(publish(gap.dividedBy(own), 4), "rate");
  return text(
    `${label.zh}${verb} ${more.zh}（现有的 ${share}）`,
    `${more.en} more in ${label.en} (${share} of the present)`,
  );
}
