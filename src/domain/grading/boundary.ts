import type { GradeLadder, GradeStep } from "../scheme/ladder";
import type { Decimal } from "../values/decimal";
import { reaches } from "../values/decimal";
import { formatFigure, formatWithUnit } from "../values/format";
import type { Text } from "../values/text";
import { text } from "../values/text";
import type { Standing } from "./nextGrade";

/** A bound close to which someone stands: they will ask, or appeal. */
export interface NearBound {
  readonly measure: "score" | "deposits";
  readonly grade: GradeStep;
  readonly bound: Decimal;
  /** How far above (not negative) or below (negative) the bound, in 分 or 万元. */
  readonly distance: Decimal;
}

/** How close is close: points of score, and a share of the deposit bound. */
export interface Margin {
  readonly score: Decimal;
  readonly depositShare: Decimal;
}

/** Every bound within the margin of a manager's deciding score or deposits (rules §1.6). */
export function nearBounds(
  { decidingScore, deposits }: Standing,
  ladder: GradeLadder,
  margin: Margin,
): readonly NearBound[] {
  return ladder.flatMap((grade) => [
    ...near("score", grade, grade.scoreFloor, decidingScore, margin.score),
    ...near("deposits", grade, grade.depositFloor, deposits, grade.depositFloor?.times(margin.depositShare) ?? null),
  ]);
}

/** A near bound in words. */
export function nearBoundText({ measure, grade, bound, distance }: NearBound): Text {
  const unit = measure === "score" ? "points" : "wanYuan";
  const away = formatWithUnit(distance.abs(), unit);
  const what = measure === "score" ? text("等级评分", "grading score") : text("存款日均", "average daily deposits");
  const side = distance.isNegative() ? text("低于", "below") : text("高于", "above");
  const line = formatFigure(bound, unit);
  if (distance.isZero()) {
    return text(
      `${what.zh}恰好等于${grade.name.zh}下限 ${line}`,
      `${what.en} exactly at the bound ${line} of ${grade.name.en}`,
    );
  }
  return text(
    `${what.zh}${side.zh}${grade.name.zh}下限 ${line} 仅 ${away.zh}`,
    `${what.en} only ${away.en} ${side.en} the bound ${line} of ${grade.name.en}`,
  );
}

function near(
  measure: NearBound["measure"],
  grade: GradeStep,
  bound: Decimal | null,
  value: Decimal,
  margin: Decimal | null,
): readonly NearBound[] {
  if (bound === null || margin === null || bound.isZero()) return [];
  const distance = value.minus(bound);
  return reaches(margin, distance.abs()) ? [{ measure, grade, bound, distance }] : [];
}
