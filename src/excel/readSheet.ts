import type { Cells } from "../domain/values/cell";
import type { Progress } from "../workflow/ports";
import { inExcel } from "./inExcel";
import { readRange } from "./readRange";
import { readRows } from "./readRows";

/** The values of a sheet from A1 on, chunk by chunk; null where there is no such sheet. */
export function readSheet(name: string, progress: Progress): Promise<Cells | null> {
  return inExcel(name, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name");
    await context.sync();
    if (sheet.isNullObject) return null;
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();
    if (used.isNullObject) return [];
    const [rows, columns] = [used.rowIndex + used.rowCount, used.columnIndex + used.columnCount];
    return readRows({ rows, columns }, progress, (chunk) =>
      readRange(context, (from, count) => sheet.getRangeByIndexes(from, 0, count, columns), chunk),
    );
  });
}
