import { WHOLE_LIMIT } from "../values/wholeUnits";
import type { BalanceSeries } from "./balanceSeries";
import type { BalanceRuns, SpanQuestions } from "./balanceTotals";
import { accumulatedTotals, carriedTotals, FEN_IN_WAN_YUAN, roomForQuestions } from "./balanceTotals";
import type { DailyPlan } from "./dailyPlan";

/**
 * The dividends of average daily deposits, one for each question about a group: dividend ÷ dailyDivisor is the average,
 * exactly, 万元. NaN where it is not certain, or where something is wrong with the entries: then the definition is asked,
 * which computes on decimals and says what.
 *
 * A dividend is the sum of the products' totals × factors. Totals are exact (balanceTotals.ts), and neither they nor the
 * factors are negative, so that the sum is exact too while it stays below 2^53. One division of two whole numbers below
 * 2^53 gives the number nearest to their quotient, which is what a cell holds of the average.
 */
export function dailyDividends(
  plan: DailyPlan,
  series: BalanceSeries,
  questions: SpanQuestions,
  dividends: Float64Array,
): void {
  const total = plan.accumulated ? accumulatedTotals : carriedTotals;
  if (series.products === null) {
    total(series, questions, dividends);
    return;
  }
  const { runs, products, ofGroups } = productRuns(series, series.products);
  const parts = partsOf(plan, { products, ofGroups }, questions);
  const totals = new Float64Array(parts.questions.runs.length);
  total(runs, parts.questions, totals);
  dividends.fill(NaN);
  for (let part = 0; part < totals.length; part += 1) {
    const question = parts.of[part] ?? 0;
    const before = dividends[question] ?? NaN;
    // The first part of a question stands where nothing was.
    const sum = (totals[part] ?? NaN) * (parts.factors[part] ?? NaN) + (parts.of[part - 1] === question ? before : 0);
    dividends[question] = sum < WHOLE_LIMIT ? sum : NaN;
  }
}

/** The divisor of averages over a span of days; NaN where it is not exact. */
export function dailyDivisor({ unit }: DailyPlan, { products }: BalanceSeries, start: number, end: number): number {
  // A list without products knows no other coefficient than 1.
  const divisor = FEN_IN_WAN_YUAN * (products === null ? 1 : unit) * (end - start + 1);
  return divisor < WHOLE_LIMIT ? divisor : NaN;
}

/** The products of each group, one after the other. */
interface ProductRuns {
  /** With one more, which is empty, after the last. */
  readonly runs: BalanceRuns;
  readonly products: Uint16Array;
  /** The first run of each group, and at the end that after the last one. */
  readonly ofGroups: Uint32Array;
}

function productRuns({ firsts, days, balances }: BalanceSeries, products: Uint16Array): ProductRuns {
  const begins = new Uint32Array(days.length + 2).fill(days.length);
  const ofRuns = new Uint16Array(days.length);
  const ofGroups = new Uint32Array(firsts.length);
  let count = 0;
  for (let group = 0; group + 1 < firsts.length; group += 1) {
    ofGroups[group] = count;
    const [first, after] = [firsts[group] ?? 0, firsts[group + 1] ?? 0];
    for (let entry = first; entry < after; entry += 1) {
      if (entry > first && products[entry] === products[entry - 1]) continue;
      begins[count] = entry;
      ofRuns[count] = products[entry] ?? 0;
      count += 1;
    }
  }
  ofGroups[firsts.length - 1] = count;
  return {
    runs: { firsts: begins.subarray(0, count + 2), days, balances },
    products: ofRuns.subarray(0, count),
    ofGroups,
  };
}

/** Questions about runs, with the factor of each and the question about a group that it belongs to. */
interface QuestionParts {
  readonly questions: SpanQuestions;
  readonly factors: Float64Array;
  readonly of: Uint32Array;
}

function partsOf(
  { factors, counted, unit }: DailyPlan,
  { products, ofGroups }: Pick<ProductRuns, "products" | "ofGroups">,
  { runs: groups, starts, ends, openings }: SpanQuestions,
): QuestionParts {
  const found: { readonly run: number; readonly question: number; readonly factor: number }[] = [];
  groups.forEach((group, question) => {
    const [first, after] = [ofGroups[group] ?? 0, ofGroups[group + 1] ?? 0];
    // Without entries the opening balance stands for all days.
    if (first === after) found.push({ run: products.length, question, factor: unit });
    // One opening balance cannot be shared out among products.
    if (!Number.isNaN(openings[question] ?? NaN)) return;
    for (let run = first; run < after; run += 1) {
      const product = products[run] ?? 0;
      if (counted[product] !== 0) found.push({ run, question, factor: factors[product] ?? NaN });
    }
  });
  const questions = roomForQuestions(found.length);
  found.forEach(({ run, question }, part) => {
    questions.runs[part] = run;
    questions.starts[part] = starts[question] ?? 0;
    questions.ends[part] = ends[question] ?? 0;
    questions.openings[part] = openings[question] ?? NaN;
  });
  return {
    questions,
    factors: Float64Array.from(found, ({ factor }) => factor),
    of: Uint32Array.from(found, ({ question }) => question),
  };
}
