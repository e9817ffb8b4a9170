import { bind } from "../../domain/calculation/bind";
import type { AppraisalContext } from "../../domain/calculation/context";
import { averageDailyDeposits } from "../../domain/deposit/averageDailyDeposits";
import type { Decimal } from "../../domain/values/decimal";
import type { Period } from "../../domain/values/period";
import { periodEnd, periodStart } from "../../domain/values/period";
import { ok, then } from "../../domain/values/result";
import type { Gathering } from "./evidence";
import { readColumns } from "./evidence";

/** The average daily deposits of each manager from the balances, 万元; a faulty or missing balance holds that manager back. */
export function depositAverages(context: AppraisalContext, period: Period): Gathering<null, Decimal> {
  const { dates, balances, products } = averageDailyDeposits.inputs;
  const bound = bind(averageDailyDeposits, context);
  return {
    read: readColumns(
      [
        { key: "product", input: products },
        { key: "date", input: dates },
        { key: "balance", input: balances },
      ],
      context,
    ),
    run: (entries) => {
      const result = bound.run({
        dates: entries.map(({ row }) => row.cell("date")),
        balances: entries.map(({ row }) => row.cell("balance")),
        start: periodStart(period),
        end: periodEnd(period),
        opening: null,
        products: entries.map(({ row }) => row.cell("product")),
      });
      return then(result, ({ average }) => ok(average));
    },
    placeOf: (entries) => entries[0]?.row.place("date") ?? null,
    weight: { severity: "error" },
  };
}
