import type { ICellData, Nullable } from "@univerjs/core";
import type { Area } from "./address";
import { presentArea } from "./univerSource";
import type { UniverSource } from "./univerSource";

/** Cells of a sheet. */
interface SheetArea {
  readonly sheetId: string;
  readonly area: Area;
}

/**
 * Gives cells the look of others, and whether they are locked. Univer would take every look apart and put it together
 * again for each single cell; here the cells get the same look, which the workbook keeps once.
 */
export function copyStyles(source: UniverSource, from: SheetArea, to: SheetArea): void {
  source.reach(to.sheetId, to.area);
  const origin = source.sheet(from.sheetId);
  const present = presentArea(origin, from.area);
  const models = origin.getCellMatrix();
  const cells = source.sheet(to.sheetId).getCellMatrix();
  const { row: top, column: left } = to.area;
  for (let row = 0; row < to.area.rows; row += 1) {
    for (let column = 0; column < to.area.columns; column += 1) {
      const there = present !== null && row < present.rows && column < present.columns;
      const model = there ? models.getValue(from.area.row + row, from.area.column + column) : null;
      const cell = cells.getValue(top + row, left + column);
      if (cell) dress(cell, model);
      else if (model?.s ?? model?.custom) cells.setValue(top + row, left + column, dress({}, model));
    }
  }
  // Changes nothing any more, but tells Univer that the sheet looks otherwise.
  const cellValue = { [top]: { [left]: {} } };
  const trigger = "sheet.command.set-style";
  source.run("sheet.mutation.set-range-values", { subUnitId: to.sheetId, cellValue, trigger });
}

function dress(cell: ICellData, model: Nullable<ICellData>): ICellData {
  if (model?.s) cell.s = typeof model.s === "object" ? { ...model.s } : model.s;
  else delete cell.s;
  if (model?.custom) cell.custom = model.custom;
  else delete cell.custom;
  return cell;
}
