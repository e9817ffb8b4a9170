import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import { BooleanNumber, CellValueType, LocaleType } from "@univerjs/core";
import { toEngineFormula } from "../grid/formulaText";
import { toUniverStyle } from "../grid/univerStyles";
import type { CellValue } from "../grid/grid";
import type { FileCell, FileSheet, WorkbookFile } from "./workbookFile";

/** Rows and columns a sheet shows beyond those in use, for people to write into. */
const spare = { rows: 60, columns: 6 };

function cellValue(value: CellValue): ICellData {
  if (value === "") return {};
  if (typeof value === "boolean") return { v: Number(value), t: CellValueType.BOOLEAN };
  return { v: value, t: typeof value === "number" ? CellValueType.NUMBER : CellValueType.STRING };
}

function cellData(cell: FileCell, file: WorkbookFile, sheet: FileSheet, prefix: string): ICellData {
  const style = file.styles[cell.style];
  const here = { row: cell.row, column: cell.column };
  const table = sheet.tables.find(
    ({ area }) =>
      here.row >= area.row &&
      here.row < area.row + area.rows &&
      here.column >= area.column &&
      here.column < area.column + area.columns,
  );
  const custom = {
    ...(style?.locked === false && { locked: false }),
    ...(style?.formulaHidden && { formulaHidden: true }),
  };
  return {
    ...cellValue(cell.value),
    ...(cell.formula !== undefined && { f: toEngineFormula(cell.formula, table ?? null) }),
    ...(cell.shared !== undefined && { si: `${prefix}-${cell.shared}` }),
    ...(cell.style > 0 && { s: `s${cell.style}` }),
    ...(Object.keys(custom).length > 0 && { custom }),
  };
}

function sheetData(sheet: FileSheet, id: string, file: WorkbookFile): Partial<IWorksheetData> {
  const cells: Record<number, Record<number, ICellData>> = {};
  let [rows, columns] = [0, 0];
  for (const cell of sheet.cells) {
    (cells[cell.row] ??= {})[cell.column] = cellData(cell, file, sheet, id);
    rows = Math.max(rows, cell.row + 1);
    columns = Math.max(columns, cell.column + 1);
    if (cell.array) {
      rows = Math.max(rows, cell.array.row + cell.array.rows);
      columns = Math.max(columns, cell.array.column + cell.array.columns);
    }
  }
  const columnCount = Math.max(26, columns + spare.columns);
  const columnData: Record<number, { w?: number; hd?: BooleanNumber; s?: string }> = {};
  for (const { first, last, width, hidden, style } of sheet.columns) {
    for (let column = first; column <= Math.min(last, columnCount - 1); column++) {
      columnData[column] = {
        ...(width !== null && { w: width }),
        ...(hidden && { hd: BooleanNumber.TRUE }),
        ...(style !== null && style > 0 && { s: `s${style}` }),
      };
    }
  }
  const rowData = Object.fromEntries(
    sheet.rows.map(({ row, height, hidden }) => [
      row,
      { ...(height !== null && { h: height, ia: BooleanNumber.FALSE }), ...(hidden && { hd: BooleanNumber.TRUE }) },
    ]),
  );
  const { frozen } = sheet;
  return {
    id,
    name: sheet.name,
    tabColor: sheet.tabColor,
    hidden: sheet.visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: Math.max(100, rows + spare.rows),
    columnCount,
    defaultColumnWidth: 72,
    defaultRowHeight: 20,
    showGridlines: sheet.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    cellData: cells,
    rowData,
    columnData,
    mergeData: sheet.merges.map((area) => ({
      startRow: area.row,
      endRow: area.row + area.rows - 1,
      startColumn: area.column,
      endColumn: area.column + area.columns - 1,
    })),
    freeze: {
      ySplit: frozen.rows,
      xSplit: frozen.columns,
      startRow: frozen.rows > 0 ? frozen.rows : -1,
      startColumn: frozen.columns > 0 ? frozen.columns : -1,
    },
  };
}

/** The id that the nth sheet of a file gets. */
export function fileSheetId(index: number): string {
  return `sheet${index + 1}`;
}

/** A file as Univer opens it; tables, names, rules and protection are added by `installParts`. */
export function toWorkbookData(file: WorkbookFile, id: string, name: string): Partial<IWorkbookData> {
  const styles: Record<string, IStyleData> = Object.fromEntries(
    file.styles.map((style, index) => [`s${index}`, toUniverStyle(style)]),
  );
  const sheets = file.sheets.map((sheet, index) => sheetData(sheet, fileSheetId(index), file));
  return {
    id,
    name,
    locale: LocaleType.ZH_CN,
    appVersion: "0.25.1",
    styles,
    sheetOrder: sheets.map((_, index) => fileSheetId(index)),
    sheets: Object.fromEntries(sheets.map((sheet, index) => [fileSheetId(index), sheet])),
  };
}
