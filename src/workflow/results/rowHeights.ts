import type { BlockPlan } from "../ports";

/** Points of one line of text, and of the room above and below. */
const LINE = 15;
const ROOM = 3;
/** No row of Excel is higher. */
const HIGHEST = 409;

/** Heights of the rows in which prose takes more than one line of its column, by row number; widths are in characters. */
export function rowHeights(
  blocks: readonly BlockPlan[],
  columnWidths: readonly number[],
): Readonly<Record<number, number>> {
  const heights: Record<number, number> = {};
  for (const { at, cells, style } of blocks) {
    if (style !== "text") continue;
    const first = Number(/\d+/.exec(at)?.[0] ?? 1);
    cells.forEach((row, down) => {
      const lines = Math.max(...row.map((cell, column) => linesIn(String(cell), columnWidths[column] ?? 10)));
      if (lines > 1) heights[first + down] = Math.min(lines * LINE + ROOM, HIGHEST);
    });
  }
  return heights;
}

/** Lines of words in a column; a Chinese character takes the width of two digits. */
function linesIn(words: string, width: number): number {
  return words.split("\n").reduce((lines, line) => lines + lineCount(line, width), 0);
}

function lineCount(words: string, width: number): number {
  const taken = Array.from(words).reduce(
    (length, letter) => length + ((letter.codePointAt(0) ?? 0) < 0x2000 ? 1.1 : 2),
    0,
  );
  return Math.max(1, Math.ceil(taken / Math.max(width - 1, 1)));
}
