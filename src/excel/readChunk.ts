import type { Cell } from "../domain/values/cell";
import { WorkbookFault } from "../workflow/ports";
import { readCell } from "./cellInput";
import type { Chunk } from "./chunks";
import type { FoundTable } from "./findTable";
import { askHeaders } from "./findTable";
import { asFault } from "./workbookFaults";

/** Reads some rows, counted from the first of data; in two halves where their texts are too long for one answer. */
export async function readChunk(
  context: Excel.RequestContext,
  found: FoundTable,
  { from, count }: Chunk,
): Promise<readonly (readonly Cell[])[]> {
  const chunk = found.sheet.getRangeByIndexes(found.row + from, found.column, count, found.columns);
  chunk.load("values");
  // With the rows, so that no row or column can have moved between the two.
  const checkHeaders = askHeaders(found);
  try {
    await context.sync();
  } catch (error) {
    if (count === 1 || !isTooLarge(error)) throw error;
    const half = Math.ceil(count / 2);
    const first = await readChunk(context, found, { from, count: half });
    return [...first, ...(await readChunk(context, found, { from: from + half, count: count - half }))];
  }
  checkHeaders();
  return (chunk.values as readonly (readonly unknown[])[]).map((cells) => cells.map(readCell));
}

function isTooLarge(error: unknown): boolean {
  const found = asFault(error, "");
  return found instanceof WorkbookFault && found.code === "tooLarge";
}
