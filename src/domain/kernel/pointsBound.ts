import type { Decimal } from "../values/decimal";
import { fractionOf, timesWholeUnit } from "./fraction";
import type { Wide } from "./wholeNumber";
import { addWide, exactProduct } from "./wholeNumber";

/** A bound of the EVA points. */
export interface PointsBound {
  /** In the unit of the points: what is beyond it counts as the bound. */
  readonly points: number;
  /** The bound as a cell holds it, 分. */
  readonly value: number;
}

/** A bound in a unit of which it is a whole number. */
export function pointsBound(bound: Decimal | null, pointsUnit: bigint): PointsBound | null {
  if (bound === null) return null;
  return { points: Number(timesWholeUnit(fractionOf(bound), pointsUnit)), value: bound.toNumber() };
}

/**
 * The bound that points are beyond, in a unit so many times finer than that of the bounds; null where they are within. In
 * that unit a bound may be beyond wide whole numbers: up to 2^104 the sum is exact all the same, and from there on the bound
 * is many times any points, so that the sign is certain.
 */
export function boundBeyond(
  { cap, floor }: { readonly cap: PointsBound | null; readonly floor: PointsBound | null },
  points: Wide,
  finer: number,
): PointsBound | null {
  if (cap !== null && excess(points, cap, finer) > 0) return cap;
  return floor !== null && excess(points, floor, finer) < 0 ? floor : null;
}

/** By how much points are over a bound, for its sign. */
function excess(points: Wide, bound: PointsBound, finer: number): number {
  return addWide(points, exactProduct(-bound.points, finer)).high;
}
