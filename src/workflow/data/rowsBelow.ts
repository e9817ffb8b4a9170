import type { Cells } from "../../domain/values/cell";
import { isBlank } from "../../domain/values/cell";
import { cellAddress } from "../cellArea";
import type { RowsBelow } from "../ports";

/** Rows below a table that are counted at most. */
export const MOST_ROWS_BELOW = 100;

/**
 * The filled rows with which some lines begin, down to the first blank one; null where the first line is blank. `row` and
 * `column` (from 1) say where the lines stand.
 */
export function rowsBelow(lines: Cells, row: number, column: number): RowsBelow | null {
  const counted = lines.slice(0, MOST_ROWS_BELOW);
  const [line = []] = counted;
  const at = line.findIndex((cell) => !isBlank(cell));
  if (at === -1) return null;
  const blank = counted.findIndex((cells) => cells.every(isBlank));
  return {
    address: cellAddress(row, column + at),
    first: line[at] ?? null,
    rows: blank === -1 ? counted.length : blank,
  };
}
