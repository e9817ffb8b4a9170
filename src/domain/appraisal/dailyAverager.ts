import type { AppraisalContext } from "../calculation/context";
import { averageDailyDeposits } from "../deposit/averageDailyDeposits";
import type { BalanceEntries } from "../kernel/balanceSeries";
import { balanceSeries } from "../kernel/balanceSeries";
import { roomForQuestions } from "../kernel/balanceTotals";
import { dailyDividends, dailyDivisor } from "../kernel/dailyDividends";
import { dailyPlan } from "../kernel/dailyPlan";
import type { Cell } from "../values/cell";
import { isBlank } from "../values/cell";

/** An average as a quotient of two whole numbers below 2^53: its number in a cell is that of the plain division. */
export interface WholeQuotient {
  readonly dividend: number;
  readonly divisor: number;
}

/** Whose average is asked for, and the cells that say over which days. */
export interface AverageQuestion {
  /** The number of a group; of one without entries too. */
  readonly group: number;
  readonly start: Cell;
  readonly end: Cell;
  readonly opening: Cell;
}

/** Averages daily deposits of many managers at once, from the cells of their balances. */
export interface DailyAverager {
  /** Puts the cells of one entry into its place among the entries; `product` says nothing where they have no products. */
  readonly put: (entries: BalanceEntries, place: number, date: Cell, balance: Cell, product: Cell) => void;
  /**
   * Takes the entries of so many groups, and as many questions; gives the average of each, 万元, or null where the definition
   * has to be asked, which also says what is wrong with the cells.
   */
  readonly averages: (
    entries: BalanceEntries,
    groups: number,
    count: number,
    questionAt: (index: number) => AverageQuestion,
  ) => (index: number) => WholeQuotient | null;
}

/** The averager of a scheme; null where its coefficients do not fit into whole numbers. */
export function dailyAverager(context: AppraisalContext): DailyAverager | null {
  const { deposits } = context.scheme.document;
  const plan = dailyPlan(deposits);
  if (plan === null) return null;
  const unknown = deposits.products.length;
  const productOf = productNumbers(context);
  return {
    put: ({ days, balances, products }, place, date, balance, product) => {
      const day = dayOf(date);
      const number = products === null ? 0 : productOf(product);
      // What cannot be read leaves its mark where it counts in any case: the definition then says what it is.
      const readable = day !== null && number !== unknown && isAmount(balance);
      days[place] = readable ? day : 0;
      balances[place] = readable ? balance : NaN;
      if (products !== null) products[place] = readable ? number : unknown;
    },
    averages: (entries, groups, count, questionAt) => {
      const series = balanceSeries(entries, groups, unknown + 1);
      const questions = roomForQuestions(count);
      for (let index = 0; index < count; index += 1) {
        const { group, ...cells } = questionAt(index);
        const { start, end, opening } = spanIn(cells);
        questions.runs[index] = group;
        questions.starts[index] = start;
        questions.ends[index] = end;
        questions.openings[index] = opening;
      }
      const dividends = new Float64Array(count);
      dailyDividends(plan, series, questions, dividends);
      return (index) => {
        const dividend = dividends[index] ?? NaN;
        const divisor = dailyDivisor(plan, series, questions.starts[index] ?? 0, questions.ends[index] ?? 0);
        return Number.isNaN(dividend) || Number.isNaN(divisor) ? null : { dividend, divisor };
      };
    },
  };
}

/** Days of which there are none: nothing is certain of them. */
const NO_DAYS = { start: 1, end: 0, opening: NaN };

function spanIn({ start, end, opening }: Omit<AverageQuestion, "group">): typeof NO_DAYS {
  const [first, last] = [dayOf(start), dayOf(end)];
  if (first === null || last === null) return NO_DAYS;
  if (isBlank(opening)) return { start: first, end: last, opening: NaN };
  return isAmount(opening) ? { start: first, end: last, opening } : NO_DAYS;
}

/** The day in a cell, as the definition reads it; null where it holds none. */
function dayOf(cell: Cell): number | null {
  return typeof cell === "number" && cell >= 1 && cell < 2_958_466 ? Math.floor(cell) : null;
}

function isAmount(cell: Cell): cell is number {
  return typeof cell === "number" && Number.isFinite(cell) && cell >= 0;
}

/** The numbers of the scheme's products, which every cell is asked for once; what names none has the number after them. */
function productNumbers(context: AppraisalContext): (cell: Cell) => number {
  const { products } = context.scheme.document.deposits;
  const known = new Map<Cell, number>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const read = averageDailyDeposits.inputs.products.read(cell, context);
    const number = read.ok ? products.indexOf(read.value) : products.length;
    known.set(cell, number);
    return number;
  };
}
