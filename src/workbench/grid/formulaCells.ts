import type { ICellData, Workbook, Worksheet } from "@univerjs/core";
import { ObjectMatrix } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { followFormulaChanges, lastFormulaChange } from "./formulaChanges";

/** Univer's ways of finding the formulas of its workbooks or of a sheet; taken once, so that every grid may ask for the change. */
const finders = ["getFormulaData", "getSheetFormulaData", "_getSheetFormulaIdMap"] as const;
const plainFinders = new Map(finders.map((name) => [name, methodOf(name)]));

type Finder = (this: FormulaDataModel, ...where: readonly string[]) => unknown;

function methodOf(name: string): Finder {
  return Reflect.get(FormulaDataModel.prototype, name) as Finder;
}

/**
 * Univer looks for formulas before every calculation, and whenever a sheet comes, goes or gets another name: it asks every
 * cell of every sheet, in a way that takes a third of a second for two million cells. It is given the cells that hold a
 * formula only, which are looked for where something has changed; what it makes of them is as before.
 */
export function findFormulasDirectly(): void {
  followFormulaChanges();
  for (const [name, plain] of plainFinders) {
    Reflect.set(FormulaDataModel.prototype, name, function found(this: FormulaDataModel, ...where: readonly string[]) {
      return plain.call(withFormulasOnly(this), ...where);
    } satisfies Finder);
  }
}

/** Univer's service that knows the workbooks, as far as formulas are looked for with it. */
interface Workbooks {
  getAllUnitsForType(type: unknown): readonly Workbook[];
  getUnit(unitId: string): Workbook | null;
}

const SERVICE = "_univerInstanceService";

function withFormulasOnly(model: FormulaDataModel): FormulaDataModel {
  const service = Reflect.get(model, SERVICE) as Workbooks;
  const value = {
    getAllUnitsForType: (type: unknown) => service.getAllUnitsForType(type).map(workbookView),
    getUnit: (unitId: string) => {
      const found = service.getUnit(unitId);
      return found && workbookView(found);
    },
  };
  return Object.create(model, { [SERVICE]: { value } }) as FormulaDataModel;
}

function workbookView(workbook: Workbook): object {
  return {
    getUnitId: () => workbook.getUnitId(),
    getSheets: () => workbook.getSheets().map(sheetView),
    getSheetBySheetId: (sheetId: string) => {
      const found = workbook.getSheetBySheetId(sheetId);
      return found && sheetView(found);
    },
  };
}

function sheetView(sheet: Worksheet): object {
  return { getSheetId: () => sheet.getSheetId(), getCellMatrix: () => formulaCells(sheet) };
}

/** The formulas of a sheet as they were found last. */
interface Found {
  readonly change: number;
  readonly cells: ObjectMatrix<ICellData>;
}

const known = new WeakMap<Worksheet, Found>();

/** The cells of a sheet that hold a formula or belong to one that is shared; looked for anew once they may have changed. */
function formulaCells(sheet: Worksheet): ObjectMatrix<ICellData> {
  const change = lastFormulaChange(sheet.getSheetId());
  const before = known.get(sheet);
  if (before?.change === change) return before.cells;
  const cells = cellsWithFormula(sheet);
  known.set(sheet, { change, cells });
  return cells;
}

function cellsWithFormula(sheet: Worksheet): ObjectMatrix<ICellData> {
  const found = new ObjectMatrix<ICellData>();
  const cells = sheet.getCellMatrix().getMatrix();
  const [rows, columns] = [sheet.getRowCount(), sheet.getColumnCount()];
  for (let row = 0; row < rows; row += 1) {
    const line = cells[row];
    if (!line) continue;
    for (let column = 0; column < columns; column += 1) {
      const cell = line[column];
      if (cell && (cell.f || cell.si)) found.setValue(row, column, cell);
    }
  }
  return found;
}
