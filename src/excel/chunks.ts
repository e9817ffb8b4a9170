import type { PlannedCell, Progress } from "../workflow/ports";
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

/** Bytes that travel in one request at most, well below the 5 MB that Excel takes on the web. */
const CHUNK_BYTES = 3_000_000;

/** Ranges written in one request at most: each carries formats and looks of its own beside its cells. */
const CHUNK_RANGES = 200;

/** A run of rows and what it weighs. */
export interface SizedChunk extends Chunk {
  readonly cells: number;
  readonly bytes: number;
}

/** Rows parted by the cells and by the bytes they take; at least one row each. */
export function sizedChunks(rows: readonly (readonly PlannedCell[])[], mostCells = CHUNK_CELLS): readonly SizedChunk[] {
  const chunks: { from: number; count: number; cells: number; bytes: number }[] = [];
  rows.forEach((row, index) => {
    const last = chunks.at(-1);
    const [cells, bytes] = [row.length, row.reduce<number>((total, cell) => total + bytesOf(cell), 0)];
    if (last === undefined || last.cells + cells > mostCells || last.bytes + bytes > CHUNK_BYTES) {
      chunks.push({ from: index, count: 1, cells, bytes });
    } else {
      last.count += 1;
      last.cells += cells;
      last.bytes += bytes;
    }
  });
  return chunks;
}

/** Runs of rows, of one range or of many, put together into as few requests as may travel; in their order. */
export function packed<C extends SizedChunk>(chunks: readonly C[]): readonly (readonly C[])[] {
  const requests: { chunks: C[]; cells: number; bytes: number }[] = [];
  for (const chunk of chunks) {
    const last = requests.at(-1);
    if (
      last === undefined ||
      last.cells + chunk.cells > CHUNK_CELLS ||
      last.bytes + chunk.bytes > CHUNK_BYTES ||
      last.chunks.length === CHUNK_RANGES
    ) {
      requests.push({ chunks: [chunk], cells: chunk.cells, bytes: chunk.bytes });
    } else {
      last.chunks.push(chunk);
      last.cells += chunk.cells;
      last.bytes += chunk.bytes;
    }
  }
  return requests.map((request) => request.chunks);
}

/** At most three bytes a character in UTF-8, and what stands around each cell. */
function bytesOf(cell: PlannedCell): number {
  return typeof cell === "string" ? cell.length * 3 + 4 : 20;
}

/** Rejects where the person has asked to stop. */
export function goOn({ signal }: Progress): void {
  if (signal.aborted) throw stopped();
}
