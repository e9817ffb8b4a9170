import type { Cell } from "../domain/values/cell";
import type { Chunk } from "./chunks";
import type { FoundTable } from "./findTable";
import { askHeaders } from "./findTable";
import { readRange } from "./readRange";

/** Reads some rows of a table, counted from the first of data. A fault where its headers are no longer the expected ones. */
export function readChunk(
  context: Excel.RequestContext,
  found: FoundTable,
  chunk: Chunk,
): Promise<readonly (readonly Cell[])[]> {
  const { sheet, row, column, columns } = found;
  // The headers travel with the rows, so that no row or column can have moved between the two.
  return readRange(
    context,
    (from, count) => sheet.getRangeByIndexes(row + from, column, count, columns),
    chunk,
    () => askHeaders(found),
  );
}
