import type { NearBound } from "../../domain/grading/boundary";
import type { Decimal } from "../../domain/values/decimal";
import { decimal } from "../../domain/values/decimal";
import type { GradedManager, GradingOutcome } from "../grading/gradingOutcome";

/** Somebody who stands near a bound, the closest bound first. */
export interface AtBound {
  readonly person: GradedManager;
  readonly bounds: readonly NearBound[];
  /** How close the closest bound is, as a share of the margin that the scheme calls near. */
  readonly closeness: Decimal;
}

/** On which side of the bounds people stand: a grade just missed, or one just held. */
export type BoundSide = "missed" | "held";

/**
 * Who stands near a bound (rules §1.6: those who will appeal), the closest first: those who just missed the grade above,
 * and those who just hold the one they have.
 */
export function boundaryList({ graded, context }: GradingOutcome): Readonly<Record<BoundSide, readonly AtBound[]>> {
  const { score, depositShare } = context.scheme.document.boundary;
  const closeness = ({ measure, bound, distance }: NearBound): Decimal => {
    const margin = measure === "score" ? decimal(score) : bound.times(depositShare);
    return margin.isZero() ? decimal(0) : distance.abs().dividedBy(margin);
  };
  const on = (side: BoundSide): readonly AtBound[] =>
    graded
      .flatMap((person) => {
        const bounds = person.nearBounds
          .filter(({ distance }) => distance.isNegative() === (side === "missed"))
          .sort((one, other) => closeness(one).comparedTo(closeness(other)));
        const [closest] = bounds;
        return closest === undefined ? [] : [{ person, bounds, closeness: closeness(closest) }];
      })
      .sort(
        (one, other) => one.closeness.comparedTo(other.closeness) || one.person.manager.row - other.person.manager.row,
      );
  return { missed: on("missed"), held: on("held") };
}
