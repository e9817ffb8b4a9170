import type { ICellData } from "@univerjs/core";
import type { Area } from "./address";
import { copyStyles } from "./copyStyles";
import { CELLS_WRITTEN } from "./plainCells";
import { presentArea } from "./univerSource";
import type { UniverSource } from "./univerSource";

/** What is known of the cells that are copied: `plain` where there is no formula, `quiet` where besides only formulas follow the target. */
interface CopiedCells {
  readonly plain: boolean;
  readonly quiet: boolean;
}

/** Copies cells to the same place on another sheet, which is new and holds nothing there, formulas as they are written. */
export function copySheetCells(
  source: UniverSource,
  sheetId: string,
  toSheetId: string,
  area: Area,
  { plain, quiet }: CopiedCells,
): void {
  copyStyles(source, { sheetId, area }, { sheetId: toSheetId, area });
  const sheet = source.sheet(sheetId);
  const present = presentArea(sheet, area);
  if (!present) return;
  const cells = sheet.getCellMatrix();
  source.touch();
  if (plain && quiet) {
    const copies = source.sheet(toSheetId).getCellMatrix();
    for (let row = present.row; row < present.row + present.rows; row += 1) {
      for (let column = present.column; column < present.column + present.columns; column += 1) {
        const [cell, copy] = [cells.getValue(row, column), copies.getValue(row, column)];
        if (!cell) continue;
        if (copy) Object.assign(copy, heldBy(cell));
        else copies.setValue(row, column, heldBy(cell));
      }
    }
    source.run(CELLS_WRITTEN, { subUnitId: toSheetId, area: present });
    return;
  }
  const cellValue: Record<number, Record<number, ICellData>> = {};
  for (let row = present.row; row < present.row + present.rows; row += 1) {
    const line: Record<number, ICellData> = {};
    for (let column = present.column; column < present.column + present.columns; column += 1) {
      const cell = cells.getValue(row, column);
      if (cell) line[column] = heldBy(cell);
    }
    cellValue[row] = line;
  }
  source.run("sheet.mutation.set-range-values", { subUnitId: toSheetId, cellValue }, { fromChangeset: plain });
}

/** What a cell holds, without its look. */
function heldBy({ v, t, f, si, p, ref, xf }: ICellData): ICellData {
  return {
    ...(v !== undefined && { v }),
    ...(t !== undefined && { t }),
    ...(f && { f }),
    ...(si && { si }),
    ...(p && { p: structuredClone(p) }),
    ...(ref && { ref }),
    ...(xf && { xf }),
  };
}
