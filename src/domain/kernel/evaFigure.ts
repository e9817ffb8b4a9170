import { FEN } from "../values/cellUnits";
import { DIGITS_LIMIT, WHOLE_LIMIT } from "../values/wholeUnits";
import { wideEva } from "./gradeWide";
import type { GradingPlan } from "./gradingPlan";
import { evaRatios, wideAmountLimit } from "./gradingPlan";
import type { EvaTerms } from "./gradingTerms";
import { wideAmounts } from "./wideAmounts";
import { exactProduct, nearestWideQuotient, wholeNumbers } from "./wholeNumber";

/** EVA alone in whole numbers; see GradingPlan. */
export type EvaPlan = Pick<GradingPlan, "coefficients" | "profitFactor" | "capitalFactor" | "evaUnit" | "amountLimit">;

/** Sets the terms of EVA out in whole numbers; null where they do not fit into exact ones. */
export function evaPlan(terms: EvaTerms): EvaPlan | null {
  const { coefficients, ...factors } = evaRatios(terms);
  const wholes = wholeNumbers(factors);
  const numbers = coefficients.map(Number);
  if (wholes === null || !numbers.every((number) => number < WHOLE_LIMIT)) return null;
  const amountLimit = wideAmountLimit(numbers, wholes);
  return amountLimit < DIGITS_LIMIT ? null : { ...wholes, coefficients: Float64Array.from(numbers), amountLimit };
}

/**
 * EVA of one manager, 元, from numbers of cells: the number nearest to the exact figure, as a cell holds it. NaN where it is
 * not certain. Balances are not negative and as many as the coefficients. Why it holds: see gradeRows.ts, of which this is
 * one row and one figure.
 */
export function evaFigure(plan: EvaPlan, netProfit: number, balances: readonly number[]): number {
  const whole = wholeEva(plan, netProfit, balances);
  return Number.isNaN(whole) ? widerEva(plan, netProfit, balances) : whole;
}

function wholeEva(
  { coefficients, profitFactor, capitalFactor, evaUnit }: EvaPlan,
  netProfit: number,
  balances: readonly number[],
): number {
  let capital = 0;
  for (let index = 0; index < coefficients.length; index += 1) {
    const balance = balances[index] ?? NaN;
    const fen = Math.floor(balance * FEN + 0.5);
    if (fen / FEN !== balance) return NaN;
    capital += fen * (coefficients[index] ?? NaN);
  }
  const profit = Math.floor(netProfit * FEN + 0.5);
  const [income, charge] = [profit * profitFactor, capital * capitalFactor];
  const exact =
    profit / FEN === netProfit &&
    Math.abs(profit) < DIGITS_LIMIT &&
    capital < DIGITS_LIMIT &&
    charge < WHOLE_LIMIT &&
    Math.abs(income) < WHOLE_LIMIT &&
    Math.abs(income - charge) < WHOLE_LIMIT;
  return exact ? (income - charge) / evaUnit : NaN;
}

function widerEva(plan: EvaPlan, netProfit: number, balances: readonly number[]): number {
  const found = wideAmounts([netProfit, ...balances], 0, balances.length + 1, plan.amountLimit);
  if (found === null) return NaN;
  return nearestWideQuotient(wideEva(plan, found.amounts), exactProduct(plan.evaUnit, found.finer));
}
