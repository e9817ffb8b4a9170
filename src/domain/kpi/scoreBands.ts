import type { Band, ScoreStep } from "../scheme/parts/scorecardIndicators";
import type { Curve, Steps } from "../values/bands";
import type { Decimal } from "../values/decimal";
import { atCellPrecision, decimal } from "../values/decimal";

/**
 * The piece of a curve that a value falls on, as its two corners; outside the curve the nearest piece, which is flat
 * there. Where two pieces meet in a jump, the bound belongs to the better one.
 */
export function bandAt(bands: readonly Band[], value: Decimal, up: boolean): Curve {
  const at = atCellPrecision(value);
  // A bound that two pieces share is looked for from the better side.
  const reached = up
    ? bands.findLast(({ from }) => at.greaterThanOrEqualTo(from))
    : bands.find(({ to }) => at.lessThanOrEqualTo(to));
  const band = reached ?? (up ? bands[0] : bands.at(-1));
  if (band === undefined) throw new Error("A curve has at least one piece");
  return [
    { at: decimal(band.from), points: decimal(band.pointsFrom) },
    { at: decimal(band.to), points: decimal(band.pointsTo) },
  ];
}

/** The steps of a staircase, from the best. */
export function scoreSteps(steps: readonly ScoreStep[]): Steps {
  return steps.map(({ bound, points }) => ({
    floor: bound === null ? null : decimal(bound),
    points: decimal(points),
  }));
}
