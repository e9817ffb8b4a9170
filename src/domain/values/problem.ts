import type { Cell } from "./cell";
import { isBlank, isCellError, showCell } from "./cell";
import type { Text } from "./text";
import { fill, text } from "./text";
import type { ProblemCode } from "./messages";
import { messages } from "./messages";

/**
 * Something wrong with the data, as a value: what the field is, what was found there and what would be right.
 * Where it stands (sheet, cell, person) is added by whoever read the cells.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly field: Text;
  readonly found: Cell;
  readonly expected: Text;
  /** The member of a list in which it was found (an asset class, a rater group), if any. */
  readonly member?: string;
}

/** Makes a problem. */
export function problem(code: ProblemCode, field: Text, found: Cell, expected: Text, member?: string): Problem {
  return member === undefined ? { code, field, found, expected } : { code, field, found, expected, member };
}

/** The problem in words: the field, what was found, what would be right. */
export function problemText({ code, field, found, expected, member }: Problem): Text {
  const place = member === undefined ? field : text(`${field.zh}·${member}`, `${field.en} · ${member}`);
  const shown = beginning(showCell(found));
  const quoted = isBlank(found) ? text("空白", "blank") : text(`「${shown}」`, `"${shown}"`);
  return fill(messages[code].text, { field: place, found: quoted, expected });
}

/** Letters of a cell that a message quotes: a cell may hold 32 767, and so may the one that shows the message. */
const MOST_LETTERS = 200;

function beginning(words: string): string {
  return words.length > MOST_LETTERS ? `${words.slice(0, MOST_LETTERS)}…` : words;
}

/**
 * Whether something is missing (shown as #N/A) rather than wrong (shown as #VALUE!). A #N/A that arrives from another cell
 * stays one: what is missing there is missing here.
 */
export function isMissing({ code, found }: Problem): boolean {
  return messages[code].missing || (isCellError(found) && found.error === "#N/A");
}
