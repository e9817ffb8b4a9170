import type { DailyAverager } from "../../domain/appraisal/dailyAverager";
import { dailyAverager } from "../../domain/appraisal/dailyAverager";
import { bind } from "../../domain/calculation/bind";
import type { AppraisalContext } from "../../domain/calculation/context";
import { averageDailyDeposits } from "../../domain/deposit/averageDailyDeposits";
import { roomForBalances } from "../../domain/kernel/balanceSeries";
import { FEN_IN_WAN_YUAN } from "../../domain/kernel/balanceTotals";
import { decimal } from "../../domain/values/decimal";
import { LazyDecimal } from "../../domain/values/lazyDecimal";
import type { Period } from "../../domain/values/period";
import { periodEnd, periodStart } from "../../domain/values/period";
import { ok, then } from "../../domain/values/result";
import { DIGITS_LIMIT } from "../../domain/values/wholeUnits";
import type { Gathering } from "./evidence";
import { faultsOfColumns } from "./evidence";
import type { MappedRow } from "./rows";

/** The average daily deposits of each manager from the balances, 万元; a faulty or missing balance holds that manager back. */
export function depositAverages(context: AppraisalContext, period: Period): Gathering<LazyDecimal> {
  const { dates, balances, products } = averageDailyDeposits.inputs;
  const bound = bind(averageDailyDeposits, context);
  const averager = dailyAverager(context);
  const span = { start: periodStart(period), end: periodEnd(period), opening: null };
  return {
    run: (rows) => {
      const certain = averager === null ? null : inWholeNumbers(averager, rows, span);
      if (certain !== null) return ok(certain);
      const result = bound.run({
        dates: rows.map((row) => row.cell("date")),
        balances: rows.map((row) => row.cell("balance")),
        ...span,
        products: rows.map((row) => row.cell("product")),
      });
      return then(result, ({ average }) => ok(LazyDecimal.of(average)));
    },
    faultsOf: faultsOfColumns(
      [
        { key: "product", input: products },
        { key: "date", input: dates },
        { key: "balance", input: balances },
      ],
      context,
    ),
    placeOf: (rows) => rows[0]?.place("date") ?? null,
    weight: { severity: "error" },
  };
}

/** The average by whole numbers, with every digit that the definition keeps; null where it has to be asked. */
function inWholeNumbers(
  averager: DailyAverager,
  rows: readonly MappedRow[],
  span: { readonly start: number; readonly end: number; readonly opening: null },
): LazyDecimal | null {
  const room = roomForBalances(rows.length, true);
  rows.forEach((row, place) => {
    averager.put(room, place, row.cell("date"), row.cell("balance"), row.cell("product"));
  });
  const average = averager.averages(room, 1, 1, () => ({ group: 0, ...span }))(0);
  if (average === null) return null;
  const { dividend, divisor } = average;
  const number = dividend / divisor;
  // Whole fen, of which there are few enough, are digits of a cell.
  const forFen = divisor / FEN_IN_WAN_YUAN;
  if (dividend % forFen === 0 && dividend / forFen < DIGITS_LIMIT) return LazyDecimal.ofCell(number);
  return LazyDecimal.nearest(number, () => decimal(dividend).dividedBy(divisor));
}
