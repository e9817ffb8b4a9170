import type { Cell } from "../domain/values/cell";
import type { Progress } from "../workflow/ports";
import type { Chunk } from "./chunks";
import { CHUNK_CELLS, goOn, rowsOfBytes } from "./chunks";
import { averageRowBytes } from "./jsonBytes";

type Rows = readonly (readonly Cell[])[];

/**
 * Reads many rows in as few requests as may travel: the first is small, and what its rows weigh says how many come with
 * the next ones. Rejects where the person stops it.
 */
export async function readRows(
  { rows, columns }: { readonly rows: number; readonly columns: number },
  progress: Progress,
  read: (chunk: Chunk) => Promise<Rows>,
): Promise<Rows> {
  const all: (readonly Cell[])[] = [];
  let size = Math.max(1, Math.floor(CHUNK_CELLS / Math.max(1, columns)));
  let bytesARow = 0;
  while (all.length < rows) {
    goOn(progress);
    const part = await read({ from: all.length, count: Math.min(size, rows - all.length) });
    if (part.length === 0) throw new Error("A read gave no rows");
    for (const row of part) all.push(row);
    bytesARow = Math.max(bytesARow, averageRowBytes(part));
    size = rowsOfBytes(bytesARow, columns);
    progress.report(all.length, rows);
  }
  return all;
}
