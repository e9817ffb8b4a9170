import type { Cell } from "../../domain/values/cell";
import { sheetSize } from "../../workflow/cellArea";
import { cellNumber, wholeNumber } from "./cellNumber";
import type { SharedStrings } from "./sharedStrings";
import { stringItem } from "./sharedStrings";
import { utf8 } from "./utf8";
import type { XmlCursor } from "./xmlCursor";

/** Bytes of the longest formula: Excel takes 8 192 characters. */
const LONGEST_FORMULA = 65_536;

/** A formula as a cell of a file keeps it. */
export interface StoredFormula {
  /** In the form of the file, without "="; empty where the cell shares another's. */
  readonly text: string;
  readonly kind: "plain" | "shared" | "array" | "table";
  /** The cells that the formula fills or is shared by; null where there is only the one. */
  readonly area: string | null;
  /** By which formulas are shared; null where this one is not. */
  readonly share: string | null;
}

/** Takes in what stands in a sheet, in the order of the file. Rows and columns count from 0. */
export interface SheetSink {
  /** An element before the rows opens, at any depth; the cursor stands on its tag. */
  readonly before?: (cursor: XmlCursor) => void;
  /** A row begins; the cursor stands on its tag. */
  readonly row?: (row: number, cursor: XmlCursor) => void;
  /** The text of the cell that comes next has a run that is not read: too small, too light or struck out. */
  readonly faint?: (row: number, column: number) => void;
  readonly cell: (row: number, column: number, value: Cell, style: number, formula: StoredFormula | null) => void;
}

/**
 * Scans the rows of a worksheet's part; the cursor stands at its beginning, and afterwards behind the rows. Values are those
 * that were saved last. Throws a FileProblem where a row or cell is none, or where other programs may read something else.
 */
export function scanSheet(cursor: XmlCursor, strings: SharedStrings, sink: SheetSink): void {
  if (!goToRows(cursor, sink.before) || cursor.isEmpty()) return;
  let row = -1;
  let column = -1;
  let within = false;
  while (cursor.next()) {
    if (cursor.closes("sheetData") && !within) return;
    if (cursor.opens("c") && within) {
      column = columnOf(cursor, row, column + 1);
      readCell(cursor, strings, row, column, sink);
    } else if (cursor.opens("row") && !within) {
      row = rowOf(cursor, row + 1);
      column = -1;
      within = !cursor.isEmpty();
      sink.row?.(row, cursor);
    } else if (cursor.closes("row") && within) within = false;
    else if (cursor.opens("extLst")) cursor.skipElement();
    else cursor.unsafe();
  }
  cursor.damaged("sheetData");
}

/** Goes to the rows, which stand right below the part's root and nowhere else; false where there are none. */
function goToRows(cursor: XmlCursor, before: SheetSink["before"]): boolean {
  if (!cursor.next() || !cursor.opens("worksheet")) return false;
  let depth = 1;
  while (cursor.next()) {
    if (cursor.opens("sheetData")) return depth === 1 || cursor.unsafe();
    if (!cursor.closing) before?.(cursor);
    depth += cursor.closing ? -1 : cursor.isEmpty() ? 0 : 1;
  }
  return false;
}

function rowOf(cursor: XmlCursor, following: number): number {
  const start = cursor.valueStart("r");
  const row = start < 0 ? following : wholeNumber(cursor.bytes, start, cursor.valueEnd) - 1;
  if (!Number.isInteger(row) || row < following || row >= sheetSize.rows) cursor.damaged(`row ${String(row + 1)}`);
  return row;
}

/** The column of a cell: its letters, whose row must be the one in which it stands, or the next one. */
function columnOf(cursor: XmlCursor, row: number, following: number): number {
  const { bytes } = cursor;
  let at = cursor.valueStart("r");
  if (at < 0) return following;
  const start = at;
  let column = 0;
  for (let byte = bytes[at] ?? 0; byte >= 65 && byte <= 90 && at - start < 4; byte = bytes[at] ?? 0) {
    column = column * 26 + byte - 64;
    at += 1;
  }
  const own = wholeNumber(bytes, at, cursor.valueEnd);
  if (own !== row + 1 || column - 1 < following || column > sheetSize.columns)
    cursor.damaged(utf8(bytes, start, Math.min(cursor.valueEnd, start + 20)));
  return column - 1;
}

function readCell(cursor: XmlCursor, strings: SharedStrings, row: number, column: number, sink: SheetSink): void {
  const style = styleOf(cursor);
  const type = typeOf(cursor);
  let value: Cell = null;
  let formula: StoredFormula | null = null;
  let valued = false;
  const empty = cursor.isEmpty();
  while (!empty) {
    if (!cursor.next()) cursor.damaged("c");
    if (cursor.closes("c")) break;
    if (cursor.opens("f") && formula === null) formula = readFormula(cursor);
    else if (cursor.opens(type === "inlineStr" ? "is" : "v") && !valued) {
      valued = true;
      if (type === "s") value = sharedString(cursor, strings, row, column, sink);
      else if (type === "inlineStr")
        value = stringItem(cursor, "is", { colours: strings.colours, onFaint: () => sink.faint?.(row, column) });
      else value = readValue(cursor, type);
    } else if (cursor.opens("extLst")) cursor.skipElement();
    else cursor.unsafe();
  }
  sink.cell(row, column, value, style, formula);
}

function styleOf(cursor: XmlCursor): number {
  const start = cursor.valueStart("s");
  const style = start < 0 ? 0 : wholeNumber(cursor.bytes, start, cursor.valueEnd);
  return Number.isNaN(style) ? cursor.damaged("s") : style;
}

function typeOf(cursor: XmlCursor): string {
  const { bytes } = cursor;
  const from = cursor.valueStart("t");
  if (from < 0) return "n";
  if (cursor.valueEnd - from === 1 && bytes[from] === 115) return "s";
  return utf8(bytes, from, cursor.valueEnd);
}

/** Goes over the value whose opening tag was read; where its text begins, or -1 where there is none. Ends at the last tag. */
function valueStart(cursor: XmlCursor): number {
  if (cursor.isEmpty()) return -1;
  const start = cursor.at;
  if (!cursor.next() || !cursor.closes("v")) cursor.damaged("v");
  return start;
}

function readValue(cursor: XmlCursor, type: string): Cell {
  const start = valueStart(cursor);
  if (start < 0) return null;
  switch (type) {
    case "n":
      return numberOf(cursor, start);
    case "b":
      return truthOf(cursor, cursor.textFrom(start));
    case "e":
      return { error: cursor.textFrom(start) };
    case "d":
      return serialOf(cursor, cursor.textFrom(start));
    case "str":
      return cursor.textFrom(start);
    default:
      return cursor.damaged(`t="${type.slice(0, 20)}"`);
  }
}

/** Excel writes 1 and 0; of "true" some programs make FALSE. */
function truthOf(cursor: XmlCursor, words: string): boolean {
  return words === "1" || (words !== "0" && cursor.damaged(words.slice(0, 20)));
}

function numberOf(cursor: XmlCursor, start: number): number | null {
  const value = cellNumber(cursor.bytes, start, cursor.tagStart);
  if (Number.isFinite(value)) return value;
  const words = cursor.textFrom(start).trim();
  return words === "" ? null : cursor.damaged(words.slice(0, 40));
}

function sharedString(
  cursor: XmlCursor,
  { texts, faint }: SharedStrings,
  row: number,
  column: number,
  sink: SheetSink,
): string | null {
  const start = valueStart(cursor);
  if (start < 0) return null;
  const index = wholeNumber(cursor.bytes, start, cursor.tagStart);
  const words = texts[index];
  if (words === undefined)
    cursor.damaged(`sharedStrings[${cursor.textFrom(start).slice(0, 20)}] / ${String(texts.length)}`);
  if (faint.has(index)) sink.faint?.(row, column);
  return words;
}

const ISO_DAY = /^(?:19|2\d)\d\d-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?Z?)?$/;
/** Excel's number of 1 March 1900; of days before, programs give different ones. */
const FIRST_SURE_DAY = 61;

/** A day written as text (ISO 8601) as Excel's serial number. */
function serialOf(cursor: XmlCursor, words: string): number {
  const milliseconds = ISO_DAY.test(words) ? Date.parse(words.includes("T") ? words.replace(/Z?$/, "Z") : words) : NaN;
  const serial = milliseconds / 86_400_000 + 25_569;
  return serial >= FIRST_SURE_DAY ? serial : cursor.damaged(words.slice(0, 40));
}

function readFormula(cursor: XmlCursor): StoredFormula {
  const kind = cursor.attribute("t");
  const area = cursor.attribute("ref");
  const share = cursor.attribute("si");
  let text = "";
  if (!cursor.isEmpty()) {
    const start = cursor.at;
    if (!cursor.next() || !cursor.closes("f")) cursor.damaged("f");
    if (cursor.tagStart - start > LONGEST_FORMULA) cursor.damaged("f");
    text = cursor.textFrom(start);
  }
  if (kind === "shared") return { text, kind, area, share };
  if (kind === "array") return { text, kind, area, share: null };
  if (kind === "dataTable") return { text, kind: "table", area, share: null };
  return { text, kind: "plain", area: null, share: null };
}
