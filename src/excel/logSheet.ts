import { cellInput } from "./cellInput";
import { blockAddress } from "./addresses";
import { inExcel } from "./inExcel";
import { findLocks, lockAgain, lockWhatIsOpen, unlock } from "./sheetProtection";
import { fault } from "./workbookFaults";

/** Adds one line below the log; the sheet and its table are made where they are missing. */
export function appendLog(name: string, headers: readonly string[], line: readonly (string | number)[]): Promise<void> {
  return inExcel(name, async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(name);
    found.load("name");
    await context.sync();
    const row = line.map((cell) => cellInput(cell));
    if (found.isNullObject) {
      addLog(context, name, headers, row);
      await context.sync();
      return;
    }
    const locks = await findLocks(context, [found]);
    try {
      unlock(locks);
      await addLine(context, found, row);
      lockAgain(locks);
      await context.sync();
    } catch (error) {
      await lockWhatIsOpen(context, locks);
      throw error;
    }
  });
}

type Row = readonly (string | number | boolean)[];

function addLog(context: Excel.RequestContext, name: string, headers: readonly string[], row: Row): void {
  const sheet = context.workbook.worksheets.add(name);
  sheet.getRange(blockAddress({ row: 0, column: 0 }, 2, headers.length)).values = [
    headers.map((header) => cellInput(header)),
    [...row],
  ];
  sheet.tables.add(blockAddress({ row: 0, column: 0 }, 2, headers.length), true);
  sheet.freezePanes.freezeRows(1);
}

async function addLine(context: Excel.RequestContext, sheet: Excel.Worksheet, row: Row): Promise<void> {
  const used = sheet.getUsedRangeOrNullObject(true);
  sheet.tables.load("items/name");
  used.load("rowIndex,rowCount");
  await context.sync();
  const [table] = sheet.tables.items;
  if (table === undefined) {
    const below = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
    sheet.getRangeByIndexes(below, 0, 1, row.length).values = [[...row]];
    return;
  }
  const columns = table.columns;
  columns.load("items/name");
  await context.sync();
  if (columns.items.length !== row.length)
    throw fault("other", table.name, `${String(columns.items.length)} ≠ ${String(row.length)}`);
  table.rows.add(undefined, [[...row]]);
}
