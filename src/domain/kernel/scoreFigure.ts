import { MILLIONTHS } from "../values/cellUnits";
import { wholeUnits, WHOLE_LIMIT } from "../values/wholeUnits";
import { boundedScore } from "./boundedScore";
import { commonDenominator, fraction, fractionOf, timesWholeUnit } from "./fraction";
import type { GradingTerms } from "./gradingTerms";
import { MOST_STEPS, roundedSteps } from "./publishedSteps";
import { wholeNumbers } from "./wholeNumber";

/** The terms of a grading score alone. */
export type ScoreTerms = Pick<GradingTerms, "evaWeight" | "qualityWeight" | "scale" | "decideOn">;

/** The grading score in whole numbers: points and quality in millionths, each times its factor, over a unit. */
export interface ScoreFigurePlan {
  readonly pointsFactor: number;
  readonly qualityFactor: number;
  readonly unit: number;
  /** One step of the published score in that unit. */
  readonly step: number;
  readonly stepsPerPoint: number;
  /** The weights as nearest numbers, for scores whose error is bounded and not nothing. */
  readonly evaWeight: number;
  readonly qualityWeight: number;
  /** Whether the published score is given, or the unrounded one. */
  readonly published: boolean;
}

/** Sets the terms of a grading score out in whole numbers; null where they do not fit into exact ones. */
export function scoreFigurePlan({ evaWeight, qualityWeight, scale, decideOn }: ScoreTerms): ScoreFigurePlan | null {
  const weights = [evaWeight, qualityWeight].map(fractionOf);
  const stepsPerPoint = 10n ** BigInt(scale.toNumber());
  const millionths = BigInt(MILLIONTHS);
  const unit = commonDenominator([fraction(1n, stepsPerPoint), ...weights]);
  const [pointsFactor = 0n, qualityFactor = 0n] = weights.map((weight) => timesWholeUnit(weight, unit));
  const wholes = wholeNumbers({
    pointsFactor,
    qualityFactor,
    unit: unit * millionths,
    step: (unit * millionths) / stepsPerPoint,
    stepsPerPoint,
  });
  if (wholes === null) return null;
  return {
    ...wholes,
    evaWeight: evaWeight.toNumber(),
    qualityWeight: qualityWeight.toNumber(),
    published: decideOn === "published",
  };
}

/**
 * The grading score, 分, of points and quality in cells, published or unrounded as the scheme decides on it: what a cell
 * holds of the exact figure. NaN where it is not certain.
 *
 * Both are whole millionths of up to 15 digits (wholeUnits.ts says when that is all of a cell's number). Their products and
 * the sum are exact below 2^53, and one division gives the nearest number; a published score is rounded by whole quotient
 * and remainder (publishedSteps.ts). Finer points and quality scores are within half an ulp of their decimals, and the
 * bound of boundedScore.ts allows for that much.
 */
export function scoreFigure(plan: ScoreFigurePlan, points: number, quality: number): number {
  const byPoints = wholeUnits(points, MILLIONTHS) * plan.pointsFactor;
  const byQuality = wholeUnits(quality, MILLIONTHS) * plan.qualityFactor;
  const exact = Math.abs(byPoints) + Math.abs(byQuality) < WHOLE_LIMIT;
  if (!plan.published) return exact ? (byPoints + byQuality) / plan.unit : NaN;
  const steps = exact ? exactSteps(byPoints + byQuality, plan.step) : NaN;
  return (Number.isNaN(steps) ? boundedScore(plan, points, quality) : steps) / plan.stepsPerPoint;
}

/** An exact score in its steps, halves away from zero; NaN where it is not certain. */
function exactSteps(total: number, step: number): number {
  const size = Math.abs(total);
  const rest = size % step;
  const down = (size - rest) / step;
  const steps = down < MOST_STEPS ? roundedSteps(down, rest, step) : NaN;
  return total < 0 ? 0 - steps : steps;
}
