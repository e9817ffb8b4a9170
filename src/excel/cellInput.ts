import type { Cell } from "../domain/values/cell";
import { isCellError } from "../domain/values/cell";

/** Texts that Excel would take for a number, date, truth value, error or formula. */
const READ_AS_SOMETHING_ELSE = /\d|^[\s=+\-@'#]|^(true|false)$/i;

/** What to write so that a cell holds exactly this: an apostrophe keeps a text a text, and never shows. */
export function cellInput(value: Cell): string | number | boolean {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value !== "string") return value;
  return value !== "" && READ_AS_SOMETHING_ELSE.test(value) ? `'${value}` : value;
}
