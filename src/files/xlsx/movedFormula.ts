import { columnNumber, sheetSize } from "../../workflow/cellArea";
import { columnLetters } from "../../workflow/data/located";

/** A formula as it reads after being copied some rows down and columns right: relative references move, `$` ones stay. */
export function movedFormula(formula: string, down: number, right: number): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'!|\[[^\]]*\])/)
    .map((part, index) => (index % 2 === 1 ? part : movedPart(part, down, right)))
    .join("");
}

function movedPart(part: string, down: number, right: number): string {
  return part.replace(
    /(?<![\p{L}\p{N}_.])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_(.])/gu,
    (_, fixedColumn: string, letters: string, fixedRow: string, digits: string) => {
      const column = columnNumber(letters) + (fixedColumn ? 0 : right);
      const row = Number(digits) + (fixedRow ? 0 : down);
      if (column < 1 || column > sheetSize.columns || row < 1 || row > sheetSize.rows) return "#REF!";
      return `${fixedColumn}${columnLetters(column)}${fixedRow}${String(row)}`;
    },
  );
}
