import type { Cells } from "../domain/values/cell";
import type { Progress } from "../workflow/ports";
import { readCell } from "./cellInput";
import { goOn, rowChunks } from "./chunks";
import { inExcel } from "./inExcel";

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
    const read: Cells[number][] = [];
    for (const { from, count } of rowChunks(rows, columns)) {
      goOn(progress);
      const chunk = sheet.getRangeByIndexes(from, 0, count, columns);
      chunk.load("values");
      await context.sync();
      read.push(...(chunk.values as readonly (readonly unknown[])[]).map((cells) => cells.map(readCell)));
      progress.report(read.length, rows);
    }
    return read;
  });
}
