import type { GradeLadder, GradeStep } from "../scheme/ladder";
import type { Decimal } from "../values/decimal";
import { reaches } from "../values/decimal";
import { formatWithUnit } from "../values/format";
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

/** The figures that lie above or below a bound, and the grade that they gave. */
export type BoundStanding = Pick<Standing, "decidingScore" | "deposits" | "finalGrade">;

/** How close is close: points of score, and a share of the deposit bound. */
export interface Margin {
  readonly score: Decimal;
  readonly depositShare: Decimal;
}

/**
 * The bounds close to which a manager's grade hangs (rules §1.6): the bounds of the final grade, just held, and those of
 * the grade above, just missed, where nothing else is far from it. Bounds that could not change the grade are left out.
 */
export function nearBounds(standing: BoundStanding, ladder: GradeLadder, margin: Margin): readonly NearBound[] {
  const held = boundsNear(standing, standing.finalGrade, margin).filter(({ distance }) => !distance.isNegative());
  const above = ladder[standing.finalGrade.index - 1];
  if (above === undefined) return held;
  const missed = boundsNear(standing, above, margin).filter(({ measure }) => !met(standing, above, measure));
  const far = measures.some(
    (measure) => !met(standing, above, measure) && !missed.some((bound) => bound.measure === measure),
  );
  return far ? held : [...held, ...missed];
}

/** A near bound in words. */
export function nearBoundText({ measure, grade, bound, distance }: NearBound): Text {
  const unit = measure === "score" ? "points" : "wanYuan";
  const away = formatWithUnit(distance.abs(), unit);
  const what = measure === "score" ? text("等级评分", "grading score") : text("存款日均", "average daily deposits");
  const side = distance.isNegative() ? text("低", "below") : text("高", "above");
  const line = formatWithUnit(bound, unit);
  if (distance.isZero()) {
    return text(
      `${what.zh}恰好等于${grade.name.zh}下限 ${line.zh}`,
      `${what.en} exactly at the bound ${line.en} of ${grade.name.en}`,
    );
  }
  return text(
    `${what.zh}比${grade.name.zh}下限 ${line.zh}仅${side.zh} ${away.zh}`,
    `${what.en} only ${away.en} ${side.en} the bound ${line.en} of ${grade.name.en}`,
  );
}

const measures = ["score", "deposits"] as const;

function boundsNear(
  { decidingScore, deposits }: BoundStanding,
  grade: GradeStep,
  margin: Margin,
): readonly NearBound[] {
  return [
    ...near("score", grade, grade.scoreFloor, decidingScore, margin.score),
    ...near("deposits", grade, grade.depositFloor, deposits, grade.depositFloor?.times(margin.depositShare) ?? null),
  ];
}

function met({ decidingScore, deposits }: BoundStanding, grade: GradeStep, measure: NearBound["measure"]): boolean {
  const [value, floor] = measure === "score" ? [decidingScore, grade.scoreFloor] : [deposits, grade.depositFloor];
  return floor === null || reaches(value, floor);
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
