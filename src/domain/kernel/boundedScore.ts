import { gradeReached } from "./cellFloors";
import type { GradingPlan } from "./gradingPlan";
import { certainSteps } from "./publishedSteps";

/** Half an ulp of a number, as a part of its size, at most. */
const UNIT = 2 ** -53;

/**
 * The published score, in its steps, of points and a quality score that are each the number nearest to the exact figure;
 * NaN where the error could change it.
 */
export function boundedScore(
  plan: Pick<GradingPlan, "evaWeight" | "qualityWeight" | "stepsPerPoint">,
  points: number,
  quality: number,
): number {
  const { score, error } = withError(plan, points, quality);
  const steps = certainSteps(Math.abs(score * plan.stepsPerPoint), error * plan.stepsPerPoint);
  return score < 0 ? 0 - steps : steps;
}

/** The grade that such a score reaches unrounded, at the 15 digits of a cell; NaN where the error could change it. */
export function boundedGrade({ scoreFloors, ...plan }: GradingPlan, points: number, quality: number): number {
  const { score, error } = withError(plan, points, quality);
  const grade = gradeReached(scoreFloors, score);
  const room = error + Math.abs(score) * 1e-13;
  return gradeReached(scoreFloors, score - room) === grade && gradeReached(scoreFloors, score + room) === grade
    ? grade
    : NaN;
}

/**
 * points × weight + quality × weight, and how far off it may be. Points, quality and the weights are each off by at most
 * u = 2^-53 of their size, and so is each of the two products, the sum and a later scaling: together less than
 * 5 u (|points × weight| + |quality × weight|), and terms in u²; 7 u covers both and the rounding of the bound itself.
 */
function withError(
  { evaWeight, qualityWeight }: Pick<GradingPlan, "evaWeight" | "qualityWeight">,
  points: number,
  quality: number,
): { readonly score: number; readonly error: number } {
  const [byEva, byQuality] = [points * evaWeight, quality * qualityWeight];
  return { score: byEva + byQuality, error: 7 * UNIT * (Math.abs(byEva) + Math.abs(byQuality)) };
}
