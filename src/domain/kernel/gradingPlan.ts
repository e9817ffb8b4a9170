import { AMOUNT_PLACES } from "../values/cellUnits";
import { DIGITS_LIMIT, WHOLE_LIMIT } from "../values/wholeUnits";
import type { CellFloors } from "./cellFloors";
import { cellFloors } from "./cellFloors";
import type { Fraction } from "./fraction";
import { commonDenominator, fraction, fractionOf, inverse, product, timesWholeUnit } from "./fraction";
import type { EvaTerms, GradingTerms } from "./gradingTerms";
import type { PointsBound } from "./pointsBound";
import { pointsBound } from "./pointsBound";
import type { ScorePlan } from "./scorePlan";
import { scorePlan } from "./scorePlan";
import { WIDE_LIMIT, wholeNumber, wholeNumbers } from "./wholeNumber";

/**
 * The grading of one quarter in whole numbers. Amounts f are whole fen, a quality score k is whole millionths; then
 *
 *   E = f(net profit) × profitFactor − Σ f(balance) × coefficient × capitalFactor    EVA 元 = E ÷ evaUnit
 *   P = E × pointsFactor                                                              EVA分值 = P ÷ pointsUnit
 *   T = E × scoreFactor + k × qualityFactor                                           等级评分 = T ÷ scoreUnit
 *
 * exactly: every parameter is a ratio of whole numbers, and the units are their common denominators.
 */
export interface GradingPlan {
  readonly coefficients: Float64Array;
  readonly profitFactor: number;
  readonly capitalFactor: number;
  readonly evaUnit: number;
  readonly pointsFactor: number;
  readonly pointsUnit: number;
  readonly cap: PointsBound | null;
  readonly floor: PointsBound | null;
  /** T; null where it does not fit into whole numbers, and only an error bound can prove a score. */
  readonly score: ScorePlan | null;
  /** 10^scale: the steps of a published score in a point. */
  readonly stepsPerPoint: number;
  /** The weights as nearest numbers, for scores whose error is bounded and not nothing. */
  readonly evaWeight: number;
  readonly qualityWeight: number;
  /** Whether the published score decides, or the unrounded one. */
  readonly decidesPublished: boolean;
  /** While amounts in their unit stay below this, both sides of E, and E, stay within wide whole numbers. */
  readonly amountLimit: number;
  readonly scoreFloors: CellFloors;
  readonly depositFloors: CellFloors;
}

/** Sets the terms out in whole numbers; null where they do not fit into exact ones, and the definition computes alone. */
export function gradingPlan(terms: GradingTerms): GradingPlan | null {
  const { coefficients, profitFactor, capitalFactor, evaUnit } = evaRatios(terms);
  const pointsPerYuan = product(fractionOf(terms.pointsPerStep), inverse(fractionOf(terms.yuanPerStep)));
  const points = product(fraction(1n, evaUnit), pointsPerYuan);
  const bounds = [terms.cap, terms.floor].filter((bound) => bound !== null);
  const pointsUnit = commonDenominator([points, ...bounds.map(fractionOf)]);
  const wholes = wholeNumbers({
    profitFactor,
    capitalFactor,
    evaUnit,
    pointsFactor: timesWholeUnit(points, pointsUnit),
    pointsUnit,
  });
  const factors = coefficients.map(wholeNumber);
  const scoreFloors = cellFloors(terms.ladder.map(({ scoreFloor }) => scoreFloor));
  const depositFloors = cellFloors(terms.ladder.map(({ depositFloor }) => depositFloor));
  if (wholes === null || !factors.every((factor) => factor !== null)) return null;
  const amountLimit = wideAmountLimit(factors, wholes);
  if (amountLimit < DIGITS_LIMIT) return null;
  if (scoreFloors === null || depositFloors === null) return null;
  const [cap, floor] = [pointsBound(terms.cap, pointsUnit), pointsBound(terms.floor, pointsUnit)];
  if (Math.abs(cap?.points ?? 0) >= WHOLE_LIMIT || Math.abs(floor?.points ?? 0) >= WHOLE_LIMIT) return null;
  return {
    ...wholes,
    coefficients: Float64Array.from(factors),
    cap,
    floor,
    score: scorePlan(terms, points, wholes.pointsFactor),
    stepsPerPoint: 10 ** terms.scale.toNumber(),
    evaWeight: terms.evaWeight.toNumber(),
    qualityWeight: terms.qualityWeight.toNumber(),
    decidesPublished: terms.decideOn === "published",
    amountLimit,
    scoreFloors,
    depositFloors,
  };
}

/** EVA as a difference of whole numbers over a whole unit, before it is known whether numbers hold them. */
export interface EvaRatios {
  readonly coefficients: readonly bigint[];
  readonly profitFactor: bigint;
  readonly capitalFactor: bigint;
  readonly evaUnit: bigint;
}

/** EVA in whole numbers: the coefficients over one denominator, and both sides of the difference over another. */
export function evaRatios({ coefficients, schemeReturn, periodDays, yearDays }: EvaTerms): EvaRatios {
  const ratios: readonly Fraction[] = coefficients.map(fractionOf);
  const unit = commonDenominator(ratios);
  const charge = product(
    fraction(1n, unit),
    fractionOf(schemeReturn),
    fractionOf(periodDays),
    inverse(fractionOf(yearDays)),
  );
  return {
    coefficients: ratios.map((ratio) => timesWholeUnit(ratio, unit)),
    profitFactor: charge.denominator,
    capitalFactor: charge.numerator,
    evaUnit: charge.denominator * 10n ** BigInt(AMOUNT_PLACES),
  };
}

/** Below this, in their unit, amounts leave both sides of E, and E, within wide whole numbers. */
export function wideAmountLimit(
  coefficients: readonly number[],
  { profitFactor, capitalFactor }: Pick<GradingPlan, "profitFactor" | "capitalFactor">,
): number {
  const charge = coefficients.reduce((total, coefficient) => total + coefficient, 0) * Math.max(capitalFactor, 1);
  return WIDE_LIMIT / 2 / Math.max(profitFactor, charge);
}
