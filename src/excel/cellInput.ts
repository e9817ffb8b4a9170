import type { Cell } from "../domain/values/cell";
import { isCellError, toCell } from "../domain/values/cell";

/** Texts that Excel would take for a number, date, truth value, error or formula. */
const READ_AS_SOMETHING_ELSE = /\d|^[\s=+\-@'#]|^(true|false)$/i;

/** Excel's format of texts: whatever is typed into such a cell stays the text it is. */
export const TEXT_FORMAT = "@";

/**
 * What to write so that a cell holds exactly this. An apostrophe keeps a text a text and never shows; a cell formatted as
 * text needs none, but a text that itself begins with one always does.
 */
export function cellInput(value: Cell, format?: string): string | number | boolean {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value !== "string") return value;
  const marked = format === TEXT_FORMAT ? value.startsWith("'") : READ_AS_SOMETHING_ELSE.test(value);
  return marked ? `'${value}` : value;
}

/** What a cell holds, as Excel gives it: a number is a number however it is shown, as formulas see it too. */
export function readCell(value: unknown): Cell {
  return value === "" ? null : toCell(value);
}
