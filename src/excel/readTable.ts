import type { Cell } from "../domain/values/cell";
import { toCell } from "../domain/values/cell";
import type { Progress, TableContent, TableReference } from "../workflow/ports";
import { firstCell, withoutSheet } from "./addresses";
import { goOn, rowChunks } from "./chunks";
import { supportsExcelApi } from "./hostEnvironment";
import { inExcel } from "./inExcel";
import { isBlankRow } from "./listTables";
import { fault } from "./workbookFaults";

/** Where the data of a table stand on its sheet, counted from 0. */
interface Body {
  readonly sheet: Excel.Worksheet;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Reads a table chunk by chunk; rejects where it has gone, or where the person stops it. */
export function readTable(reference: TableReference, progress: Progress): Promise<TableContent> {
  return inExcel(reference.name, async (context) => {
    const body = await findBody(context, reference);
    const rows = await readRows(context, body, progress);
    return {
      reference,
      rows: rows.length === 1 && reference.kind === "table" && isBlankRow(rows[0] ?? []) ? [] : rows,
      firstRow: body.row + 1,
      firstColumn: body.column + 1,
      merged: await mergedAreas(context, body, reference),
    };
  });
}

async function findBody(context: Excel.RequestContext, reference: TableReference): Promise<Body> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(reference.sheet);
  const table = context.workbook.tables.getItemOrNullObject(reference.name);
  sheet.load("name");
  table.load("name");
  await context.sync();
  if (reference.kind === "table" && table.isNullObject) throw fault("notFound", reference.name);
  if (sheet.isNullObject) throw fault("notFound", reference.sheet);
  const range = reference.kind === "table" ? table.getDataBodyRange() : sheet.getRange(reference.address);
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  const headerRows = reference.kind === "table" ? 0 : 1;
  return {
    sheet: reference.kind === "table" ? table.worksheet : sheet,
    row: range.rowIndex + headerRows,
    column: range.columnIndex,
    rows: range.rowCount - headerRows,
    columns: range.columnCount,
  };
}

async function readRows(
  context: Excel.RequestContext,
  { sheet, row, column, rows, columns }: Body,
  progress: Progress,
): Promise<readonly (readonly Cell[])[]> {
  const read: (readonly Cell[])[] = [];
  for (const { from, count } of rowChunks(rows, columns)) {
    goOn(progress);
    const chunk = sheet.getRangeByIndexes(row + from, column, count, columns);
    chunk.load("values,numberFormat");
    await context.sync();
    const formats = chunk.numberFormat as readonly (readonly unknown[])[];
    read.push(
      ...(chunk.values as readonly (readonly unknown[])[]).map((cells, r) =>
        cells.map((value, c) => cellOf(value, formats[r]?.[c])),
      ),
    );
    progress.report(read.length, rows);
  }
  return read;
}

/** A number whose format only adds leading zeros (00000) is an identifier, and is read as it is shown. */
function cellOf(value: unknown, format: unknown): Cell {
  if (typeof value === "number" && typeof format === "string" && /^0{2,}$/.test(format))
    return String(value).padStart(format.length, "0");
  return value === "" ? null : toCell(value);
}

async function mergedAreas(
  context: Excel.RequestContext,
  { sheet, row, column, rows, columns }: Body,
  { address }: TableReference,
): Promise<readonly string[]> {
  if (!supportsExcelApi("1.13")) return [];
  const top = firstCell(address).row;
  const merged = sheet
    .getRangeByIndexes(Math.min(top, row), column, Math.max(1, rows + row - Math.min(top, row)), columns)
    .getMergedAreasOrNullObject();
  merged.load("areas/items/address");
  await context.sync();
  return merged.isNullObject ? [] : merged.areas.items.map((area) => withoutSheet(area.address));
}
