import type { Cell } from "./cell";
import { isCellError, showCell } from "./cell";

/**
 * Chinese characters, and half-width letters, digits and signs: what most staff numbers and units are written in already, and
 * what neither form of a name changes. Asking for it costs a fraction of making the form.
 */
const AS_SHOWN = /^[!-~\u4e00-\u9fff]*$/;
/** The same without small letters. */
const AS_KEY = /^[!-`{-~\u4e00-\u9fff]*$/;

/** A staff number or a unit as it is shown: no spaces around, full width as half width. An error cell names nobody. */
export function identifierOf(cell: Cell): string {
  if (isCellError(cell)) return "";
  const shown = showCell(cell);
  return AS_SHOWN.test(shown) ? shown : shown.normalize("NFKC").trim();
}

/**
 * The key by which rows of one person or unit are brought together, in the wizard as in cells: number or text, width and
 * case do not matter; 1 and 001 are two people.
 */
export function identifierKey(cell: Cell): string {
  const shown = identifierOf(cell);
  return AS_KEY.test(shown) ? shown : shown.toUpperCase();
}
