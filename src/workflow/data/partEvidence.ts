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
import { all, ok, then } from "../../domain/values/result";
import type { Gathering } from "./evidence";
import { faultsOfColumns } from "./evidence";
import type { MappedRow } from "./rows";

type RowOf = (managerKey: string) => MappedRow | undefined;

/** The scorecard of each manager from the rows of 指标完成, by the card that the roster names. */
export function scorecards(
  runner: ScorecardRunner,
  rosterRow: RowOf,
  context: AppraisalContext,
): Gathering<ScorecardResult> {
  const { indicator, actual, target } = indicatorPoints.inputs;
  const columns = new Map([
    [indicator.label.zh, "indicator"],
    [actual.label.zh, "actual"],
    [scorecard.inputs.points.label.zh, "actual"],
    [target.label.zh, "target"],
  ]);
  const score = (row: MappedRow): Result<ScoredIndicator> =>
    runner.score({
      indicator: row.cell("indicator"),
      actual: row.cell("actual"),
      target: row.cell("target"),
    });
  const nameOf = (row: MappedRow): string => {
    const named = indicator.read(row.cell("indicator"), context);
    return named.ok ? named.value.name.zh : "";
  };
  return {
    run: (rows, key) =>
      then(all(rows.map(score)), (scored) => runner.total(scored, rosterRow(key)?.cell("card") ?? null)),
    faultsOf: (row) => {
      const scored = score(row);
      if (scored.ok) return [];
      return scored.problems.map((problem) => ({ column: columns.get(problem.field.zh) ?? "indicator", problem }));
    },
    placeOf: (rows, found, key) => {
      if (found.field.zh === scorecard.inputs.card.label.zh) return rosterRow(key)?.place("card") ?? null;
      const named = lastNamed(rows, found, nameOf);
      if (named === null) return null;
      return named.place(found.field.zh === scorecard.inputs.points.label.zh ? "actual" : "indicator");
    },
    weight: { severity: "part", part: "scorecard" },
  };
}

/** The product pay of each manager from the rows of 产品销量. */
export function productPays(run: NonNullable<PartAppraiser["pricing"]>, context: AppraisalContext): Gathering<Paid> {
  const { products, quantities, targets } = productPay.inputs;
  return {
    run: (rows) =>
      run({
        products: cellsOf(rows, "product"),
        quantities: cellsOf(rows, "quantity"),
        targets: cellsOf(rows, "target"),
      }),
    faultsOf: faultsOfColumns(
      [
        { key: "product", input: products },
        { key: "quantity", input: quantities },
        { key: "target", input: targets },
      ],
      context,
    ),
    placeOf: (rows, found) => lastNamed(rows, found, (row) => showCell(row.cell("product")))?.place("product") ?? null,
    weight: { severity: "part", part: "pricing" },
  };
}

type Paid = Extract<NonNullable<ManagerParts["pricing"]>, { ok: true }>["value"];

/** The vetoes of each manager from the rows of 一票否决, in one cell as SETTLEDGRADE reads them. */
export function vetoesOf(context: AppraisalContext): Gathering<Cell> {
  const { vetoes, dates } = vetoList.inputs;
  const run = worker(vetoList, context);
  return {
    run: (rows): Result<Cell> =>
      then(run({ vetoes: cellsOf(rows, "veto"), dates: cellsOf(rows, "date") }), ({ figures }) =>
        ok(figures.vetoList?.name.zh ?? null),
      ),
    faultsOf: faultsOfColumns(
      [
        { key: "veto", input: vetoes },
        { key: "date", input: dates },
      ],
      context,
    ),
    placeOf: (rows, { found }) => dated(rows, found)?.place("date") ?? rows[0]?.place("veto") ?? null,
    weight: { severity: "part", part: "movement" },
  };
}

/** The row of the day that a problem names. */
function dated(rows: readonly MappedRow[], found: Cell): MappedRow | undefined {
  return rows.find((row) => {
    const day = row.cell("date");
    return typeof day === "number" && formatSerialDate(day) === found;
  });
}

function cellsOf(rows: readonly MappedRow[], column: string): readonly Cell[] {
  return rows.map((row) => row.cell(column));
}

/** The last row that bears the name which a problem speaks of: of a name that stands twice, the second. */
function lastNamed(
  rows: readonly MappedRow[],
  { member, found }: Problem,
  nameOf: (row: MappedRow) => string,
): MappedRow | null {
  const wanted = member ?? (typeof found === "string" ? found : null);
  if (wanted === null) return null;
  return rows.filter((row) => choiceKey(nameOf(row)) === choiceKey(wanted)).at(-1) ?? null;
}
