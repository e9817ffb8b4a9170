import { withoutSheet } from "./addresses";

/** A table as it can be made again. */
export interface TableShape {
  readonly name: string;
  readonly style: string;
  /** Headers and rows, A1 without the sheet; a totals row stays as plain cells. */
  readonly address: string;
}

/** The tables of a sheet. */
export async function readTables(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<readonly TableShape[]> {
  sheet.tables.load("items/name,items/style,items/showTotals");
  await context.sync();
  const found = sheet.tables.items.map((table) => ({
    table,
    range: table.showTotals ? table.getRange().getResizedRange(-1, 0) : table.getRange(),
  }));
  for (const { range } of found) range.load("address");
  await context.sync();
  return found.map(({ table, range }) => ({
    name: table.name,
    style: table.style,
    address: withoutSheet(range.address),
  }));
}

/** Puts back what stood on a sheet from the copy that was made of it, which stays: it may be the only one. */
export async function restoreSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  copy: Excel.Worksheet,
  tables: readonly TableShape[],
): Promise<void> {
  const used = copy.getUsedRangeOrNullObject();
  used.load("address");
  sheet.tables.load("items/name");
  await context.sync();
  // The tables go first when a sheet is overwritten: where all of them stand, nothing has been touched.
  const untouched = tables.length > 0 && sheet.tables.items.length === tables.length;
  if (!untouched) {
    for (const table of sheet.tables.items) table.delete();
    const whole = sheet.getRange();
    whole.unmerge();
    whole.clear();
    if (!used.isNullObject) sheet.getRange(withoutSheet(used.address)).copyFrom(used);
    await context.sync();
  }
  await restoreTables(context, sheet, tables);
}

/** Cells that are copied may bring their table along, under a new name. */
async function restoreTables(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  tables: readonly TableShape[],
): Promise<void> {
  if (tables.length === 0) return;
  const present = await readTables(context, sheet);
  for (const { name, style, address } of tables) {
    const there = present.find((one) => one.address === address);
    const table = there === undefined ? sheet.tables.add(address, true) : sheet.tables.getItem(there.name);
    table.name = name;
    table.style = style;
  }
  await context.sync();
}
