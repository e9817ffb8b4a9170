import type { ICellData, Injector, IRange, Univer, Workbook, Worksheet } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/lib/facade";
import type { FWorkbook } from "@univerjs/sheets/facade";
import "@univerjs/sheets/facade";
import type { Area } from "./address";

/** How Univer is to run a command. `fromChangeset`: its notes of where formulas stand are right already, whatever the command does. */
export interface RunOptions {
  readonly fromChangeset: boolean;
}

/** What the parts of the Univer grid share: the facade, the open workbook, and how commands are run on it. */
export interface UniverSource {
  readonly univerAPI: FUniver;
  readonly unitId: string;
  readonly workbook: FWorkbook;
  /** Where Univer's services are found. */
  readonly injector: Injector;
  /** The workbook's model. */
  model(): Workbook;
  /** A sheet's model; throws when the id is unknown. */
  sheet(sheetId: string): Worksheet;
  /** Runs a command or mutation on a sheet at once; false when Univer refuses it. */
  run(command: string, params: Readonly<Record<string, unknown>>, options?: RunOptions): boolean;
  /** Whether such a command is being run at this moment: what happens then is not people's doing. */
  isRunning(): boolean;
  /** Makes the sheet large enough for the area, since Univer's sheets have a size of their own. */
  reach(sheetId: string, area: Area): void;
  /** Marks that something the calculation depends on has changed. */
  touch(): void;
}

/** Univer's range of an area. */
export function toRange(area: Area): IRange {
  return {
    startRow: area.row,
    startColumn: area.column,
    endRow: area.row + area.rows - 1,
    endColumn: area.column + area.columns - 1,
  };
}

/** The area of a range of Univer. */
export function toArea(range: Pick<IRange, "startRow" | "endRow" | "startColumn" | "endColumn">): Area {
  return {
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

/** The part of an area that exists in Univer's sheet; null when none of it does. */
export function presentArea(sheet: Worksheet, area: Area): Area | null {
  const rows = Math.min(area.row + area.rows, sheet.getRowCount()) - area.row;
  const columns = Math.min(area.column + area.columns, sheet.getColumnCount()) - area.column;
  return rows > 0 && columns > 0 ? { ...area, rows, columns } : null;
}

/** A cell's stored data, or an empty object. */
export function rawCell(sheet: Worksheet, row: number, column: number): ICellData {
  return sheet.getCellMatrix().getValue(row, column) ?? {};
}

/** A running Univer, as `createUniver` gives it. */
export interface UniverPair {
  readonly univer: Univer;
  readonly univerAPI: FUniver;
}

/** Opens the shared view of one workbook of Univer. Throws when the workbook is not there. */
export function univerSource({ univer, univerAPI }: UniverPair, unitId: string, touch: () => void): UniverSource {
  const workbook = univerAPI.getWorkbook(unitId);
  if (!workbook) throw new Error(`The spreadsheet ${unitId} is not open.`);
  const instances = workbook.getWorkbook();
  const model = () => instances;
  const sheet = (sheetId: string): Worksheet => {
    const found = instances.getSheetBySheetId(sheetId);
    if (!found) throw new Error(`The sheet ${sheetId} is not in the workbook.`);
    return found;
  };
  let running = 0;
  const run: UniverSource["run"] = (command, params, options) => {
    running += 1;
    try {
      return univerAPI.syncExecuteCommand(command, { unitId, ...params }, { ...options });
    } finally {
      running -= 1;
    }
  };
  const reach = (sheetId: string, area: Area) => {
    const target = sheet(sheetId);
    const [rowCount, columnCount] = [area.row + area.rows, area.column + area.columns];
    if (rowCount > target.getRowCount()) {
      run("sheet.mutation.set-worksheet-row-count", { subUnitId: sheetId, rowCount });
    }
    if (columnCount > target.getColumnCount()) {
      run("sheet.mutation.set-worksheet-column-count", { subUnitId: sheetId, columnCount });
    }
  };
  const isRunning = () => running > 0;
  return { univerAPI, unitId, workbook, injector: univer.__getInjector(), model, sheet, run, isRunning, reach, touch };
}
