import type { CellValue, Worksheet } from "exceljs";
import type { Cell } from "../../domain/values/cell";
import { isCellError } from "../../domain/values/cell";
import { columnLetters } from "../../workflow/data/located";

/** The number of a column (from 1) from its letters. */
export function columnNumber(letters: string): number {
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** A cell of the appraisal in the form in which the file writer takes it. */
export function cellValue(cell: Cell): CellValue {
  // The writer's type of an error lists only some of Excel's codes.
  return isCellError(cell) ? ({ error: cell.error } as CellValue) : cell;
}

/**
 * Writes a formula that spills, with its cached values in every cell it fills. `formula` is in the form people read and
 * is put into the form of the file when the package is finished.
 */
export function writeSpill(
  sheet: Worksheet,
  row: number,
  column: number,
  formula: string,
  values: readonly (readonly Cell[])[],
): void {
  const width = values[0]?.length ?? 1;
  const ref = `${columnLetters(column)}${String(row)}:${columnLetters(column + width - 1)}${String(row + values.length - 1)}`;
  values.forEach((line, down) => {
    line.forEach((value, right) => {
      if (down === 0 && right === 0) return;
      sheet.getCell(row + down, column + right).value = cellValue(value ?? "");
    });
  });
  const first = cellValue(values[0]?.[0] ?? "");
  // The writer's result type leaves out cell errors other than the few it lists.
  sheet.getCell(row, column).value = {
    formula: formula.replace(/^=/, ""),
    result: first,
    shareType: "array",
    ref,
  } as CellValue;
}
