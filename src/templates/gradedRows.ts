import type { AppraisalContext } from "../domain/calculation/context";
import type { Cell, Cells } from "../domain/values/cell";
import { periodEnd, periodStart } from "../domain/values/period";
import type { TableLayout } from "../workflow/layout/column";
import { header, tableIds } from "../workflow/layout/column";
import type { PartKey } from "../workflow/layout/partResults";
import { resultColumnsOf } from "../workflow/layout/partResults";
import type { GradingKey, ResultKey } from "../workflow/layout/results";
import { tableLayouts } from "../workflow/layout/tables";
import { columnLetters } from "../workflow/data/located";
import type { AppraisalData } from "./appraisalData";
import { callFunction } from "./blocks/callFunction";
import type { FormulaGround } from "./formula/evaluateFormula";
import { evaluateFormula } from "./formula/evaluateFormula";
import { periodNames } from "./sheets/periodCells";
import { RESULT_ROW, templateFormulas } from "./sheets/resultFormulas";

/** What a line of 考核结果 shows of one manager, but for the data check, which is a formula of Excel alone. */
export type GradedRow = Readonly<Record<Exclude<GradingKey, "check">, Cell>> & Readonly<Partial<Record<PartKey, Cell>>>;

/**
 * The results for the rows of a workbook: what the live formulas of 考核结果 give, each calculated by the functions that
 * it calls. They are what the cells hold before anything recalculates.
 */
export function gradedRows(data: AppraisalData, context: AppraisalContext): readonly GradedRow[] {
  const columns = resultColumnsOf(context.scheme.document);
  const formulas = templateFormulas(context).filter(({ key }) => key !== "check");
  const kept = new Map<ResultKey, Cells>();
  const spill = (key: ResultKey): Cells => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const formula = formulas.find((one) => one.key === key);
    if (formula === undefined) throw new Error(`No formula of 考核结果 stands in column ${key}`);
    const cells = evaluateFormula(formula.formula, ground);
    kept.set(key, cells);
    return cells;
  };
  const ground: FormulaGround = {
    columns: (table, from, to, headers) => tableCells(data, context, table, { from, to, headers }),
    spill: (address) => {
      const column = columns.find((_one, index) => `${columnLetters(index + 1)}${String(RESULT_ROW)}` === address);
      if (column === undefined) throw new Error(`Nothing spills from ${address}`);
      return spill(column.key);
    },
    name: (name) => periodCell(name, data),
    kpi: (name, given) => callFunction(name, given, context),
  };
  const filled = formulas.map(({ key, width }) => {
    const first = columns.findIndex((column) => column.key === key);
    return { keys: columns.slice(first, first + width).map((column) => column.key), cells: spill(key) };
  });
  return data.roster.map((_row, place) => {
    const cells = filled.flatMap(({ keys, cells: block }) =>
      // A single error stands for all rows in its first cell only, as Excel spills it.
      keys.map((key, index) => [key, block[place]?.[index] ?? ""] as const),
    );
    // Every column but the check stands in one of the formulas.
    return Object.fromEntries(cells) as unknown as GradedRow;
  });
}

/** Columns of an own table of the workbook by their headers. */
function tableCells(
  data: AppraisalData,
  { scheme }: AppraisalContext,
  name: string,
  { from, to, headers }: { readonly from: string; readonly to: string; readonly headers: boolean },
): Cells {
  const layouts = tableLayouts(scheme.document);
  const id = tableIds.find((one) => layouts[one]?.name === name);
  const layout = id === undefined ? undefined : layouts[id];
  if (id === undefined || layout === undefined) throw new Error(`The workbook has no table ${name}`);
  const names = layout.columns.map(header);
  const [first, last] = [placeOf(layout, names, from), placeOf(layout, names, to)];
  if (headers) return [names.slice(first, last + 1)];
  return (data[id] ?? []).map((row) => Array.from({ length: last - first + 1 }, (_, at) => row[first + at] ?? null));
}

function placeOf(layout: TableLayout, names: readonly string[], wanted: string): number {
  const place = names.indexOf(wanted);
  if (place === -1) throw new Error(`Table ${layout.name} has no column ${wanted}`);
  return place;
}

function periodCell(name: string, { period }: AppraisalData): Cell {
  if (name === periodNames.start) return periodStart(period);
  if (name === periodNames.end) return periodEnd(period);
  throw new Error(`The formulas of 考核结果 know no name ${name}`);
}
