import type { TableReference } from "../workflow/ports";
import { blockAddress } from "./addresses";
import { findHeaderRow } from "../workflow/data/headerRow";
import { inExcel } from "./inExcel";
import type { OwnRole } from "./ownSheets";
import { askOwnSheets, ownSheet } from "./ownSheets";

/** Rows in which the headers of a plain sheet are looked for. */
const HEADER_DEPTH = 15;
/** Columns beyond which a sheet is no list of people. */
const WIDEST = 200;

/** Sheets of this add-in's that hold no data of their own. */
const COPIES: readonly OwnRole[] = ["draft", "copy", "original", "backup"];

/** The tables of all visible sheets, and the lists on sheets that have no table. */
export function listTables(): Promise<readonly TableReference[]> {
  return inExcel("工作簿", async (context) => {
    const sheets = context.workbook.worksheets;
    const asked = askOwnSheets(context);
    sheets.load("items/id,items/name,items/visibility,items/tables/items/name,items/tables/items/showHeaders");
    await context.sync();
    const own = asked();
    const shown = sheets.items.filter((sheet) => {
      const role = ownSheet(own, sheet)?.role;
      return sheet.visibility === "Visible" && (role === undefined || !COPIES.includes(role));
    });
    const tables = await readTables(context, shown);
    const ranges = await readRanges(
      context,
      shown.filter((sheet) => sheet.tables.items.length === 0),
    );
    const order = shown.map(({ name }) => name);
    return [...tables, ...ranges].sort((one, other) => order.indexOf(one.sheet) - order.indexOf(other.sheet));
  });
}

async function readTables(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<readonly TableReference[]> {
  const found = sheets.flatMap((sheet) =>
    sheet.tables.items.map((table) => ({
      sheet: sheet.name,
      table,
      body: table.getDataBodyRange(),
      columns: table.columns,
    })),
  );
  for (const { body, columns } of found) {
    body.load("rowIndex,columnIndex,rowCount,columnCount");
    columns.load("items/name");
  }
  await context.sync();
  // An empty table shows one blank row.
  const single = found.filter(({ body }) => body.rowCount === 1);
  for (const { body } of single) body.load("values");
  if (single.length > 0) await context.sync();
  return found.map(({ sheet, table, body, columns }): TableReference => {
    const { rowIndex: row, columnIndex: column, rowCount, columnCount } = body;
    const headerRows = table.showHeaders ? 1 : 0;
    const empty = rowCount === 1 && isBlankRow(body.values[0] ?? []);
    return {
      kind: "table",
      name: table.name,
      sheet,
      address: blockAddress({ row: row - headerRows, column }, rowCount + headerRows, columnCount),
      headers: columns.items.map(({ name }) => name),
      rowCount: empty ? 0 : rowCount,
    };
  });
}

/** The lists on sheets: used ranges whose first filled row reads as headers. Names must be loaded. */
export async function readRanges(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<readonly TableReference[]> {
  const used = sheets.map((sheet) => ({
    sheet: sheet.name,
    worksheet: sheet,
    range: sheet.getUsedRangeOrNullObject(true),
  }));
  for (const { range } of used) range.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  const filled = used
    .filter(({ range }) => !range.isNullObject && range.columnCount <= WIDEST)
    .map(({ sheet, worksheet, range }) => {
      const { rowIndex: row, columnIndex: column, rowCount, columnCount } = range;
      const top = worksheet.getRangeByIndexes(row, column, Math.min(rowCount, HEADER_DEPTH), columnCount);
      top.load("values");
      return { sheet, row, column, rowCount, top };
    });
  await context.sync();
  return filled.flatMap(({ sheet, row, column, rowCount, top }): readonly TableReference[] => {
    const header = findHeaderRow(top.values as readonly (readonly unknown[])[]);
    if (header === null) return [];
    const from = { row: row + header.row, column: column + header.firstColumn };
    const rows = rowCount - header.row;
    return [
      {
        kind: "range",
        name: sheet,
        sheet,
        address: blockAddress(from, rows, header.headers.length),
        headers: header.headers,
        rowCount: rows - 1,
      },
    ];
  });
}

/** Whether a row holds nothing. */
export function isBlankRow(row: readonly unknown[]): boolean {
  return row.every((cell) => cell === "" || cell === null);
}
