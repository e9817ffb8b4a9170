import { WorkbookFault } from "../workflow/ports";
import type { Chunk } from "./chunks";
import { asFault } from "./workbookFaults";

/** What is asked about a run of rows, with one request; in two halves where that is too much for one. */
export async function inHalves<T>(
  { from, count }: Chunk,
  ask: (chunk: Chunk) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  try {
    return await ask({ from, count });
  } catch (error) {
    if (count <= 1 || !isTooLarge(error)) throw error;
  }
  const half = Math.ceil(count / 2);
  const first = await inHalves({ from, count: half }, ask);
  return first.concat(await inHalves({ from: from + half, count: count - half }, ask));
}

function isTooLarge(error: unknown): boolean {
  const found = asFault(error, "");
  return found instanceof WorkbookFault && found.code === "tooLarge";
}
