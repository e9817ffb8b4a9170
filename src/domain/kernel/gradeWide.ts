import { MILLIONTHS } from "../values/cellUnits";
import { wholeUnits, WHOLE_LIMIT } from "../values/wholeUnits";
import { boundedGrade, boundedScore } from "./boundedScore";
import { gradeReached } from "./cellFloors";
import type { GradedRows } from "./gradedRows";
import type { GradingPlan } from "./gradingPlan";
import type { ManagerRows } from "./managerRows";
import type { PointsBound } from "./pointsBound";
import { boundBeyond } from "./pointsBound";
import { MOST_STEPS, roundedSteps } from "./publishedSteps";
import type { ScorePlan } from "./scorePlan";
import { wideAmounts } from "./wideAmounts";
import type { Wide } from "./wholeNumber";
import { addWide, exactProduct, nearestWideQuotient, timesWhole, WIDE_LIMIT } from "./wholeNumber";

const NOTHING: Wide = { high: 0, low: 0 };

/**
 * Grades one row whose figures do not fit into whole numbers below 2^53: amounts with more places than fen or of more
 * digits, and quality scores that are not whole millionths. True where every figure is certain; else the row is left to
 * the definition.
 */
export function gradeWide(plan: GradingPlan, rows: ManagerRows, row: number, graded: GradedRows): boolean {
  const start = row * rows.width;
  const found = wideAmounts(rows.figures, start, start + rows.width - 2, plan.amountLimit);
  if (found === null) return false;
  const { amounts, finer } = found;
  const eva = wideEva(plan, amounts);
  if (!(Math.abs(eva.high) < WIDE_LIMIT / Math.max(plan.pointsFactor, 1))) return false;
  const points = timesWhole(eva, plan.pointsFactor);
  const bound = boundBeyond(plan, points, finer);
  const pointsFigure = bound === null ? nearestWideQuotient(points, exactProduct(plan.pointsUnit, finer)) : bound.value;
  const quality = rows.figures[start + rows.width - 2] ?? NaN;
  const known = { eva, bound, finer, millionths: rows.rounded?.[row] === 1 ? NaN : wholeUnits(quality, MILLIONTHS) };
  const exact = plan.score === null ? NaN : wideScore(plan, plan.score, known);
  const steps = Number.isNaN(exact) ? boundedScore(plan, pointsFigure, quality) : exact;
  const figure = nearestWideQuotient(eva, exactProduct(plan.evaUnit, finer));
  const published = steps / plan.stepsPerPoint;
  const byScore = plan.decidesPublished
    ? gradeReached(plan.scoreFloors, published)
    : boundedGrade(plan, pointsFigure, quality);
  const byDeposits = depositGrade(plan, rows.figures[start + rows.width - 1] ?? NaN, rows.rounded?.[row] === 1);
  if (Number.isNaN(figure + pointsFigure + steps + byScore + byDeposits)) return false;
  graded.eva[row] = figure;
  graded.evaPoints[row] = pointsFigure;
  graded.gradingScore[row] = published;
  graded.scoreGrade[row] = byScore;
  graded.depositGrade[row] = byDeposits;
  graded.finalGrade[row] = Math.max(byScore, byDeposits);
  return true;
}

/** The grade by deposits; NaN where deposits are only near their number, and that lies beside a bound. */
function depositGrade({ depositFloors }: GradingPlan, deposits: number, rounded: boolean): number {
  const grade = gradeReached(depositFloors, deposits);
  const near = rounded ? 2 ** -51 * deposits : 0;
  const certain = [deposits - near, deposits + near].every((other) => gradeReached(depositFloors, other) === grade);
  return certain ? grade : NaN;
}

/** E of one row's net profit and balances, in their unit. */
export function wideEva(
  { coefficients, profitFactor, capitalFactor }: Pick<GradingPlan, "coefficients" | "profitFactor" | "capitalFactor">,
  amounts: readonly Wide[],
): Wide {
  let capital = NOTHING;
  for (let index = 0; index < coefficients.length; index += 1) {
    capital = addWide(capital, timesWhole(amounts[index + 1] ?? NOTHING, coefficients[index] ?? NaN));
  }
  return addWide(timesWhole(amounts[0] ?? NOTHING, profitFactor), timesWhole(capital, -capitalFactor));
}

/** What the exact score of a row is made of. */
interface KnownParts {
  readonly eva: Wide;
  readonly bound: PointsBound | null;
  /** How many units of the row's amounts make a fen. */
  readonly finer: number;
  /** NaN where the quality score is not a whole number of them. */
  readonly millionths: number;
}

/** The published score, in its steps, of exact parts; NaN where it is not certain or a part is not exact. */
function wideScore(plan: GradingPlan, score: ScorePlan, { eva, bound, finer, millionths }: KnownParts): number {
  const step = score.scoreStep * finer;
  const fits = Math.abs(eva.high) < WIDE_LIMIT / Math.max(score.scoreFactor, 1) && 2 * step < WHOLE_LIMIT;
  if (Number.isNaN(millionths) || !fits) return NaN;
  const ofBound = bound === plan.cap ? score.capScore : score.floorScore;
  const byEva = bound === null ? timesWhole(eva, score.scoreFactor) : exactProduct(ofBound, finer);
  const total = addWide(byEva, timesWhole(exactProduct(millionths, score.qualityFactor), finer));
  const sign = total.high < 0 ? -1 : 1;
  const first = Math.floor((sign * total.high) / step);
  if (!(first < MOST_STEPS)) return NaN;
  const left = addWide({ high: sign * total.high, low: sign * total.low }, exactProduct(-first, step)).high;
  const more = Math.floor(left / step);
  const steps = roundedSteps(first + more, left - more * step, step);
  return sign === -1 ? 0 - steps : steps;
}
