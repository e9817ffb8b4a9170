import { DIGITS_LIMIT, wholeUnits } from "../values/wholeUnits";
import type { BalanceSeries } from "./balanceSeries";

/** The fen in one 万元: a balance of whole fen is a whole number of these parts. */
export const FEN_IN_WAN_YUAN = 1e6;

/** Balances in runs, each of one product or without any, and where each run begins and the last ends. */
export type BalanceRuns = Pick<BalanceSeries, "firsts" | "days" | "balances">;

/** What is asked of runs over days: Excel serial numbers, both ends included. */
export interface SpanQuestions {
  readonly runs: Uint32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Balances before the first day, 万元, not negative; NaN where none is given. */
  readonly openings: Float64Array;
}

/** Room for so many questions. */
export function roomForQuestions(count: number): SpanQuestions {
  return {
    runs: new Uint32Array(count),
    starts: new Int32Array(count),
    ends: new Int32Array(count),
    openings: new Float64Array(count),
  };
}

/**
 * Fen × days of each run: end-of-day balances carried forward; the one before the first day comes from the run, or else is
 * the opening one. NaN where a run has none, has two on one day or one after the last day, or where the total is not
 * certain.
 *
 * Why a total below DIGITS_LIMIT is exact: no balance is negative, so that partial sums never fall; a part or a sum that is
 * not exact is 2^53 or more, and so is all that follows from it. And a balance that counts for a day or more is then below
 * that limit itself, so that its whole fen are all of its number (wholeUnits.ts).
 *
 * One loop over plain arrays with everything in it: a call for each run would cost as much as its arithmetic.
 */
export function carriedTotals(
  { firsts, days, balances }: BalanceRuns,
  { runs, starts, ends, openings }: SpanQuestions,
  totals: Float64Array,
): void {
  // Read once: a module's constant may be a property behind a call.
  const [inWanYuan, limit] = [FEN_IN_WAN_YUAN, DIGITS_LIMIT];
  for (let question = 0; question < totals.length; question += 1) {
    const run = runs[question] ?? 0;
    const [first, after] = [firsts[run] ?? 0, firsts[run + 1] ?? 0];
    const [start, end] = [starts[question] ?? 0, ends[question] ?? 0];
    // A run may begin on the first day or before, and then no other opening balance counts.
    let held = first < after && (days[first] ?? 0) <= start ? 0 : wholeUnits(openings[question] ?? NaN, inWanYuan);
    let begin = start;
    let total = 0;
    let previous = 0;
    let fits = true;
    for (let entry = first; entry < after; entry += 1) {
      const day = days[entry] ?? 0;
      const balance = balances[entry] ?? NaN;
      const fen = Math.floor(balance * inWanYuan + 0.5);
      if (fen / inWanYuan !== balance || day <= previous) fits = false;
      const next = day > start ? day : start;
      total += held * (next - begin);
      held = fen;
      begin = next;
      previous = day;
    }
    total += held * (end + 1 - begin);
    totals[question] = fits && previous <= end && start <= end && total < limit ? total : NaN;
  }
}

/**
 * The fen of each run of accumulated balances (积数), which are fen × days already: at most one a day, within the period, and at
 * least one. NaN otherwise, or where the total is not certain, for which the same holds as for carriedTotals.
 */
export function accumulatedTotals(
  { firsts, days, balances }: BalanceRuns,
  { runs, starts, ends }: SpanQuestions,
  totals: Float64Array,
): void {
  for (let question = 0; question < totals.length; question += 1) {
    const run = runs[question] ?? 0;
    const [first, after] = [firsts[run] ?? 0, firsts[run + 1] ?? 0];
    let previous = (starts[question] ?? 0) - 1;
    let total = first < after ? 0 : NaN;
    for (let entry = first; entry < after; entry += 1) {
      const day = days[entry] ?? 0;
      const fen = wholeUnits(balances[entry] ?? NaN, FEN_IN_WAN_YUAN);
      total += day > previous ? fen : NaN;
      previous = day;
    }
    totals[question] = previous <= (ends[question] ?? 0) && total < DIGITS_LIMIT ? total : NaN;
  }
}
