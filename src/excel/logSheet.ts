import type { LogContent, Progress } from "../workflow/ports";
import { blockAddress } from "./addresses";
import { cellInput } from "./cellInput";
import { inExcel } from "./inExcel";
import { readRange } from "./readRange";
import { readRows } from "./readRows";
import { setColumnWidths } from "./sheetLook";
import { freeName, isSameName } from "./sheetNames";
import { findLocks, lockAgain, lockWhatIsOpen, unlock } from "./sheetProtection";

/** The log to which appendLog would add, with its lines; null where there is none yet. */
export function readLog(name: string, headers: readonly string[]): Promise<LogContent | null> {
  return inExcel(name, async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/name");
    await context.sync();
    const log = await findLog(context, sheets.items, name, headers);
    return typeof log === "string" ? null : readLines(context, log, headers.length);
  });
}

type Row = readonly (string | number | boolean)[];

/** A sheet on which the log goes on: below its table, or below the last row of a plain list. */
interface Log {
  readonly sheet: Excel.Worksheet;
  readonly table: Excel.Table | null;
  /** Where the next line of a plain list stands, counted from 0. */
  readonly below: { readonly row: number; readonly column: number };
  /** Where the headers of a plain list stand, counted from 0. */
  readonly top: number;
}

/**
 * Adds one line below the log, and leaves the person on the sheet he looks at. The log is the sheet of this name whose
 * headers are these; where that sheet holds something else, the log goes to a sheet with the name numbered. Gives the
 * name of the sheet.
 */
export function appendLog(
  name: string,
  headers: readonly string[],
  line: readonly (string | number)[],
): Promise<string> {
  return inExcel(name, async (context) => {
    const looked = context.workbook.worksheets.getActiveWorksheet();
    const sheets = context.workbook.worksheets;
    looked.load("id");
    sheets.load("items/name");
    await context.sync();
    const row = line.map((cell) => cellInput(cell));
    const log = await findLog(context, sheets.items, name, headers);
    if (typeof log === "string") {
      addLog(context, log, headers, row);
      looked.activate();
      await context.sync();
      return log;
    }
    const locks = await findLocks(context, [log.sheet]);
    try {
      unlock(locks);
      addLine(log, row);
      lockAgain(locks);
      await context.sync();
    } catch (error) {
      await lockWhatIsOpen(context, locks);
      throw error;
    }
    return log.sheet.name;
  });
}

/** The log with these headers, or the free name under which to make it. */
async function findLog(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  name: string,
  headers: readonly string[],
): Promise<Log | string> {
  const passed: string[] = [];
  for (;;) {
    const candidate = freeName(name, passed);
    const sheet = sheets.find((one) => isSameName(one.name, candidate));
    if (sheet === undefined) return candidate;
    const log = await logOn(context, sheet, headers);
    if (log !== null) return log;
    passed.push(candidate);
  }
}

/** The log on a sheet; null where the sheet holds something else. */
async function logOn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  headers: readonly string[],
): Promise<Log | null> {
  const used = sheet.getUsedRangeOrNullObject(true);
  const top = used.getRow(0);
  sheet.tables.load("items/name,items/columns/items/name");
  used.load("rowIndex,rowCount,columnIndex");
  top.load("values");
  await context.sync();
  if (used.isNullObject) return null;
  const below = { row: used.rowIndex + used.rowCount, column: used.columnIndex };
  const table = sheet.tables.items.find(({ columns }) =>
    isSameRow(
      columns.items.map(({ name }) => name),
      headers,
    ),
  );
  if (table !== undefined) return { sheet, table, below, top: used.rowIndex };
  const plain =
    sheet.tables.items.length === 0 && isSameRow((top.values as readonly (readonly unknown[])[])[0], headers);
  return plain ? { sheet, table: null, below, top: used.rowIndex } : null;
}

/** A log is read whole: it grows by a line a run. */
const unwatched: Progress = { report: () => undefined, signal: new AbortController().signal };

async function readLines(context: Excel.RequestContext, log: Log, columns: number): Promise<LogContent> {
  const { row, column, count } = await linesOf(context, log);
  const rows = await readRows({ rows: count, columns }, unwatched, (chunk) =>
    readRange(context, (from, some) => log.sheet.getRangeByIndexes(row + from, column, some, columns), chunk),
  );
  return { sheet: log.sheet.name, rows, firstRow: row + 1, firstColumn: column + 1 };
}

/** Where the lines stand, counted from 0, and how many there are. */
async function linesOf(
  context: Excel.RequestContext,
  { table, below, top }: Log,
): Promise<{ readonly row: number; readonly column: number; readonly count: number }> {
  if (table === null) return { row: top + 1, column: below.column, count: below.row - top - 1 };
  const body = table.getDataBodyRange();
  body.load("rowIndex,columnIndex,rowCount");
  await context.sync();
  return { row: body.rowIndex, column: body.columnIndex, count: body.rowCount };
}

function isSameRow(cells: readonly unknown[] | undefined, headers: readonly string[]): boolean {
  return cells?.length === headers.length && headers.every((header, index) => cells[index] === header);
}

function addLog(context: Excel.RequestContext, name: string, headers: readonly string[], row: Row): void {
  const sheet = context.workbook.worksheets.add(name);
  const address = blockAddress({ row: 0, column: 0 }, 2, headers.length);
  sheet.getRange(address).values = [headers.map((header) => cellInput(header)), [...row]];
  sheet.tables.add(address, true);
  setColumnWidths(
    sheet,
    headers.map((header, index) => columnWidth(header, row[index])),
  );
  sheet.freezePanes.freezeRows(1);
}

function addLine({ sheet, table, below }: Log, row: Row): void {
  if (table !== null) table.rows.add(undefined, [[...row]]);
  else sheet.getRangeByIndexes(below.row, below.column, 1, row.length).values = [[...row]];
}

/** Characters in which header (with its filter button) and first line can be read; a fingerprint shows its beginning. */
function columnWidth(header: string, cell: Row[number] | undefined): number {
  return Math.min(20, Math.max(8, printed(header) + 3, printed(String(cell ?? "")) + 2));
}

/** Width of a text in Latin characters: a Chinese one takes two. */
function printed(text: string): number {
  return Array.from(text).reduce((width, character) => width + (/[\u2E80-\uFFEF]/.test(character) ? 2 : 1), 0);
}
