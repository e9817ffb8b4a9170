import { BooleanNumber } from "@univerjs/core";
import { sheetColumns, sheetRows } from "./address";
import type { Area } from "./address";
import type { Grid } from "./grid";
import { presentArea, toArea, toRange } from "./univerSource";
import type { UniverSource } from "./univerSource";

type Sheets = Pick<
  Grid,
  | "sheets"
  | "addSheet"
  | "copySheet"
  | "removeSheet"
  | "renameSheet"
  | "moveSheet"
  | "setSheet"
  | "freeze"
  | "frozen"
  | "activeSheet"
  | "activate"
  | "selection"
  | "select"
  | "insertCells"
  | "deleteCells"
>;

const firstCell: Area = { row: 0, column: 0, rows: 1, columns: 1 };

/** The workbook's sheets, the selection, and cells moved by inserting and deleting. */
export function univerSheets(source: UniverSource): Sheets {
  const facade = (sheetId: string) => {
    const sheet = source.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`The sheet ${sheetId} is not in the workbook.`);
    return sheet;
  };
  return {
    sheets: () =>
      source.model().getSheets().map((sheet) => ({
        id: sheet.getSheetId(),
        name: sheet.getName(),
        hidden: sheet.isSheetHidden() === BooleanNumber.TRUE,
        tabColor: sheet.getTabColor() ?? "",
        gridlines: sheet.getConfig().showGridlines !== BooleanNumber.FALSE,
      })),
    addSheet: (name) => source.workbook.create(name, 200, 30).getSheetId(),
    copySheet(sheetId, name) {
      const before = new Set(source.model().getSheets().map((sheet) => sheet.getSheetId()));
      source.run("sheet.command.copy-worksheet", { subUnitId: sheetId });
      const made = source.model().getSheets().find((sheet) => !before.has(sheet.getSheetId()));
      if (!made) throw new Error("Univer did not copy the sheet.");
      source.run("sheet.mutation.set-worksheet-name", { subUnitId: made.getSheetId(), name });
      return made.getSheetId();
    },
    removeSheet(sheetId) {
      source.touch();
      source.run("sheet.command.remove-sheet", { subUnitId: sheetId });
    },
    renameSheet(sheetId, name) {
      source.touch();
      source.run("sheet.command.set-worksheet-name", { subUnitId: sheetId, name });
    },
    moveSheet(sheetId, position) {
      const fromOrder = source.model().getSheets().findIndex((sheet) => sheet.getSheetId() === sheetId);
      source.run("sheet.mutation.set-worksheet-order", { subUnitId: sheetId, fromOrder, toOrder: position });
    },
    setSheet(sheetId, change) {
      const subUnitId = sheetId;
      if (change.hidden !== undefined) {
        source.run("sheet.mutation.set-worksheet-hidden", { subUnitId, hidden: Number(change.hidden) });
      }
      if (change.tabColor !== undefined) {
        source.run("sheet.mutation.set-tab-color", { subUnitId, color: change.tabColor });
      }
      if (change.gridlines !== undefined) {
        source.run("sheet.mutation.toggle-gridlines", { subUnitId, showGridlines: Number(change.gridlines) });
      }
    },
    freeze(sheetId, rows, columns) {
      const [startRow, startColumn] = [rows > 0 ? rows : -1, columns > 0 ? columns : -1];
      source.run("sheet.mutation.set-frozen", { subUnitId: sheetId, startRow, startColumn, ySplit: rows, xSplit: columns });
    },
    frozen(sheetId) {
      const { ySplit, xSplit } = source.sheet(sheetId).getFreeze();
      return { rows: ySplit, columns: xSplit };
    },
    activeSheet: () => source.workbook.getActiveSheet().getSheetId(),
    activate(sheetId) {
      source.workbook.setActiveSheet(facade(sheetId));
    },
    selection() {
      const sheet = source.workbook.getActiveSheet();
      const range = sheet.getSelection()?.getActiveRange()?.getRange();
      return { sheetId: sheet.getSheetId(), area: range ? toArea(range) : firstCell };
    },
    select(sheetId, area) {
      source.reach(sheetId, { ...area, rows: Math.min(area.rows, 1), columns: Math.min(area.columns, 1) });
      source.workbook.setActiveSheet(facade(sheetId));
      const present = presentArea(source.sheet(sheetId), area) ?? firstCell;
      facade(sheetId).setActiveRange(facade(sheetId).getRange(toRange(present)));
    },
    insertCells(sheetId, area, shift) {
      source.touch();
      if (shift === "down" && area.columns === sheetColumns) facade(sheetId).insertRows(area.row, area.rows);
      else if (shift === "right" && area.rows === sheetRows) facade(sheetId).insertColumns(area.column, area.columns);
      else {
        const command = `sheet.command.insert-range-move-${shift}`;
        source.run(command, { subUnitId: sheetId, range: toRange(area) });
      }
    },
    deleteCells(sheetId, area, shift) {
      source.touch();
      if (shift === "up" && area.columns === sheetColumns) facade(sheetId).deleteRows(area.row, area.rows);
      else if (shift === "left" && area.rows === sheetRows) facade(sheetId).deleteColumns(area.column, area.columns);
      else {
        const command = `sheet.command.delete-range-move-${shift}`;
        source.run(command, { subUnitId: sheetId, range: toRange(area) });
      }
    },
  };
}
