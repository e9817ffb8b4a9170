import type { Cell, Cells } from "../../domain/values/cell";
import type { HeadReading, RecordHead } from "./recordHead";
import { GENESIS, isRestored, lineHash, recordCell } from "./recordLine";

/** Something in the log that is not as it was written. `row` counts the lines of the log from 0. */
export type ChainFault =
  /** The line's content or hash was changed. `number` is the one it must have had. */
  | { readonly kind: "changed"; readonly row: number; readonly number: number }
  /** Another line has the same number. */
  | { readonly kind: "repeated"; readonly row: number; readonly number: number }
  /** The line stands above or below its place. */
  | { readonly kind: "moved"; readonly row: number; readonly number: number }
  /** The line is whole, but was not written after the one that stands before it. */
  | { readonly kind: "broken"; readonly row: number; readonly number: number }
  /** The line was not written by the add-in: its number is beyond the last one of the head. */
  | { readonly kind: "beyond"; readonly row: number; readonly number: number }
  /** These lines are gone. */
  | { readonly kind: "missing"; readonly from: number; readonly to: number }
  /** The last line is not the one that was written last. */
  | { readonly kind: "otherEnd"; readonly row: number; readonly number: number }
  /** The chain was begun anew from this line after its head had been lost: what stood before it may have been cut off. */
  | { readonly kind: "restored"; readonly row: number; readonly number: number }
  /** The head of the chain is gone or damaged, so that nobody can say whether lines are missing at the end. */
  | { readonly kind: "noHead" };

/** A line of the log with what it must be taken for. */
interface Line {
  readonly row: number;
  readonly cells: readonly Cell[];
  /** The hash that its content gives. */
  readonly own: string;
  readonly whole: boolean;
  readonly number: number;
}

/**
 * The head as the log bears it out: the line that was being written counts where it stands on the sheet whole and exactly as
 * it was announced, and does not where the writing came no further.
 */
export function settledHead(rows: Cells, { count, last, next }: RecordHead): RecordHead {
  const arrived = next !== undefined && rows.some((line) => ownHash(line) === next && shownNumber(line) === count + 1);
  return arrived ? { count: count + 1, last: next } : { count, last };
}

/** Every place at which the log is not as it was written; blank rows are passed over. */
export function chainFaults(rows: Cells, kept: HeadReading): readonly ChainFault[] {
  const head = typeof kept === "object" ? settledHead(rows, kept) : kept;
  const lines = numberedLines(rows, head);
  const firsts = firstOfEach(lines);
  const last = typeof head === "object" ? head.count : lines.reduce((most, { number }) => Math.max(most, number), 0);
  return [
    ...lines.flatMap((line) => lineFaults(line, firsts, last)),
    ...movedLines(lines, firsts),
    ...missingLines(firsts, last),
    ...endFaults(firsts, head, lines.length > 0),
  ];
}

/** Whether the row holds anything. */
export function isLine(row: readonly Cell[]): boolean {
  return row.some((cell) => cell !== null && cell !== "");
}

/** The hash that the content of a line gives. */
function ownHash(cells: readonly Cell[]): string {
  return lineHash(recordCell(cells, "previous"), cells);
}

/** The number a line shows; null where it shows none. */
export function shownNumber(cells: readonly Cell[]): number | null {
  const number = recordCell(cells, "number");
  return typeof number === "number" && Number.isInteger(number) && number > 0 ? number : null;
}

/** A line that was changed is taken for the one it says it is, else for the first that is missing. */
function numberedLines(rows: Cells, head: HeadReading): readonly Line[] {
  const read = rows.flatMap((cells, row) => {
    if (!isLine(cells)) return [];
    const own = ownHash(cells);
    const whole = own === recordCell(cells, "hash") && shownNumber(cells) !== null;
    return [{ row, cells, own, whole, shown: shownNumber(cells) }];
  });
  const taken = new Set(read.flatMap(({ whole, shown }) => (whole && shown !== null ? [shown] : [])));
  const end = typeof head === "object" ? head.count : read.length;
  const claim = (shown: number | null): number => {
    if (shown !== null && shown <= end && !taken.has(shown)) return shown;
    let free = 1;
    while (taken.has(free)) free += 1;
    return free;
  };
  return read.map(({ shown, ...line }): Line => {
    const number = line.whole && shown !== null ? shown : claim(shown);
    taken.add(number);
    return { ...line, number };
  });
}

function firstOfEach(lines: readonly Line[]): ReadonlyMap<number, Line> {
  return new Map([...lines].reverse().map((line) => [line.number, line]));
}

function lineFaults(line: Line, firsts: ReadonlyMap<number, Line>, last: number): readonly ChainFault[] {
  const { row, number, whole } = line;
  if (!whole) return [{ kind: "changed", row, number }];
  if (firsts.get(number) !== line) return [{ kind: "repeated", row, number }];
  if (number > last) return [{ kind: "beyond", row, number }];
  if (!followsOn(line, firsts)) return [{ kind: "broken", row, number }];
  return isRestored(line.cells) ? [{ kind: "restored", row, number }] : [];
}

/** Whether the line was written after the one with the number before; where that one is gone, nobody can say. */
function followsOn({ number, cells }: Line, firsts: ReadonlyMap<number, Line>): boolean {
  const previous = recordCell(cells, "previous");
  if (number === 1) return previous === GENESIS;
  const before = firsts.get(number - 1);
  // The hash of a changed line is either the one it shows, or, where that was changed, the one its content gives.
  return before === undefined || [before.own, recordCell(before.cells, "hash")].includes(previous);
}

/** Lines that stand below one with a higher number. */
function movedLines(lines: readonly Line[], firsts: ReadonlyMap<number, Line>): readonly ChainFault[] {
  let highest = 0;
  return lines.flatMap((line): readonly ChainFault[] => {
    const { row, number } = line;
    const moved = number < highest && firsts.get(number) === line;
    highest = Math.max(highest, number);
    return moved ? [{ kind: "moved", row, number }] : [];
  });
}

/** The gaps between the numbers that are there, up to the last. */
function missingLines(firsts: ReadonlyMap<number, Line>, last: number): readonly ChainFault[] {
  const there = [...firsts.keys()].filter((number) => number <= last).sort((one, other) => one - other);
  return [...there, last + 1].flatMap((number, index): readonly ChainFault[] => {
    const before = there[index - 1] ?? 0;
    return number === before + 1 ? [] : [{ kind: "missing", from: before + 1, to: number - 1 }];
  });
}

function endFaults(firsts: ReadonlyMap<number, Line>, head: HeadReading, hasLines: boolean): readonly ChainFault[] {
  if (head === "damaged" || (head === "none" && hasLines)) return [{ kind: "noHead" }];
  if (head === "none") return [];
  const end = firsts.get(head.count);
  if (end === undefined || !end.whole || end.own === head.last) return [];
  return [{ kind: "otherEnd", row: end.row, number: end.number }];
}
