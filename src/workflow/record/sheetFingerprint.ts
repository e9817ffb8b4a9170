import type { Cell, Cells } from "../../domain/values/cell";
import { cellDigits } from "../../domain/values/decimal";
import { mapInSteps } from "../mapInSteps";
import type { Steps } from "../steps";
import { atOnce } from "../steps";
import { listFingerprint } from "./listFingerprint";

/**
 * SHA-256 over all cells of a sheet from A1: the same for the sheet as it is planned, as it is read back, and after it was
 * saved and opened elsewhere. Numbers count to the 15 digits that a cell keeps; blanks at the ends do not count.
 */
export function sheetFingerprint(rows: Cells): string {
  return atOnce(sheetFingerprintSteps(rows));
}

/** The same in small steps. */
export function* sheetFingerprintSteps(rows: Cells): Steps<string> {
  const cells = yield* mapInSteps(rows, (row) => withoutEnd(row.map(plainCell), (cell) => cell === null));
  return yield* listFingerprint(withoutEnd(cells, (row) => row.length === 0));
}

function plainCell(cell: Cell): Cell {
  if (cell === "") return null;
  return typeof cell === "number" ? cellDigits(cell) : cell;
}

function withoutEnd<T>(list: readonly T[], isBlank: (entry: T) => boolean): readonly T[] {
  return list.slice(0, list.findLastIndex((entry) => !isBlank(entry)) + 1);
}
