import { MILLIONTHS } from "../values/cellUnits";
import { decimal } from "../values/decimal";
import { DIGITS_LIMIT, WHOLE_LIMIT, wholeUnits } from "../values/wholeUnits";
import { ENOUGH_RATERS } from "./qualityScore";

/** A limit as a number that only the limit is the decimal of; NaN where the limit has too many digits. */
export function cellLimit(limit: string): number {
  const number = Number(limit);
  return !Number.isNaN(wholeUnits(number, MILLIONTHS)) && decimal(number).equals(limit) ? number : NaN;
}

/** Weights as whole numbers of one unit: 0.3 and 0.4 are 3 and 4 of 10. */
export function wholeWeights(weights: readonly string[]): {
  readonly weights: readonly number[];
  readonly unit: number;
} {
  const unit = 10 ** Math.max(0, ...weights.map((weight) => decimal(weight).decimalPlaces()));
  return { weights: weights.map((weight) => decimal(weight).times(unit).toNumber()), unit };
}

/** The sum of the counted scores of each item, in millionths, and how many of each are counted. */
export interface ItemTotals {
  readonly totals: readonly number[];
  readonly count: number;
  /** Whether every mean is a whole number of millionths, so that the definition cuts none. */
  readonly whole: boolean;
}

/**
 * Adds up the scores of each item over forms that all hold one of each; with enough forms the highest and the lowest may be
 * left out. NaN where a sum is not exact.
 */
export function itemTotals(forms: readonly (readonly number[])[], items: number, dropExtremes: boolean): ItemTotals {
  const drops = dropExtremes && forms.length >= ENOUGH_RATERS;
  const totals = Array.from({ length: items }, (_item, item) => {
    const scores = forms.map((form) => form[item] ?? NaN);
    const sum = scores.reduce((total, score) => total + score, 0);
    if (!(sum < WHOLE_LIMIT)) return NaN;
    return drops ? sum - Math.max(...scores) - Math.min(...scores) : sum;
  });
  const count = drops ? forms.length - 2 : forms.length;
  return { totals, count, whole: totals.every((total) => total % count === 0) };
}

/** The least whole number that is a multiple of both. */
export function leastMultiple(one: number, other: number): number {
  let [divisor, rest] = [one, other];
  while (rest !== 0) [divisor, rest] = [rest, divisor % rest];
  return (one / divisor) * other;
}

/** A score as the number nearest to it, 分, and whether the definition's may have more digits than its shortest decimal. */
export interface WholeScore {
  readonly number: number;
  readonly rounded: boolean;
}

/**
 * The score of so many millionths over a divisor; null where it is no quotient of whole numbers below 2^53. `whole` says
 * whether it was made of whole means.
 */
export function quotient(millionths: number, divisor: number, whole: boolean): WholeScore | null {
  if (!(millionths < WHOLE_LIMIT && divisor * MILLIONTHS < WHOLE_LIMIT)) return null;
  const exact = whole && millionths % divisor === 0 && millionths / divisor < DIGITS_LIMIT;
  return { number: millionths / (divisor * MILLIONTHS), rounded: !exact };
}
