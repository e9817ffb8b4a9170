import type { Decimal } from "./decimal";
import { atCellPrecision, reaches } from "./decimal";
import type { Text } from "./text";

/** The inclusive lower bounds of a ladder, from the highest step to the lowest; the lowest may have none (null). */
export type Bounds = readonly { readonly name: Text; readonly floor: Decimal | null }[];

/** The index of the highest step whose bound the value reaches; the lowest step takes everything below. */
export function highestReached(bounds: Bounds, value: Decimal): number {
  const index = bounds.findIndex(({ floor }) => floor === null || reaches(value, floor));
  return index === -1 ? bounds.length - 1 : index;
}

/** A corner of a piecewise linear curve. */
export interface CurvePoint {
  readonly at: Decimal;
  readonly points: Decimal;
}

/** A piecewise linear curve by its corners, ascending in `at`; flat before the first and after the last. */
export type Curve = readonly CurvePoint[];

/** The two corners between which a value lies; the same corner twice outside the curve. */
export function segmentOf(curve: Curve, value: Decimal): readonly [CurvePoint, CurvePoint] {
  const after = curve.findIndex(({ at }) => at.greaterThanOrEqualTo(value));
  const right = curve[after === -1 ? curve.length - 1 : after];
  const left = curve[after === -1 ? curve.length - 1 : Math.max(after - 1, 0)];
  if (left === undefined || right === undefined) throw new Error("A curve has at least one corner");
  return [left, right];
}

/** The height of a curve at a value. */
export function interpolate(curve: Curve, value: Decimal): Decimal {
  const [left, right] = segmentOf(curve, value);
  if (value.greaterThanOrEqualTo(right.at)) return right.points;
  if (value.lessThanOrEqualTo(left.at)) return left.points;
  const rise = right.points.minus(left.points);
  return left.points.plus(rise.times(value.minus(left.at)).dividedBy(right.at.minus(left.at)));
}

/** A staircase: from each inclusive lower bound on, so many points; the lowest step has none (null). Highest first. */
export type Steps = readonly { readonly floor: Decimal | null; readonly points: Decimal }[];

/** The points of the highest step whose bound the value reaches; the lowest step takes everything below. */
export function stepReached(steps: Steps, value: Decimal): Decimal {
  const step = steps.find(({ floor }) => floor === null || reaches(value, floor)) ?? steps.at(-1);
  if (step === undefined) throw new Error("A staircase has at least one step");
  return step.points;
}

/**
 * The points of the first step whose bound the value does not exceed: a staircase for figures that are better the lower
 * they are, its inclusive bounds rising from the best step; the last takes everything above.
 */
export function stepWithin(steps: Steps, value: Decimal): Decimal {
  const step = steps.find(({ floor }) => floor === null || reaches(floor, atCellPrecision(value))) ?? steps.at(-1);
  if (step === undefined) throw new Error("A staircase has at least one step");
  return step.points;
}
