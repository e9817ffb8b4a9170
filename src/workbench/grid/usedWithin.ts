import type { Area } from "./address";

/**
 * The smallest area that holds every used cell of a sheet of this size; null where none is used. It is narrowed from its
 * sides, so that of a full sheet hardly any cell is looked at.
 */
export function usedWithin(
  { rows, columns }: Pick<Area, "rows" | "columns">,
  uses: (row: number, column: number) => boolean,
): Area | null {
  const first = (row: number, before: number): number => {
    for (let column = 0; column < before; column += 1) if (uses(row, column)) return column;
    return before;
  };
  const last = (row: number, after: number): number => {
    for (let column = columns - 1; column > after; column -= 1) if (uses(row, column)) return column;
    return after;
  };
  let top = 0;
  while (top < rows && first(top, columns) === columns) top += 1;
  if (top === rows) return null;
  let bottom = rows - 1;
  while (first(bottom, columns) === columns) bottom -= 1;
  let [left, right] = [columns, -1];
  for (let row = top; row <= bottom; row += 1) {
    left = first(row, left);
    right = last(row, right);
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
