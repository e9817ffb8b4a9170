import { WHOLE_LIMIT } from "../values/wholeUnits";
import { cellDecimal, powerOfTen } from "./cellDecimal";
import { commonDenominator, fractionOf, inverse, product, timesWholeUnit } from "./fraction";
import type { GradingTerms } from "./gradingTerms";
import type { PointsBound } from "./pointsBound";
import { boundBeyond, pointsBound } from "./pointsBound";
import { exactProduct, nearestWideQuotient, timesWhole, WIDE_LIMIT, wholeNumbers } from "./wholeNumber";

/** The terms of EVA points alone. */
export type PointsTerms = Pick<GradingTerms, "yuanPerStep" | "pointsPerStep" | "cap" | "floor">;

/** EVA points in whole numbers: points 分 = EVA 元 × factor ÷ unit, exactly. */
export interface PointsPlan {
  readonly factor: number;
  readonly unit: number;
  readonly cap: PointsBound | null;
  readonly floor: PointsBound | null;
}

/** Sets the terms of EVA points out in whole numbers; null where they do not fit into exact ones. */
export function pointsPlan({ yuanPerStep, pointsPerStep, ...bounds }: PointsTerms): PointsPlan | null {
  const perYuan = product(fractionOf(pointsPerStep), inverse(fractionOf(yuanPerStep)));
  const given = [bounds.cap, bounds.floor].filter((bound) => bound !== null).map(fractionOf);
  const unit = commonDenominator([perYuan, ...given]);
  const wholes = wholeNumbers({ factor: timesWholeUnit(perYuan, unit), unit });
  const [cap, floor] = [pointsBound(bounds.cap, unit), pointsBound(bounds.floor, unit)];
  const fits = [cap, floor].every((bound) => Math.abs(bound?.points ?? 0) < WHOLE_LIMIT);
  return wholes !== null && fits ? { ...wholes, cap, floor } : null;
}

/**
 * EVA points, 分, of an EVA in a cell: the number nearest to the exact figure, as a cell holds it. NaN where it is not
 * certain.
 *
 * The decimal of the cell (cellDecimal.ts) times the factor is a wide whole number, and so is a bound in the same unit.
 * nearestWideQuotient says when their quotient is certain.
 */
export function pointsFigure(plan: PointsPlan, eva: number): number {
  const found = cellDecimal(eva);
  if (found === null) return NaN;
  const fine = powerOfTen(found.places);
  if (!(Math.abs(found.digits.high) * plan.factor < WIDE_LIMIT)) return NaN;
  const points = timesWhole(found.digits, plan.factor);
  return boundBeyond(plan, points, fine)?.value ?? nearestWideQuotient(points, exactProduct(plan.unit, fine));
}
