import type { Cell } from "../domain/values/cell";
import { readCell } from "./cellInput";
import type { Chunk } from "./chunks";
import { inHalves } from "./inHalves";

/**
 * Reads some rows with one request; in two halves where their texts are too long for one answer. What `besides` asks for
 * travels with the rows, and its answer is called before they are used.
 */
export function readRange(
  context: Excel.RequestContext,
  rangeOf: (from: number, count: number) => Excel.Range,
  chunk: Chunk,
  besides: () => () => void = () => () => undefined,
): Promise<readonly (readonly Cell[])[]> {
  return inHalves(chunk, async ({ from, count }) => {
    const range = rangeOf(from, count);
    range.load("values");
    const check = besides();
    await context.sync();
    check();
    return cellsOf(range.values);
  });
}

/** The rows that Excel handed over, with their cells as they are read: in place, since a table may be large. */
function cellsOf(rows: unknown[][]): readonly (readonly Cell[])[] {
  for (const row of rows) {
    for (let column = 0; column < row.length; column += 1) row[column] = readCell(row[column]);
  }
  // Every cell was read just now.
  return rows as Cell[][];
}
