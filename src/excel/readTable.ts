import type { Cell } from "../domain/values/cell";
import { toCell } from "../domain/values/cell";
import type { Progress, TableContent, TableReference } from "../workflow/ports";
import { WorkbookFault } from "../workflow/ports";
import { firstCell, withoutSheet } from "./addresses";
import type { Chunk } from "./chunks";
import { goOn, rowChunks } from "./chunks";
import { supportsExcelApi } from "./hostEnvironment";
import { inExcel } from "./inExcel";
import { isBlankRow } from "./listTables";
import { asFault, fault } from "./workbookFaults";

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
  body: Body,
  progress: Progress,
): Promise<readonly (readonly Cell[])[]> {
  const read: (readonly Cell[])[] = [];
  for (const chunk of rowChunks(body.rows, body.columns)) {
    goOn(progress);
    read.push(...(await readChunk(context, body, chunk)));
    progress.report(read.length, body.rows);
  }
  return read;
}

/** Reads some rows; in two halves where their texts are too long for one answer. */
async function readChunk(
  context: Excel.RequestContext,
  body: Body,
  { from, count }: Chunk,
): Promise<readonly (readonly Cell[])[]> {
  const chunk = body.sheet.getRangeByIndexes(body.row + from, body.column, count, body.columns);
  chunk.load("values,numberFormat");
  try {
    await context.sync();
  } catch (error) {
    if (count === 1 || !isTooLarge(error)) throw error;
    const half = Math.ceil(count / 2);
    const first = await readChunk(context, body, { from, count: half });
    return [...first, ...(await readChunk(context, body, { from: from + half, count: count - half }))];
  }
  const formats = chunk.numberFormat as readonly (readonly unknown[])[];
  return (chunk.values as readonly (readonly unknown[])[]).map((cells, r) =>
    cells.map((value, c) => cellOf(value, formats[r]?.[c])),
  );
}

function isTooLarge(error: unknown): boolean {
  const found = asFault(error, "");
  return found instanceof WorkbookFault && found.code === "tooLarge";
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
