import type { Cell } from "../../../domain/values/cell";
import { isCellError } from "../../../domain/values/cell";
import { units } from "../../../domain/values/unit";
import { areaAt } from "../../cellArea";
import { columnLetters } from "../../data/located";
import type { ReadData, ReadTable } from "../../data/readTable";
import { tableIds } from "../../layout/column";
import { mappableColumns } from "../../data/mapping";
import { sheetNames } from "../../notices/sheetNames";
import type { BlockPlan, Place, SheetPlan, TableContent } from "../../ports";
import type { FrozenRowsBelow, FrozenTable } from "../frozenContent";
import { printedWidth } from "./printedWidth";

/** The data of a branch as sheets of values, and where its tables stand on them. */
export interface DataSheets {
  readonly plans: readonly SheetPlan[];
  readonly tables: readonly FrozenTable[];
  /** Where a cell of the workbook's data is in the file: its sheet may bear another name, its table stand a row lower. */
  readonly placeOf: (place: Place) => Place;
}

/**
 * The tables that were read, as values, each at the place at which it stands in the workbook, so that every address in the
 * check's messages holds in the frozen file too. A sheet of a name that is taken gets a number.
 */
export function dataSheets(read: ReadData, taken: readonly string[]): DataSheets {
  const tables = tableIds.flatMap((id) => read[id] ?? []);
  const originals = [...new Set(tables.map(({ content }) => content.reference.sheet))];
  const names = sheetNames(originals, taken);
  const nameOf = (original: string): string => names[originals.indexOf(original)] ?? original;
  const sheetOf = (table: ReadTable): string => nameOf(table.content.reference.sheet);
  return {
    plans: names.map((name) =>
      dataPlan(
        name,
        tables.filter((table) => sheetOf(table) === name),
      ),
    ),
    tables: tables.map((table) => ({
      id: table.mapping.layout.id,
      sheet: sheetOf(table),
      address: tableAddress(table),
      columns: table.mapping.columns,
      merged: table.content.merged.map((address) => moved(address, shiftOf(table))),
      below: belowOf(table),
    })),
    placeOf: ({ sheet, address }) => {
      const table = tables.find(({ content }) => content.reference.sheet === sheet && holds(content, address));
      return { sheet: nameOf(sheet), address: moved(address, table === undefined ? 0 : shiftOf(table)) };
    },
  };
}

/** Rows by which a table stands lower than in the workbook: one where there is no row for the headers that it does not show. */
function shiftOf(table: ReadTable): number {
  return headerRow(table) + 1 - table.content.firstRow;
}

/** What stands below a table, as the file carries it. */
function belowOf(table: ReadTable): FrozenRowsBelow | null {
  const { below } = table.content;
  if (below === null) return null;
  return { address: moved(below.address, shiftOf(table)), first: plainCell(below.first), rows: below.rows };
}

/** Whether a table reaches over the column of an address. */
function holds({ firstColumn, reference }: TableContent, address: string): boolean {
  const column = areaAt(address)?.firstColumn ?? 0;
  return column >= firstColumn && column < firstColumn + Math.max(1, reference.headers.length);
}

function moved(address: string, rows: number): string {
  return rows === 0 ? address : address.replace(/\d+/g, (row) => String(Number(row) + rows));
}

function dataPlan(name: string, tables: readonly ReadTable[]): SheetPlan {
  const [first] = tables;
  const header = first === undefined ? 1 : headerRow(first);
  return {
    name,
    blocks: tables.flatMap(tableBlocks),
    columnWidths: columnWidths(tables),
    ...(tables.length === 1 ? { freezeAt: `A${String(header + 1)}` } : {}),
    titleRows: `$${String(header)}:$${String(header)}`,
    landscape: true,
  };
}

function tableBlocks(table: ReadTable): readonly BlockPlan[] {
  const { content } = table;
  const column = columnLetters(content.firstColumn);
  const top = headerRow(table);
  return [
    { at: `${column}${String(top)}`, cells: [[...content.reference.headers]], style: "header" },
    {
      at: `${column}${String(top + 1)}`,
      cells: content.rows.map((row) => row.map(plainCell)),
      formats: columnFormats(table),
    },
  ];
}

/** Headers that a table does not show take the row above; the table moves down where there is none. */
function headerRow({ content }: ReadTable): number {
  return Math.max(1, content.firstRow - 1);
}

function tableAddress(table: ReadTable): string {
  const { firstColumn, reference, rows } = table.content;
  const top = headerRow(table);
  const last = columnLetters(firstColumn + Math.max(1, reference.headers.length) - 1);
  return `${columnLetters(firstColumn)}${String(top)}:${last}${String(top + rows.length)}`;
}

const DATE_FORMAT = "yyyy-mm-dd";

/** Days are shown as days, figures as their unit is; what no column was taken for stands as it is. */
function columnFormats({ mapping, content }: ReadTable): readonly string[] {
  const columns = mappableColumns(mapping.layout);
  return content.reference.headers.map((_header, index) => {
    const column = columns.find(({ key }) => mapping.columns[key] === index);
    if (column?.kind === "date") return DATE_FORMAT;
    return column?.kind === "number" ? units[column.unit].numberFormat : "General";
  });
}

/** What stands in for a cell: an error by its text, which reads as the error again. */
function plainCell(cell: Cell): string | number | boolean {
  if (cell === null) return "";
  return isCellError(cell) ? cell.error : cell;
}

/** Rows that are looked at for the width of a column. */
const SAMPLE = 50;

/** Room for a day such as 2026-09-30, which the cell itself holds as a shorter number. */
const DATE_WIDTH = 12;

function columnWidths(tables: readonly ReadTable[]): readonly number[] {
  const widths: number[] = [];
  for (const table of tables) {
    const { content } = table;
    const formats = columnFormats(table);
    content.reference.headers.forEach((header, index) => {
      const least = formats[index] === DATE_FORMAT ? DATE_WIDTH : 9;
      const shown = [header, ...content.rows.slice(0, SAMPLE).map((row) => String(plainCell(row[index] ?? null)))];
      const width = Math.min(30, Math.max(least, ...shown.map((words) => printedWidth(words) + 2)));
      const at = content.firstColumn - 1 + index;
      while (widths.length <= at) widths.push(9);
      widths[at] = Math.max(widths[at] ?? 9, width);
    });
  }
  return widths;
}
