import type { Cell } from "./cell";
import { isBlank, isCellError, showCell } from "./cell";

/** A staff number or a unit as it is shown: no spaces around, full width as half width. An error cell names nobody. */
export function identifierOf(cell: Cell): string {
  return isBlank(cell) || isCellError(cell) ? "" : showCell(cell).normalize("NFKC").trim();
}

/**
 * The key by which rows of one person or unit are brought together, in the wizard as in cells: number or text, width and
 * case do not matter; 1 and 001 are two people.
 */
export function identifierKey(cell: Cell): string {
  return identifierOf(cell).toUpperCase();
}
