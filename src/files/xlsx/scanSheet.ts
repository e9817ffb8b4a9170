import type { Cell } from "../../domain/values/cell";
import { sheetSize } from "../../workflow/cellArea";
import { cellNumber } from "./cellNumber";
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
  readonly cell: (row: number, column: number, value: Cell, style: number, formula: StoredFormula | null) => void;
}

/**
 * Scans the rows of a worksheet's part; the cursor stands at its beginning, and afterwards behind the rows. Values are those
 * that were saved last. Throws a FileProblem where a row or cell is none, or where other programs may read something else.
 */
export function scanSheet(cursor: XmlCursor, strings: readonly string[], sink: SheetSink): void {
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
  const row = start < 0 ? following : cellNumber(cursor.bytes, start, cursor.valueEnd) - 1;
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
  const own = cellNumber(bytes, at, cursor.valueEnd);
  if (own !== row + 1 || column - 1 < following || column > sheetSize.columns)
    cursor.damaged(utf8(bytes, start, Math.min(cursor.valueEnd, start + 20)));
  return column - 1;
}

function readCell(cursor: XmlCursor, strings: readonly string[], row: number, column: number, sink: SheetSink): void {
  const { bytes } = cursor;
  const styleStart = cursor.valueStart("s");
  const style = styleStart < 0 ? 0 : cellNumber(bytes, styleStart, cursor.valueEnd);
  const typeStart = cursor.valueStart("t");
  const type = typeStart < 0 ? "n" : typeOf(bytes, typeStart, cursor.valueEnd);
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
      value = type === "inlineStr" ? stringItem(cursor, "is") : readValue(cursor, type, strings);
    } else if (cursor.opens("extLst")) cursor.skipElement();
    else cursor.unsafe();
  }
  sink.cell(row, column, value, style, formula);
}

function typeOf(bytes: Uint8Array, from: number, to: number): string {
  if (to - from === 1) return bytes[from] === 115 ? "s" : bytes[from] === 110 ? "n" : utf8(bytes, from, to);
  return utf8(bytes, from, to);
}

function readValue(cursor: XmlCursor, type: string, strings: readonly string[]): Cell {
  if (cursor.isEmpty()) return null;
  const start = cursor.at;
  if (!cursor.next() || !cursor.closes("v")) cursor.damaged("v");
  const end = cursor.tagStart;
  switch (type) {
    case "n":
      return numberOf(cursor, start, end);
    case "s":
      return sharedString(cursor, strings, start, end);
    case "b":
      return truthOf(cursor, cursor.textFrom(start).trim());
    case "e":
      return { error: cursor.textFrom(start) };
    case "d":
      return serialOf(cursor.textFrom(start));
    case "str":
      return cursor.textFrom(start);
    default:
      return cursor.damaged(`t="${type.slice(0, 20)}"`);
  }
}

function truthOf(cursor: XmlCursor, words: string): boolean {
  if (words === "1" || words === "true") return true;
  return words === "0" || words === "false" ? false : cursor.damaged(words.slice(0, 20));
}

function numberOf(cursor: XmlCursor, start: number, end: number): number | null {
  const value = cellNumber(cursor.bytes, start, end);
  if (Number.isFinite(value)) return value;
  const words = cursor.textFrom(start).trim();
  return words === "" ? null : cursor.damaged(words.slice(0, 40));
}

function sharedString(cursor: XmlCursor, strings: readonly string[], start: number, end: number): string {
  const index = cellNumber(cursor.bytes, start, end);
  return strings[index] ?? cursor.damaged(`sharedStrings[${String(index)}] / ${String(strings.length)}`);
}

/** A date written as text (ISO 8601) as Excel's serial number; text that is no such date stays text. */
function serialOf(words: string): Cell {
  const milliseconds = Date.parse(/[zZ]$|T/.test(words) ? words.replace(/[zZ]?$/, "Z") : words);
  return Number.isNaN(milliseconds) ? words : milliseconds / 86_400_000 + 25_569;
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
