import type { ICellData, ICommandInfo, Worksheet } from "@univerjs/core";
import { CommandType, ICommandService } from "@univerjs/core";
import { IActiveDirtyManagerService } from "@univerjs/engine-formula";
import { ConditionalFormattingRuleModel } from "@univerjs/sheets-conditional-formatting";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import type { Area } from "./address";
import { presentArea, toRange } from "./univerSource";
import type { UniverSource } from "./univerSource";

/** The command that tells Univer of cells that hold other values by now. */
export const CELLS_WRITTEN = "workbench.mutation.cells-written";

interface Written {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly area: Area;
}

/** Whether a cell holds text in runs: links in it are kept in lists of their own, which only Univer's mutation minds. */
export function holdsRichText(sheet: Worksheet, area: Area): boolean {
  const cells = sheet.getCellMatrix();
  const present = presentArea(sheet, area);
  if (!present) return false;
  for (let row = present.row; row < present.row + present.rows; row += 1) {
    for (let column = present.column; column < present.column + present.columns; column += 1) {
      if (cells.getValue(row, column)?.p) return true;
    }
  }
  return false;
}

/**
 * Writes and takes away plain cells past Univer's own mutation, which takes four times as long and keeps what it was given
 * till it calculates.
 */
export interface PlainCells {
  /** Whether nothing but formulas follows the cells of a sheet: it is out of sight, and has no rules. */
  isQuiet(sheetId: string): boolean;
  /** Puts a value or nothing into each cell, `undefined` leaves one as it is; there must be no formula in the area. */
  put(sheetId: string, area: Area, values: readonly (readonly (ICellData | undefined)[])[]): void;
  /** Whether no rules follow the cells of a sheet. */
  hasNoRules(sheetId: string): boolean;
  /** Takes away cells that are there, with their looks; there must be no formula, table, rule or rich text among them. */
  takeAway(sheetId: string, area: Area): void;
}

/** The plain cells of a workbook. Makes the command known by which the calculation hears of them. */
export function plainCells(source: UniverSource): PlainCells {
  const commands = source.injector.get(ICommandService);
  if (!commands.hasCommand(CELLS_WRITTEN)) {
    commands.registerCommand({ id: CELLS_WRITTEN, type: CommandType.MUTATION, handler: () => true });
    source.injector.get(IActiveDirtyManagerService).register(CELLS_WRITTEN, { commandId: CELLS_WRITTEN, getDirtyData });
  }
  const hasNoRules = (sheetId: string) => {
    const { unitId, injector } = source;
    const formats = injector.get(ConditionalFormattingRuleModel).getSubunitRules(unitId, sheetId);
    return !formats?.length && injector.get(SheetDataValidationModel).getRules(unitId, sheetId).length === 0;
  };
  return {
    hasNoRules,
    isQuiet: (sheetId) => source.workbook.getActiveSheet().getSheetId() !== sheetId && hasNoRules(sheetId),
    takeAway(sheetId, area) {
      const cells = source.sheet(sheetId).getCellMatrix();
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        for (let column = area.column; column < area.column + area.columns; column += 1) {
          if (cells.getValue(row, column)) cells.realDeleteValue(row, column);
        }
      }
      source.run(CELLS_WRITTEN, { subUnitId: sheetId, area });
      // Takes nothing away any more, but tells Univer that the sheet looks otherwise.
      const cellValue = { [area.row]: { [area.column]: null } };
      const trigger = "sheet.command.set-style";
      source.run(
        "sheet.mutation.set-range-values",
        { subUnitId: sheetId, cellValue, trigger },
        { fromChangeset: true },
      );
    },
    put(sheetId, area, values) {
      const cells = source.sheet(sheetId).getCellMatrix();
      values.forEach((row, r) => {
        row.forEach((value, c) => {
          if (value === undefined) return;
          const [at, column] = [area.row + r, area.column + c];
          const cell = cells.getValue(at, column);
          if (cell) fill(cell, value);
          else if (value.v !== undefined) cells.setValue(at, column, value);
          if (cell && Object.keys(cell).length === 0) cells.realDeleteValue(at, column);
        });
      });
      source.run(CELLS_WRITTEN, { subUnitId: sheetId, area });
    },
  };
}

function fill(cell: ICellData, { v, t }: ICellData): void {
  if (cell.p) delete cell.p;
  if (v === undefined) {
    delete cell.v;
    delete cell.t;
  } else {
    cell.v = v;
    cell.t = t;
  }
}

function getDirtyData(command: ICommandInfo) {
  const { unitId, subUnitId: sheetId, area } = command.params as Written;
  return { dirtyRanges: [{ unitId, sheetId, range: toRange(area) }] };
}
