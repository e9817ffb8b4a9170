import { MILLIONTHS } from "../values/cellUnits";
import type { Decimal } from "../values/decimal";
import { reaches } from "../values/decimal";
import { WHOLE_LIMIT } from "../values/wholeUnits";
import type { Fraction } from "./fraction";
import { commonDenominator, fraction, fractionOf, product, timesWholeUnit } from "./fraction";
import type { GradingTerms } from "./gradingTerms";
import { MOST_STEPS } from "./publishedSteps";
import { wholeNumbers } from "./wholeNumber";

/** The most points of a score that is looked up by its whole points. */
const MOST_POINTS = 2 ** 31;

/** The score in whole numbers: T = E × scoreFactor + k × qualityFactor, 等级评分 = T ÷ scoreUnit; see GradingPlan. */
export interface ScorePlan {
  readonly scoreFactor: number;
  readonly qualityFactor: number;
  readonly scoreUnit: number;
  /** One step of the published score in the score's unit: scoreUnit ÷ 10^scale. */
  readonly scoreStep: number;
  /** While E stays below this, P and T stay below 2^53 and the published score below MOST_STEPS and MOST_POINTS. */
  readonly evaLimit: number;
  /** What the cap and the floor of the points give to T; NaN where there is none. */
  readonly capScore: number;
  readonly floorScore: number;
  /** Grade by grade T from which it is reached, where the unrounded score decides; null where the published one does. */
  readonly exactFloors: Float64Array | null;
}

/** Sets the score out in whole numbers, from the points that one unit of E gives; null where they do not fit. */
export function scorePlan(terms: GradingTerms, pointsOfUnit: Fraction, pointsFactor: number): ScorePlan | null {
  const weight = fractionOf(terms.evaWeight);
  const byEva = product(pointsOfUnit, weight);
  const byQuality = product(fraction(1n, BigInt(MILLIONTHS)), fractionOf(terms.qualityWeight));
  const [cap, floor] = [terms.cap, terms.floor].map((bound) =>
    bound === null ? null : product(fractionOf(bound), weight),
  );
  const step = fraction(1n, 10n ** BigInt(terms.scale.toNumber()));
  const unit = commonDenominator([byEva, byQuality, step, cap ?? step, floor ?? step]);
  const wholes = wholeNumbers({
    scoreFactor: timesWholeUnit(byEva, unit),
    qualityFactor: timesWholeUnit(byQuality, unit),
    scoreUnit: unit,
    scoreStep: timesWholeUnit(step, unit),
  });
  if (wholes === null) return null;
  const bounds = {
    capScore: cap == null ? NaN : Number(timesWholeUnit(cap, unit)),
    floorScore: floor == null ? NaN : Number(timesWholeUnit(floor, unit)),
  };
  // T stays below the limit where each of its two parts stays below half of it.
  const half = Math.min(WHOLE_LIMIT, wholes.scoreStep * MOST_STEPS, wholes.scoreUnit * MOST_POINTS) / 2;
  const qualities = [terms.lowest, terms.highest].map((limit) => Math.abs(limit.toNumber()) * MILLIONTHS);
  if (Math.max(...qualities) * wholes.qualityFactor >= half) return null;
  if (Math.abs(bounds.capScore) >= half || Math.abs(bounds.floorScore) >= half) return null;
  return {
    ...wholes,
    ...bounds,
    evaLimit: Math.min(half / Math.max(wholes.scoreFactor, 1), WHOLE_LIMIT / Math.max(pointsFactor, 1)),
    exactFloors: terms.decideOn === "published" ? null : exactFloors(terms, wholes.scoreUnit),
  };
}

function exactFloors({ ladder }: GradingTerms, scoreUnit: number): Float64Array {
  return Float64Array.from(ladder, ({ scoreFloor }) =>
    scoreFloor === null ? -Infinity : firstScore(scoreFloor, scoreUnit),
  );
}

/** The first score, in its unit, whose 15 digits reach the bound: found by halving what lies around it. */
function firstScore(bound: Decimal, scoreUnit: number): number {
  const exact = bound.times(scoreUnit);
  const slack = exact.abs().times("1e-13").plus(1);
  let [below, last] = [exact.minus(slack).floor(), exact.plus(slack).ceil()];
  while (last.minus(below).greaterThan(1)) {
    const middle = below.plus(last).dividedToIntegerBy(2);
    if (reaches(middle.dividedBy(scoreUnit), bound)) last = middle;
    else below = middle;
  }
  return last.toNumber();
}
