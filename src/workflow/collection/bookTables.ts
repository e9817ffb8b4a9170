import type { Cell } from "../../domain/values/cell";
import { isBlank, showCell } from "../../domain/values/cell";
import type { CellArea } from "../cellArea";
import { areaAt, cellAddress } from "../cellArea";
import { findHeaderRow } from "../data/headerRow";
import type { DataMapping } from "../data/mapping";
import { forEachTable } from "../data/mapping";
import type { ReadData, ReadTable } from "../data/readTable";
import { MOST_ROWS_BELOW, rowsBelow } from "../data/rowsBelow";
import type { FileWorkbook, FileWorksheet, RowsBelow, TableContent, TableReference } from "../ports";

/** Rows in which the headers of a plain sheet are looked for. */
const HEADER_DEPTH = 15;
/** Columns beyond which a sheet is no list of people. */
const WIDEST = 200;

/** The tables of all visible sheets of a file, and the lists on sheets that have no table. */
export function bookReferences({ sheets }: FileWorkbook): readonly TableReference[] {
  return sheets
    .filter(({ hidden }) => !hidden)
    .flatMap((sheet) => (sheet.tables.length === 0 ? listOf(sheet) : tablesOf(sheet)));
}

/** What a table or list of the file holds, with where it stands. */
export function bookContent({ sheets }: FileWorkbook, reference: TableReference): TableContent {
  const sheet = sheets.find(({ name }) => name === reference.sheet);
  const place = areaAt(reference.address);
  if (sheet === undefined || place === null) throw new Error(`The file has no ${reference.name}`);
  const rows = sheet.rows
    .slice(place.firstRow, place.lastRow)
    .map((row) => cut(row, place.firstColumn, place.lastColumn));
  return {
    reference,
    rows,
    firstRow: place.firstRow + 1,
    firstColumn: place.firstColumn,
    merged: sheet.merged.filter((address) => touches(address, place)),
    below: reference.kind === "table" ? below(sheet, place) : null,
  };
}

/** The data of a file by a mapping of its tables; null where it has no roster. */
export function bookData(book: FileWorkbook, mapping: DataMapping): ReadData | null {
  const read = forEachTable((id): ReadTable | null => {
    const table = mapping[id];
    return table === null ? null : { mapping: table, content: bookContent(book, table.reference) };
  });
  const { roster } = read;
  return roster === null ? null : { ...read, roster };
}

function tablesOf(sheet: FileWorksheet): readonly TableReference[] {
  return sheet.tables.flatMap(({ name, address }) => {
    const place = areaAt(address);
    if (place === null) return [];
    const headers = cut(sheet.rows[place.firstRow - 1] ?? [], place.firstColumn, place.lastColumn).map(showCell);
    const rowCount = place.lastRow - place.firstRow;
    return [{ kind: "table" as const, name, sheet: sheet.name, address, headers, rowCount }];
  });
}

function listOf(sheet: FileWorksheet): readonly TableReference[] {
  const widest = Math.max(0, ...sheet.rows.slice(0, HEADER_DEPTH).map((row) => row.length));
  if (widest > WIDEST) return [];
  const found = findHeaderRow(sheet.rows.slice(0, HEADER_DEPTH));
  if (found === null) return [];
  const [top, left] = [found.row + 1, found.firstColumn + 1];
  const bottom = Math.max(top, sheet.rows.length);
  const address = `${cellAddress(top, left)}:${cellAddress(bottom, left + found.headers.length - 1)}`;
  const { headers } = found;
  return [{ kind: "range", name: sheet.name, sheet: sheet.name, address, headers, rowCount: bottom - top }];
}

/** The cells of a row between two columns (from 1); blanks where the row is shorter. */
function cut(row: readonly Cell[], left: number, right: number): readonly Cell[] {
  return Array.from({ length: right - left + 1 }, (_cell, index) => {
    const cell = row[left - 1 + index] ?? null;
    return isBlank(cell) ? null : cell;
  });
}

/** The filled rows directly below a table, where no other table stands. */
function below({ rows, tables }: FileWorksheet, { lastRow, firstColumn, lastColumn }: CellArea): RowsBelow | null {
  const next = { firstRow: lastRow + 1, lastRow: lastRow + 1, firstColumn, lastColumn };
  if (tables.some(({ address }) => touches(address, next))) return null;
  const lines = rows.slice(lastRow, lastRow + MOST_ROWS_BELOW).map((row) => cut(row, firstColumn, lastColumn));
  return rowsBelow(lines, lastRow + 1, firstColumn);
}

function touches(address: string, place: CellArea): boolean {
  const other = areaAt(address);
  if (other === null) return false;
  return (
    other.firstRow <= place.lastRow &&
    other.lastRow >= place.firstRow &&
    other.firstColumn <= place.lastColumn &&
    other.lastColumn >= place.firstColumn
  );
}
