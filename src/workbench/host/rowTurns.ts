import { nextTurn } from "../../workflow/nextTurn";
import type { Area } from "../grid/address";

/** Cells that are read or written before the page draws again; Excel works on them in a process of its own. */
const CELLS_A_TURN = 15_000;

/** Cells that get a look before the page draws again: each takes a moment, but each turn has the spreadsheet draw. */
export const LOOKS_A_TURN = 100_000;

/** Works on the rows of an area from top to bottom, at once where they are few, else some of them in each turn of the page. */
export function changeByTurns(
  area: Area,
  change: (part: Area, first: number) => void,
  cellsATurn = CELLS_A_TURN,
): void | Promise<void> {
  const all = parts(area, cellsATurn);
  const [only] = all;
  if (only !== undefined && all.length === 1) change(only.part, only.first);
  else return inTurns(all, change);
}

/** Reads the rows of an area from top to bottom, at once where they are few, else some of them in each turn of the page. */
export function readByTurns<Row>(area: Area, read: (part: Area) => Row[]): Row[] | Promise<Row[]> {
  const all = parts(area, CELLS_A_TURN);
  if (all.length <= 1) return read(area);
  const rows: Row[] = [];
  return inTurns(all, (part) => {
    for (const row of read(part)) rows.push(row);
  }).then(() => rows);
}

/** Some rows of an area, the first of which is so many below its top. */
interface Part {
  readonly part: Area;
  readonly first: number;
}

async function inTurns(all: readonly Part[], work: (part: Area, first: number) => void): Promise<void> {
  for (const { part, first } of all) {
    work(part, first);
    await nextTurn();
  }
}

function parts(area: Area, cells: number): readonly Part[] {
  const size = Math.max(1, Math.floor(cells / Math.max(1, area.columns)));
  return Array.from({ length: Math.ceil(area.rows / size) }, (_, index) => {
    const first = index * size;
    return { first, part: { ...area, row: area.row + first, rows: Math.min(size, area.rows - first) } };
  });
}
