import { FEN, MILLIONTHS } from "../values/cellUnits";
import { DIGITS_LIMIT, WHOLE_LIMIT } from "../values/wholeUnits";
import type { GradedRows } from "./gradedRows";
import type { GradingPlan } from "./gradingPlan";
import type { ScorePlan } from "./scorePlan";
import type { ManagerRows } from "./managerRows";
import { ROOM_BELOW_HALF } from "./publishedSteps";

/**
 * Grades those of the first `count` rows whose figures are whole numbers below 2^53; notes the others in `left` and gives
 * their number. One loop over plain arrays with everything in it: a call for each row would cost more than its arithmetic.
 */
export function gradeWhole(
  plan: GradingPlan,
  score: ScorePlan,
  { figures, width, rounded }: ManagerRows,
  count: number,
  graded: GradedRows,
  left: Uint32Array,
): number {
  const { coefficients, profitFactor, capitalFactor, evaUnit, pointsFactor, pointsUnit, stepsPerPoint } = plan;
  const { scoreFactor, qualityFactor, scoreStep, evaLimit, exactFloors } = score;
  const { above: aboveScore, lookup: scoreLookup } = plan.scoreFloors;
  const { above: aboveDeposits, lookup: depositLookup } = plan.depositFloors;
  const [mostPoints, leastPoints] = [plan.cap?.points ?? Infinity, plan.floor?.points ?? -Infinity];
  const { eva: evas, evaPoints, gradingScore, scoreGrade, depositGrade, finalGrade } = graded;
  const classes = coefficients.length;
  const lowest = aboveScore.length - 1;
  const [scoreTop, depositTop] = [scoreLookup.length - 1, depositLookup.length - 1];
  const stepsPerUnit = 1 / scoreStep;
  const halfStep = scoreStep / 2;
  const room = halfStep * ROOM_BELOW_HALF;
  // Read once: a module's constant may be a property behind a call.
  const [fen, millionth, digitsLimit, wholeLimit] = [FEN, MILLIONTHS, DIGITS_LIMIT, WHOLE_LIMIT];
  let others = 0;
  for (let row = 0, start = 0; row < count; row += 1, start += width) {
    let fits = rounded === null || rounded[row] === 0;
    let capital = 0;
    for (let index = 0; index < classes; index += 1) {
      const balance = figures[start + 1 + index] ?? NaN;
      const whole = Math.floor(balance * fen + 0.5);
      if (whole / fen !== balance) fits = false;
      capital += whole * (coefficients[index] ?? NaN);
    }
    const netProfit = figures[start] ?? NaN;
    const quality = figures[start + classes + 1] ?? NaN;
    const deposits = figures[start + classes + 2] ?? NaN;
    const profit = Math.floor(netProfit * fen + 0.5);
    const millionths = Math.floor(quality * millionth + 0.5);
    const income = profit * profitFactor;
    const charge = capital * capitalFactor;
    const eva = income - charge;
    const points = eva * pointsFactor;
    if (
      !fits ||
      !(deposits >= 0) ||
      profit / fen !== netProfit ||
      millionths / millionth !== quality ||
      !(capital < digitsLimit && Math.abs(profit) < digitsLimit && charge < wholeLimit) ||
      !(Math.abs(income) < wholeLimit && Math.abs(eva) < evaLimit && points <= mostPoints && points >= leastPoints)
    ) {
      left[others] = row;
      others += 1;
      continue;
    }
    const total = eva * scoreFactor + millionths * qualityFactor;
    const size = Math.abs(total);
    // The nearest whole step, and what it leaves over: from minus a half of a step to below a half.
    let steps = Math.floor(size * stepsPerUnit + 0.5);
    let rest = size - steps * scoreStep;
    if (rest >= halfStep) {
      steps += 1;
      rest -= scoreStep;
    } else if (rest < -halfStep) {
      steps -= 1;
      rest += scoreStep;
    }
    if (halfStep - rest <= (steps + 1) * room) {
      left[others] = row;
      others += 1;
      continue;
    }
    const published = (total < 0 ? 0 - steps : steps) / stepsPerPoint;
    let byScore = scoreLookup[within(published | 0, scoreTop)] ?? 0;
    if (exactFloors === null) while (published >= (aboveScore[byScore] ?? Infinity)) byScore -= 1;
    else for (byScore = 0; byScore < lowest && total < (exactFloors[byScore] ?? NaN);) byScore += 1;
    let byDeposits = depositLookup[within(deposits | 0, depositTop)] ?? 0;
    while (deposits >= (aboveDeposits[byDeposits] ?? Infinity)) byDeposits -= 1;
    evas[row] = eva / evaUnit;
    evaPoints[row] = points / pointsUnit;
    gradingScore[row] = published;
    scoreGrade[row] = byScore;
    depositGrade[row] = byDeposits;
    finalGrade[row] = larger(byScore, byDeposits);
  }
  return others;
}

/** A whole number from 0 to `top`, the nearest to `value`; without branches, which random figures would mislead. */
function within(value: number, top: number): number {
  const positive = value & ~(value >> 31);
  return positive + ((top - positive) & ((top - positive) >> 31));
}

/** The larger of two small whole numbers, without branches. */
function larger(one: number, other: number): number {
  return one - ((one - other) & ((one - other) >> 31));
}
