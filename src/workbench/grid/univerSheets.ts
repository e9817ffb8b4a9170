import type { Worksheet } from "@univerjs/core";
import { BooleanNumber, ICommandService } from "@univerjs/core";
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
  | "sheetArea"
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
  /** Univer's commands that move part of a row or column work on the active sheet only. */
  async function onActiveSheet(sheetId: string, command: string, area: Area): Promise<void> {
    const before = source.workbook.getActiveSheet();
    const elsewhere = before.getSheetId() !== sheetId;
    if (elsewhere) source.workbook.setActiveSheet(facade(sheetId));
    source.reach(sheetId, area);
    await source.univerAPI.executeCommand(command, { range: toRange(area) });
    if (elsewhere) source.workbook.setActiveSheet(before);
  }

  return {
    sheets: () =>
      source
        .model()
        .getSheets()
        .map((sheet) => ({
          id: sheet.getSheetId(),
          name: sheet.getName(),
          hidden: sheet.isSheetHidden() === BooleanNumber.TRUE,
          tabColor: sheet.getTabColor() ?? "",
          gridlines: sheet.getConfig().showGridlines !== BooleanNumber.FALSE,
        })),
    addSheet: (name) => source.workbook.create(name, 200, 30).getSheetId(),
    copySheet(sheetId, name) {
      const active = source.workbook.getActiveSheet();
      const made = withoutCells(source.sheet(sheetId), () => source.workbook.duplicateSheet(facade(sheetId)));
      source.run("sheet.mutation.set-worksheet-name", { subUnitId: made.getSheetId(), name });
      source.workbook.setActiveSheet(active);
      return made.getSheetId();
    },
    sheetArea(sheetId) {
      const sheet = source.sheet(sheetId);
      return { row: 0, column: 0, rows: sheet.getRowCount(), columns: sheet.getColumnCount() };
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
      const fromOrder = source
        .model()
        .getSheets()
        .findIndex((sheet) => sheet.getSheetId() === sheetId);
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
      source.run("sheet.mutation.set-frozen", {
        subUnitId: sheetId,
        startRow,
        startColumn,
        ySplit: rows,
        xSplit: columns,
      });
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
      const { row, column, rows, columns } = present;
      facade(sheetId).setActiveRange(facade(sheetId).getRange(row, column, rows, columns));
      // Without a page nothing scrolls, and Univer does not know the command.
      const scroll = "sheet.command.scroll-to-cell";
      if (source.injector.get(ICommandService).hasCommand(scroll)) {
        void source.univerAPI.executeCommand(scroll, { range: toRange({ row, column, rows: 1, columns: 1 }) });
      }
    },
    async insertCells(sheetId, area, shift) {
      source.touch();
      if (shift === "down" && area.columns === sheetColumns) facade(sheetId).insertRows(area.row, area.rows);
      else if (shift === "right" && area.rows === sheetRows) facade(sheetId).insertColumns(area.column, area.columns);
      else await onActiveSheet(sheetId, `sheet.command.insert-range-move-${shift}`, area);
    },
    async deleteCells(sheetId, area, shift) {
      source.touch();
      if (shift === "up" && area.columns === sheetColumns) facade(sheetId).deleteRows(area.row, area.rows);
      else if (shift === "left" && area.rows === sheetRows) facade(sheetId).deleteColumns(area.column, area.columns);
      else await onActiveSheet(sheetId, `sheet.command.delete-range-move-${shift}`, area);
    },
  };
}

/**
 * Works on a sheet as if it had no cells. Univer copies the first 3 000 cells of a large sheet with it, and the others when
 * the page has nothing else to do, which may be a minute later.
 */
function withoutCells<Result>(sheet: Worksheet, work: () => Result): Result {
  const config = sheet.getConfig();
  const { cellData } = config;
  config.cellData = {};
  try {
    return work();
  } finally {
    config.cellData = cellData;
  }
}
