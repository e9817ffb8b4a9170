import { cellIndex } from "../layout/cellIndex";
import type { SheetPlan } from "../ports";
import type { FrozenCell } from "./frozenContent";

/** The rows of a planned sheet from A1, each without the blanks at its end, and no blank rows at the end of the sheet. */
export function planRows({ blocks }: Pick<SheetPlan, "blocks">): readonly (readonly FrozenCell[])[] {
  const rows: FrozenCell[][] = [];
  for (const { at, cells } of blocks) {
    const from = cellIndex(at);
    cells.forEach((line, down) => {
      line.forEach((cell, right) => {
        putCell(rows, from.row + down, from.column + right, cell === "" ? null : cell);
      });
    });
  }
  return withoutBlankEnds(rows);
}

/** The rows without the blanks at their ends, and without the blank rows at the end. */
export function withoutBlankEnds(rows: readonly (readonly FrozenCell[])[]): readonly (readonly FrozenCell[])[] {
  const shortened = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));
  return shortened.slice(0, shortened.findLastIndex((row) => row.length > 0) + 1);
}

function putCell(rows: FrozenCell[][], row: number, column: number, cell: FrozenCell): void {
  while (rows.length <= row) rows.push([]);
  const line = rows[row];
  if (line === undefined) return;
  while (line.length < column) line.push(null);
  line[column] = cell;
}
