import type { CellValue } from "exceljs";
import type { Cell } from "../../domain/values/cell";
import { showCell } from "../../domain/values/cell";
import type { TableBlock, TableColumn } from "../books/blockDefinition";
import { columnLetters } from "../../workflow/data/located";
import type { CalculatedColumn } from "../package/sheetXml";
import { computedHeaderStyle, headerStyle } from "../sheets/bookStyle";
import { linesIn } from "../sheets/printedLength";
import { linesHeight, raiseRow } from "../sheets/raiseRow";
import { cellValue } from "../sheets/sheetCells";
import type { BlockWriter } from "./blockWriter";
import { filled, filledMarks, formulaValue, isDynamic } from "./blockWriter";
import { tableRows } from "./bookNames";
import type { PlacedBlock } from "./bookPlaces";
import { addManualMark, addMarks, computedKind, computedLook, entryLook } from "./cellLook";
import { validateEntry } from "./entryValidation";
import { columnHeader } from "./fillReferences";

/** Rows below a table that may grow for which drop-downs and limits stand ready. */
const READY_ROWS = 2000;

/** Writes a table with formulas, cached values, limits and marks. Returns the formulas of its computed columns by header. */
export function writeTable(
  writer: BlockWriter,
  table: TableBlock,
  { row, column, last }: PlacedBlock,
): ReadonlyMap<string, CalculatedColumn> {
  const { sheet } = writer;
  const count = tableRows(table);
  const headers = table.columns.map(columnHeader);
  checkHeaders(table, headers);
  const cells = table.columns.map(({ key }) => writer.values.column(table.id, key));
  const grows = table.grows ?? true;
  sheet.addTable({
    name: table.name,
    ref: `${columnLetters(column)}${String(row)}`,
    headerRow: true,
    style: { theme: "TableStyleLight1", showRowStripes: false },
    columns: headers.map((name) => ({ name, filterButton: grows })),
    rows: Array.from({ length: count }, (_, down) =>
      table.columns.map((one, right): CellValue => {
        const cell = cells[right]?.[down] ?? null;
        if (one.kind === "input") return cellValue(cell);
        const address = `${columnLetters(column + right)}${String(row + 1 + down)}`;
        return formulaValue(writer, one, cell, { address, table });
      }),
    ),
  });
  const reach = row + count + (grows && last ? READY_ROWS : 0);
  table.columns.forEach((one, right) => {
    const letters = columnLetters(column + right);
    Object.assign(sheet.getCell(row, column + right), isFilled(one) ? headerStyle : computedHeaderStyle);
    for (let down = 1; down <= count; down += 1) {
      const own = (key: string): Cell =>
        cells[table.columns.findIndex((other) => other.key === key)]?.[down - 1] ?? null;
      Object.assign(sheet.getCell(row + down, column + right), lookOf(inUnitOf(one, own)));
    }
    const first = `${letters}${String(row + 1)}`;
    finishColumn(writer, table, one, { row, column }, column + right, {
      first,
      range: `${first}:${letters}${String(reach)}`,
    });
  });
  raiseRows(writer, cells, table, { row, column });
  return new Map(
    table.columns.flatMap((one) =>
      one.kind === "computed"
        ? [[columnHeader(one), { formula: filled(writer, one.formula, table), array: isDynamic(one) }] as const]
        : [],
    ),
  );
}

/** Width of a column in characters, by what it holds, where the definition does not say. */
export function tableColumnWidth(column: TableColumn): number {
  if (column.width !== undefined) return column.width;
  const as = column.kind === "input" ? column.as : computedKind(column);
  return { identifier: 11, text: 18, number: 13, date: 13, choice: 15 }[as];
}

function isFilled(column: TableColumn): boolean {
  return column.kind === "input" && column.given !== true;
}

/** A column with the unit of one of its rows, where they differ in it. */
function inUnitOf(column: TableColumn, row: (key: string) => Cell): TableColumn {
  return column.kind === "input" && column.unitOf !== undefined ? { ...column, unit: column.unitOf(row) } : column;
}

function lookOf(column: TableColumn): object {
  if (column.kind === "computed") return computedLook(column);
  if (column.given === true) {
    const { as, unit } = column;
    return computedLook({
      as: as === "number" || as === "date" ? as : "text",
      ...(unit === undefined ? {} : { unit }),
    });
  }
  return entryLook(column);
}

function finishColumn(
  writer: BlockWriter,
  table: TableBlock,
  one: TableColumn,
  corner: { readonly row: number; readonly column: number },
  column: number,
  { first, range }: { readonly first: string; readonly range: string },
): void {
  if (one.kind === "input" && one.given !== true) validateEntry(writer, range, columnHeader(one), one);
  if (one.kind === "input" && one.manual === true) addManualMark(writer.sheet, range, first);
  const around = { block: table, column: corner.column };
  addMarks(writer.sheet, range, filledMarks(writer, one.marks ?? [], { row: corner.row + 1, column }, around));
}

/** Rows high enough for their headers and for the texts that wrap. */
function raiseRows(
  { sheet }: BlockWriter,
  cells: readonly (readonly Cell[])[],
  { columns }: TableBlock,
  { row, column }: { readonly row: number; readonly column: number },
): void {
  const width = (right: number): number => sheet.getColumn(column + right).width ?? 9;
  const raise = (line: number, lines: number): void => {
    if (lines > 1) raiseRow(sheet, line, linesHeight(lines));
  };
  // The button of the filter takes the place of a character.
  raise(row, Math.max(2, ...columns.map((one, right) => linesIn(columnHeader(one), width(right) - 2))));
  const wrapped = columns.flatMap((one, right) =>
    (lookOf(one) as { alignment?: { wrapText?: boolean } }).alignment?.wrapText === true ? [right] : [],
  );
  (cells[0] ?? []).forEach((_first, down) => {
    raise(
      row + 1 + down,
      Math.max(1, ...wrapped.map((right) => linesIn(showCell(cells[right]?.[down] ?? null), width(right)))),
    );
  });
}

function checkHeaders({ id }: TableBlock, headers: readonly string[]): void {
  const odd = headers.find((header, index) => /[[\]#'@\n]/.test(header) || headers.indexOf(header) !== index);
  if (odd !== undefined)
    throw new Error(`Table ${id} cannot have the header ${odd} (twice, or with a sign of formulas)`);
}
