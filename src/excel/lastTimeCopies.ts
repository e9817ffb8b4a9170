import { lastTimeName } from "./sheetNames";

/** A sheet and the copy of what it held before. */
interface Copied {
  readonly sheet: Excel.Worksheet;
  readonly copy: Excel.Worksheet;
}

/** Keeps what sheets held before, as values under the name …_上次, in place of older copies. */
export async function keepCopies(context: Excel.RequestContext, copied: readonly Copied[]): Promise<void> {
  const found = copied.map(({ sheet, copy }) => ({
    copy,
    name: lastTimeName(sheet.name),
    older: context.workbook.worksheets.getItemOrNullObject(lastTimeName(sheet.name)),
    used: copy.getUsedRangeOrNullObject(),
  }));
  for (const { older, used } of found) {
    older.load("name");
    used.load("address");
  }
  await context.sync();
  for (const { copy, name, older, used } of found) {
    if (!older.isNullObject) older.delete();
    copy.name = name;
    copy.protection.unprotect();
    // Its formulas would go on computing, with the new data.
    if (!used.isNullObject) used.copyFrom(used, "Values");
  }
  await context.sync();
}
