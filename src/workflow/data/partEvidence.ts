import type { ScorecardResult, ScorecardRunner, ScoredIndicator } from "../../domain/appraisal/scorecardResult";
import type { ManagerParts } from "../../domain/appraisal/managerParts";
import type { PartAppraiser } from "../../domain/appraisal/partAppraiser";
import { worker } from "../../domain/appraisal/worked";
import type { AppraisalContext } from "../../domain/calculation/context";
import { vetoList } from "../../domain/grading/vetoList";
import { indicatorPoints } from "../../domain/kpi/indicatorPoints";
import { scorecard } from "../../domain/kpi/scorecard";
import { productPay } from "../../domain/pricing/productPay";
import type { Cell } from "../../domain/values/cell";
import { showCell } from "../../domain/values/cell";
import { choiceKey } from "../../domain/values/choiceKey";
import { formatSerialDate } from "../../domain/values/format";
import type { Problem } from "../../domain/values/problem";
import type { Result } from "../../domain/values/result";
import { ok, then } from "../../domain/values/result";
import type { Place } from "../ports";
import type { Entry, Gathering } from "./evidence";
import { readColumns } from "./evidence";
import type { MappedRow } from "./rows";

type RowOf = (managerKey: string) => MappedRow | undefined;

/** The scorecard of each manager from the rows of 指标完成, by the card that the roster names. */
export function scorecards(runner: ScorecardRunner, rosterRow: RowOf): Gathering<ScoredIndicator, ScorecardResult> {
  const { indicator, actual, target } = indicatorPoints.inputs;
  const columns = new Map([
    [indicator.label.zh, "indicator"],
    [actual.label.zh, "actual"],
    [scorecard.inputs.points.label.zh, "actual"],
    [target.label.zh, "target"],
  ]);
  return {
    read: (row) => {
      const scored = runner.score({
        indicator: row.cell("indicator"),
        actual: row.cell("actual"),
        target: row.cell("target"),
      });
      if (scored.ok) return scored;
      const problems = scored.problems.map((problem) => ({
        column: columns.get(problem.field.zh) ?? "indicator",
        problem,
      }));
      return { ok: false, problems };
    },
    run: (entries, key) =>
      runner.total(
        entries.map(({ value }) => value),
        rosterRow(key)?.cell("card") ?? null,
      ),
    placeOf: (entries, found, key) => {
      if (found.field.zh === scorecard.inputs.card.label.zh) return rosterRow(key)?.place("card") ?? null;
      const named = lastNamed(entries, found, ({ value }) => value.name.zh);
      if (named === null) return null;
      return named.place(found.field.zh === scorecard.inputs.points.label.zh ? "actual" : "indicator");
    },
    weight: { severity: "part", part: "scorecard" },
  };
}

/** The product pay of each manager from the rows of 产品销量. */
export function productPays(
  run: NonNullable<PartAppraiser["pricing"]>,
  context: AppraisalContext,
): Gathering<null, Paid> {
  const { products, quantities, targets } = productPay.inputs;
  return {
    read: readColumns(
      [
        { key: "product", input: products },
        { key: "quantity", input: quantities },
        { key: "target", input: targets },
      ],
      context,
    ),
    run: (entries) =>
      run({
        products: cellsOf(entries, "product"),
        quantities: cellsOf(entries, "quantity"),
        targets: cellsOf(entries, "target"),
      }),
    placeOf: (entries, found) =>
      lastNamed(entries, found, ({ row }) => showCell(row.cell("product")))?.place("product") ?? null,
    weight: { severity: "part", part: "pricing" },
  };
}

type Paid = Extract<NonNullable<ManagerParts["pricing"]>, { ok: true }>["value"];

/** The vetoes of each manager from the rows of 一票否决, in one cell as SETTLEDGRADE reads them. */
export function vetoesOf(context: AppraisalContext): Gathering<null, Cell> {
  const { vetoes, dates } = vetoList.inputs;
  const run = worker(vetoList, context);
  return {
    read: readColumns(
      [
        { key: "veto", input: vetoes },
        { key: "date", input: dates },
      ],
      context,
    ),
    run: (entries): Result<Cell> =>
      then(run({ vetoes: cellsOf(entries, "veto"), dates: cellsOf(entries, "date") }), ({ figures }) =>
        ok(figures.vetoList?.name.zh ?? null),
      ),
    placeOf: (entries, { found }) => dated(entries, found)?.place("date") ?? entries[0]?.row.place("veto") ?? null,
    weight: { severity: "part", part: "movement" },
  };
}

/** The row of the day that a problem names. */
function dated(entries: readonly Entry<null>[], found: Cell): MappedRow | undefined {
  return entries
    .map(({ row }) => row)
    .find((row) => {
      const day = row.cell("date");
      return typeof day === "number" && formatSerialDate(day) === found;
    });
}

function cellsOf(entries: readonly Entry<unknown>[], column: string): readonly Cell[] {
  return entries.map(({ row }) => row.cell(column));
}

/** The last row that bears the name which a problem speaks of: of a name that stands twice, the second. */
function lastNamed<E>(
  entries: readonly Entry<E>[],
  { member, found }: Problem,
  nameOf: (entry: Entry<E>) => string,
): { readonly place: (column: string) => Place } | null {
  const wanted = member ?? (typeof found === "string" ? found : null);
  if (wanted === null) return null;
  return entries.filter((entry) => choiceKey(nameOf(entry)) === choiceKey(wanted)).at(-1)?.row ?? null;
}
