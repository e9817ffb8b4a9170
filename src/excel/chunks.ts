import type { PlannedCell, Progress } from "../workflow/ports";
import { rowBytes } from "./jsonBytes";
import { stopped } from "./workbookFaults";

/** Cells that travel in one request while nobody knows what they weigh: far below 5 MB even where they hold long texts. */
export const CHUNK_CELLS = 20_000;

/** Bytes of cells in one request: with what travels besides, and rows that turn out a little heavier, 4.5 MB of the 5 that Excel takes. */
export const CHUNK_BYTES = 4_300_000;

/** Cells that Excel hands over in one request at most, whatever they weigh. */
export const MOST_CELLS = 5_000_000;

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

/** How many rows of so many bytes and columns may travel in one request; at least one. */
export function rowsOfBytes(bytesARow: number, columns: number): number {
  const most = Math.min(CHUNK_BYTES / Math.max(1, bytesARow), MOST_CELLS / Math.max(1, columns));
  return Math.max(1, Math.floor(most));
}

/** Ranges written in one request at most: each carries formats and looks of its own beside its cells. */
const CHUNK_RANGES = 200;

/** A run of rows and what it weighs. */
export interface SizedChunk extends Chunk {
  readonly cells: number;
  readonly bytes: number;
}

/** Rows parted by the bytes that they take, and by the cells where these are bounded; each part is weighed when it is asked for. */
export function* sizedChunks(
  rows: readonly (readonly PlannedCell[])[],
  mostCells = MOST_CELLS,
): Generator<SizedChunk, void> {
  let [from, cells, bytes] = [0, 0, 0];
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? [];
    const weight = writtenBytes(row);
    if (index > from && (cells + row.length > mostCells || bytes + weight > CHUNK_BYTES)) {
      yield { from, count: index - from, cells, bytes };
      [from, cells, bytes] = [index, 0, 0];
    }
    cells += row.length;
    bytes += weight;
  }
  if (from < rows.length) yield { from, count: rows.length - from, cells, bytes };
}

/** The bytes of a row as it is written: a text may get an apostrophe, by which it stays a text. */
function writtenBytes(row: readonly PlannedCell[]): number {
  let bytes = rowBytes(row);
  for (const cell of row) if (typeof cell === "string") bytes += 1;
  return bytes;
}

/** Runs of rows, of one range or of many, put together into as few requests as may travel; in their order, one after another. */
export function* packed<C extends SizedChunk>(chunks: Iterable<C>): Generator<readonly C[], void> {
  let request: C[] = [];
  let bytes = 0;
  for (const chunk of chunks) {
    if (request.length > 0 && (bytes + chunk.bytes > CHUNK_BYTES || request.length === CHUNK_RANGES)) {
      yield request;
      [request, bytes] = [[], 0];
    }
    request.push(chunk);
    bytes += chunk.bytes;
  }
  if (request.length > 0) yield request;
}

/** Rejects where the person has asked to stop. */
export function goOn({ signal }: Progress): void {
  if (signal.aborted) throw stopped();
}
