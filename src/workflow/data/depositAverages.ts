import { bind } from "../../domain/calculation/bind";
import type { AppraisalContext } from "../../domain/calculation/context";
import { averageDailyDeposits } from "../../domain/deposit/averageDailyDeposits";
import type { Decimal } from "../../domain/values/decimal";
import { periodEnd, periodStart } from "../../domain/values/period";
import { problem } from "../../domain/values/problem";
import type { Result } from "../../domain/values/result";
import { text } from "../../domain/values/text";
import type { Evidence } from "./evidence";
import { rowsByManager } from "./evidence";
import type { LocatedProblem } from "./located";
import type { ReadTable } from "./readTable";
import type { MappedRow } from "./rows";
import { mappedRows } from "./rows";

/** The average daily deposits of each manager from the balances, 万元; a faulty or missing balance holds that manager back. */
export function depositAverages(table: ReadTable, ids: ReadonlySet<string>, context: AppraisalContext): Evidence {
  const { byManager, problems: nobodys } = rowsByManager(mappedRows(table.mapping, table.content), ids);
  const { period } = context;
  if (period === null) {
    const missing = problem("missing-period", text("考核期", "period"), null, text("考核期", "a period"));
    return { values: new Map(), problems: [{ problem: missing, place: null, managerId: null, severity: "error" }] };
  }
  const bound = bind(averageDailyDeposits, context);
  const values = new Map<string, Decimal>();
  const problems: LocatedProblem[] = [...nobodys];
  for (const [id, entries] of byManager) {
    const faults = entries.flatMap((entry) => entryProblems(entry, id, context));
    problems.push(...faults);
    if (faults.length > 0) continue;
    const result = bound.run({
      dates: entries.map((entry) => entry.cell("date")),
      balances: entries.map((entry) => entry.cell("balance")),
      start: periodStart(period),
      end: periodEnd(period),
      opening: null,
      products: entries.map((entry) => entry.cell("product")),
    });
    if (result.ok) values.set(id, result.value.average);
    else
      problems.push(
        ...result.problems.map((each): LocatedProblem => ({
          problem: each,
          place: entries[0]?.place("date") ?? null,
          managerId: id,
          severity: "error",
        })),
      );
  }
  return { values, problems };
}

function entryProblems(entry: MappedRow, id: string, context: AppraisalContext): readonly LocatedProblem[] {
  const { dates, balances, products } = averageDailyDeposits.inputs;
  const located = (key: string, result: Result<unknown>): readonly LocatedProblem[] =>
    result.ok
      ? []
      : result.problems.map((each): LocatedProblem => ({
          problem: each,
          place: entry.place(key),
          managerId: id,
          severity: "error",
        }));
  return [
    ...located("product", products.read(entry.cell("product"), context)),
    ...located("date", dates.read(entry.cell("date"), context)),
    ...located("balance", balances.read(entry.cell("balance"), context)),
  ];
}
