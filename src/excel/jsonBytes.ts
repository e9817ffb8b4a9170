import type { Cell } from "../domain/values/cell";
import { isCellError } from "../domain/values/cell";

/** The bytes of a row of cells as it travels between Excel on the web and the pane, at most: JSON in UTF-8, with a comma. */
export function rowBytes(row: readonly Cell[]): number {
  let bytes = 2;
  for (const cell of row) bytes += cellBytes(cell) + 1;
  return bytes;
}

function cellBytes(cell: Cell): number {
  if (typeof cell === "number") return String(cell).length;
  if (typeof cell === "string") return textBytes(cell);
  if (cell === null) return 2;
  return isCellError(cell) ? textBytes(cell.error) : 5;
}

/** A text between quotation marks; what JSON must escape takes two bytes, control characters six. */
function textBytes(text: string): number {
  let bytes = 2;
  for (let index = 0; index < text.length; index += 1) bytes += unitBytes(text.charCodeAt(index));
  return bytes;
}

/** Half of a pair beyond the first plane takes two bytes of its four. */
function unitBytes(unit: number): number {
  if (unit < 0x20) return 6;
  if (unit === 0x22 || unit === 0x5c) return 2;
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  return unit >= 0xd800 && unit < 0xe000 ? 2 : 3;
}

/** Rows that are weighed of many: enough to know the others by. */
const WEIGHED = 500;

/** The bytes that each of these rows takes on average, by rows spread evenly over them; 0 where there are none. */
export function averageRowBytes(rows: readonly (readonly Cell[])[]): number {
  const step = Math.max(1, Math.floor(rows.length / WEIGHED));
  let [bytes, weighed] = [0, 0];
  for (let index = 0; index < rows.length; index += step) {
    bytes += rowBytes(rows[index] ?? []);
    weighed += 1;
  }
  return weighed === 0 ? 0 : bytes / weighed;
}
