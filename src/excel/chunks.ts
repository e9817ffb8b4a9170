import type { Progress } from "../workflow/ports";
import { stopped } from "./workbookFaults";

/** Cells that travel in one request: far below 5 MB even where cells hold long texts. */
export const CHUNK_CELLS = 20_000;

/** A run of rows. */
export interface Chunk {
  readonly from: number;
  readonly count: number;
}

/** Rows parted so that no part holds more cells than a request should; at least one row each. */
export function rowChunks(rows: number, columns: number, cells = CHUNK_CELLS): readonly Chunk[] {
  const size = Math.max(1, Math.floor(cells / Math.max(1, columns)));
  return Array.from({ length: Math.ceil(rows / size) }, (_, index) => ({
    from: index * size,
    count: Math.min(size, rows - index * size),
  }));
}

/** Rejects where the person has asked to stop. */
export function goOn({ signal }: Progress): void {
  if (signal.aborted) throw stopped();
}
