/** What a reader found in a workbook, by which it shows that it read the same as the others. */
export interface Reading {
  /** Cells that hold a number, and what all of them add up to. */
  readonly numbers: number;
  readonly total: number;
  /** Cells that hold text. */
  readonly texts: number;
}

/** Something that reads workbooks and that is measured beside the others. */
export interface PeerReader {
  readonly id: string;
  /** Name, version and way of reading; null where it is not on this machine. */
  readonly version: () => string | null;
  /** Reads every cell of every sheet of an .xlsx file. */
  readonly read: (file: Uint8Array) => Promise<Reading>;
}

/** Milliseconds of a day, and the number that cells have for 1 January 1970. */
const DAY = 86_400_000;
const FIRST_DAY = 25_569;

/** Counts cells, one by one as a reader hands them over; a day counts as its number, which is what the cell holds. */
export function cellCount(): { readonly add: (cell: unknown) => void; readonly reading: () => Reading } {
  let [numbers, total, texts] = [0, 0, 0];
  return {
    add: (cell) => {
      if (typeof cell === "number") {
        numbers += 1;
        total += cell;
      } else if (cell instanceof Date) {
        numbers += 1;
        total += cell.getTime() / DAY + FIRST_DAY;
      } else if (typeof cell === "string" && cell !== "") texts += 1;
    },
    reading: () => ({ numbers, total, texts }),
  };
}

/** Counts the cells of sheets that were read as a whole. */
export function countSheets(sheets: Iterable<readonly (readonly unknown[])[]>): Reading {
  const count = cellCount();
  for (const rows of sheets) for (const row of rows) for (const cell of row) count.add(cell);
  return count.reading();
}
