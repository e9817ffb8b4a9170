import type { TableReference } from "../workflow/ports";
import { blockAddress, cellAddress, firstCell } from "./addresses";
import { readRanges } from "./listTables";
import { fault, headerChanged } from "./workbookFaults";

/** Where the data of a table stand on its sheet now, counted from 0, below headers that are the expected ones. */
export interface FoundTable {
  /** The reference as it would be made now. */
  readonly reference: TableReference;
  readonly sheet: Excel.Worksheet;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** Whether the headers stand in the row above the data. */
  readonly showsHeaders: boolean;
  /** Whether a row of totals stands below the data. */
  readonly showsTotals: boolean;
}

/** Finds a table again; a fault where it has gone, or where its headers are no longer those of the reference. */
export async function findTable(context: Excel.RequestContext, reference: TableReference): Promise<FoundTable> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(reference.sheet);
  const table = context.workbook.tables.getItemOrNullObject(reference.name);
  sheet.load("name");
  table.load("name");
  await context.sync();
  if (reference.kind === "table" && table.isNullObject) throw fault("notFound", reference.name);
  if (sheet.isNullObject) throw fault("notFound", reference.sheet);
  return reference.kind === "table" ? findExcelTable(context, table, reference) : findList(context, sheet, reference);
}

/** Asks for the headers above the data; call the answer after the next sync: a fault where they are not the expected ones. */
export function askHeaders({ reference, sheet, row, column, columns, showsHeaders }: FoundTable): () => void {
  if (!showsHeaders) return () => undefined;
  const above = sheet.getRangeByIndexes(row - 1, column, 1, columns);
  above.load("values");
  return () => {
    checkHeaders(reference, (above.values as readonly (readonly unknown[])[])[0] ?? [], { row: row - 1, column });
  };
}

async function findExcelTable(
  context: Excel.RequestContext,
  table: Excel.Table,
  reference: TableReference,
): Promise<FoundTable> {
  const [body, sheet] = [table.getDataBodyRange(), table.worksheet];
  body.load("rowIndex,columnIndex,rowCount,columnCount");
  sheet.load("name");
  table.load("showHeaders,showTotals,columns/items/name");
  await context.sync();
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = body;
  const headerRows = table.showHeaders ? 1 : 0;
  checkHeaders(
    reference,
    table.columns.items.map(({ name }) => name),
    { row: row - headerRows, column },
  );
  const address = blockAddress({ row: row - headerRows, column }, rows + headerRows, columns);
  return {
    reference: { ...reference, sheet: sheet.name, address, rowCount: rows },
    sheet,
    row,
    column,
    rows,
    columns,
    showsHeaders: table.showHeaders,
    showsTotals: table.showTotals,
  };
}

/** A plain list stands where it stood, down to the last used row; or, moved as a whole, where it is found anew. */
async function findList(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  reference: TableReference,
): Promise<FoundTable> {
  const { headers } = reference;
  const from = firstCell(reference.address);
  const used = sheet.getUsedRangeOrNullObject(true);
  const there = sheet.getRangeByIndexes(from.row, from.column, 1, headers.length);
  used.load("rowIndex,rowCount");
  there.load("values");
  await context.sync();
  const cells = (there.values as readonly (readonly unknown[])[])[0] ?? [];
  if (!used.isNullObject && changedAt(headers, cells) === -1)
    return listFrom(sheet, reference, from, used.rowIndex + used.rowCount - from.row - 1);
  const [moved] = await readRanges(context, [sheet]);
  if (moved !== undefined && changedAt(headers, moved.headers) === -1)
    return listFrom(sheet, reference, firstCell(moved.address), moved.rowCount);
  checkHeaders(reference, cells, from);
  throw fault("notFound", reference.name);
}

function listFrom(
  sheet: Excel.Worksheet,
  reference: TableReference,
  from: { readonly row: number; readonly column: number },
  rowCount: number,
): FoundTable {
  const columns = reference.headers.length;
  return {
    reference: { ...reference, address: blockAddress(from, rowCount + 1, columns), rowCount },
    sheet,
    row: from.row + 1,
    column: from.column,
    rows: rowCount,
    columns,
    showsHeaders: true,
    showsTotals: false,
  };
}

function checkHeaders(
  { sheet, headers }: TableReference,
  cells: readonly unknown[],
  from: { readonly row: number; readonly column: number },
): void {
  const index = changedAt(headers, cells);
  if (index === -1) return;
  const place = `${sheet}!${cellAddress({ row: from.row, column: from.column + index })}`;
  throw headerChanged(place, headers[index] ?? "", shown(cells[index]));
}

/** The first column whose header is not the expected one; -1 where all are. Columns added at the end do no harm. */
function changedAt(headers: readonly string[], cells: readonly unknown[]): number {
  return headers.findIndex((header, index) => plain(cells[index]) !== plain(header));
}

/** Line breaks and blanks inside headers are given differently by names of columns and by cells. */
function plain(cell: unknown): string {
  return shown(cell).replace(/\s+/g, "");
}

function shown(cell: unknown): string {
  return typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean" ? String(cell).trim() : "";
}
