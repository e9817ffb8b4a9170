import type { Progress } from "../workflow/ports";
import type { CellIndex } from "./addresses";
import { cellAddress, firstCell } from "./addresses";
import { goOn, rowChunks } from "./chunks";
import { inHalves } from "./inHalves";

/** A cell with a formula of the namespace. */
export interface NamespaceFormula extends CellIndex {
  readonly sheet: Excel.Worksheet;
  readonly formula: string;
}

/**
 * Texts, quoted names of sheets, and brackets (other workbooks, columns of tables), all passed over; or, captured, what
 * stands before the function's name in a call of the namespace: as Excel shows it, or as files without the add-in do.
 */
const PASSED_OR_CALL =
  /"[^"]*"|'[^']*'|\[(?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*\]|(?<![\p{L}\p{N}_.!\\])((?:_xlfn\.)?_xldudf_KPI_|KPI\.)(?=[A-Z][A-Z0-9_.]*\()/giu;

/** Cells read in one request: fewer than values alone, because formulas are long. */
const READ_CELLS = 5_000;

/** Cells asked for their spill in one request. */
const ASKED_AT_ONCE = 500;

/** Finds every formula of the namespace on all sheets; of an array that spills, only the cell that holds it. */
export async function findNamespaceFormulas(
  context: Excel.RequestContext,
  progress: Progress,
): Promise<readonly NamespaceFormula[]> {
  const sheets = context.workbook.worksheets;
  sheets.load("items/name");
  await context.sync();
  const used = sheets.items.map((sheet) => ({ sheet, range: sheet.getUsedRangeOrNullObject(true) }));
  for (const { range } of used) range.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  const found: NamespaceFormula[] = [];
  for (const { sheet, range } of used) {
    if (range.isNullObject) continue;
    for (const chunk of rowChunks(range.rowCount, range.columnCount, READ_CELLS)) {
      goOn(progress);
      found.push(...(await inHalves(chunk, ({ from, count }) => readFormulas(context, sheet, range, from, count))));
    }
  }
  return withoutSpilled(context, found, progress);
}

async function readFormulas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  used: Excel.Range,
  from: number,
  count: number,
): Promise<readonly NamespaceFormula[]> {
  const { rowIndex, columnIndex, columnCount } = used;
  const chunk = sheet.getRangeByIndexes(rowIndex + from, columnIndex, count, columnCount);
  chunk.load("formulas,values");
  await context.sync();
  const values = chunk.values as readonly (readonly unknown[])[];
  return (chunk.formulas as readonly (readonly unknown[])[]).flatMap((row, r) =>
    row.flatMap((formula, c): readonly NamespaceFormula[] =>
      isCall(formula, values[r]?.[c]) ? [{ sheet, row: rowIndex + from + r, column: columnIndex + c, formula }] : [],
    ),
  );
}

/** A text that reads like a formula (an example in a help sheet) is its own value. */
function isCall(formula: unknown, value: unknown): formula is string {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value && callsNamespace(formula);
}

/** Cells that an array spills into may show its formula, but do not hold it. */
async function withoutSpilled(
  context: Excel.RequestContext,
  found: readonly NamespaceFormula[],
  progress: Progress,
): Promise<readonly NamespaceFormula[]> {
  const own: NamespaceFormula[] = [];
  for (const { from, count } of rowChunks(found.length, 1, ASKED_AT_ONCE)) {
    goOn(progress);
    const asked = found
      .slice(from, from + count)
      .map((cell) => ({ cell, parent: cell.sheet.getRange(cellAddress(cell)).getSpillParentOrNullObject() }));
    for (const { parent } of asked) parent.load("address");
    await context.sync();
    own.push(
      ...asked
        .filter(({ cell, parent }) => parent.isNullObject || isSame(firstCell(parent.address), cell))
        .map(({ cell }) => cell),
    );
  }
  return own;
}

function isSame(one: CellIndex, other: CellIndex): boolean {
  return one.row === other.row && one.column === other.column;
}

/** Whether a formula calls a function of the namespace; its name in a text, a sheet's name or a defined name is no call. */
export function callsNamespace(formula: string): boolean {
  return Array.from(formula.matchAll(PASSED_OR_CALL)).some(([, call]) => call !== undefined);
}

/** The formula as it is typed: without the marks of a file that was read without the add-in. */
export function typedFormula(formula: string): string {
  return formula.replace(PASSED_OR_CALL, (found, call?: string) => (call === undefined ? found : "KPI."));
}
