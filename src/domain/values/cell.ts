/** What a cell can hold once it has crossed the edge: blank is null; an error cell keeps its code. */
export type Cell = number | string | boolean | null | CellError;

/** A block of cells: rows of equal length. */
export type Cells = readonly (readonly Cell[])[];

/** An error value found in a cell, such as #N/A. */
export interface CellError {
  readonly error: string;
}

const ERROR_TEXT =
  /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)$/;

/** Whether the cell holds an error. */
export function isCellError(cell: Cell): cell is CellError {
  return typeof cell === "object" && cell !== null;
}

/** Whether nothing was typed: no content, or only white space. */
export function isBlank(cell: Cell): cell is null | "" {
  return cell === null || (typeof cell === "string" && cell.trim() === "");
}

/**
 * Whether a cell that should hold a name or a date is blank. Excel on the desktop hands a blank cell to a function as 0;
 * among numbers that cannot be told from a real 0, but no name and no day of an appraisal is 0.
 */
export function isBlankName(cell: Cell): boolean {
  return isBlank(cell) || cell === 0;
}

/** Whether something in a cell is a number that figures are made of. */
export function isFigure(cell: unknown): cell is number {
  return typeof cell === "number" && Number.isFinite(cell);
}

/**
 * Takes whatever a workbook or a custom function hands over for one cell. Error cells arrive as text from ranges and as
 * objects with a code in custom functions.
 */
export function toCell(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === "string") return value.startsWith("#") && ERROR_TEXT.test(value) ? { error: value } : value;
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "object" && "code" in value) return { error: String(value.code) };
  if (typeof value === "object" && "error" in value) return { error: String(value.error) };
  return { error: "#VALUE!" };
}

/** The cell as a message quotes it. */
export function showCell(cell: Cell): string {
  if (isCellError(cell)) return cell.error;
  if (isBlank(cell)) return "";
  return String(cell);
}
