import type { Cell } from "../../domain/values/cell";
import { cellAddress } from "../../workflow/cellArea";
import { fileLimits } from "../../workflow/fileLimits";
import type { FileWorkbook, FileWorksheet } from "../../workflow/ports";
import { FileProblem } from "../../workflow/fileProblem";
import { bookParts } from "./bookParts";
import type { ListedSheet } from "./bookParts";
import type { CellStyles } from "./cellStyles";
import { cellStyles } from "./cellStyles";
import { colours, hasOwnPalette } from "./colours";
import { movedFormula } from "./movedFormula";
import type { Package } from "./openPackage";
import { openPackage } from "./openPackage";
import { peopleFormula } from "./peopleFormula";
import { relations } from "./relations";
import type { StoredFormula } from "./scanSheet";
import { scanSheet } from "./scanSheet";
import type { SharedStrings } from "./sharedStrings";
import { sharedStrings } from "./sharedStrings";
import { SheetLooks } from "./sheetLooks";
import type { XmlCursor } from "./xmlCursor";

/** Merged areas of one sheet that are listed. */
const MOST_MERGED = 100_000;

/**
 * Reads values, formulas, tables and custom XML of an .xlsx file, within `fileLimits`; nothing of the file is run and
 * nothing outside it is fetched. Throws a FileProblem where it is no such file, or a damaged or hostile one.
 */
export function readWorkbook(bytes: Uint8Array): FileWorkbook {
  const pack = openPackage(bytes);
  const book = bookParts(pack);
  const part = (type: string): XmlCursor | null => {
    const path = book.partOf(type);
    return path === null ? null : pack.cursor(path);
  };
  const palette = colours(part("theme"), hasOwnPalette(part("styles")));
  const strings = sharedStrings(part("sharedStrings"), palette);
  const shared = { strings, styles: cellStyles(part("styles"), palette) };
  const room = { cells: fileLimits.cells };
  return { sheets: book.sheets.map((sheet) => readSheet(pack, sheet, shared, room)), xmlParts: book.xmlParts() };
}

/** What the sheets of a workbook refer to. */
interface SharedContent {
  readonly strings: SharedStrings;
  readonly styles: CellStyles;
}

/** So many letters of formulas take the room of a cell. */
const FORMULA_SHARE = 8;

/** How many cells may still come. */
interface Room {
  cells: number;
}

function readSheet(pack: Package, sheet: ListedSheet, { strings, styles }: SharedContent, room: Room): FileWorksheet {
  const { name, visibility, path } = sheet;
  const hidden = visibility !== "Visible";
  const cursor = path === null ? null : pack.cursor(path);
  if (path === null) return { name, hidden, rows: [], formulas: new Map(), tables: [], merged: [] };
  if (cursor === null) throw new FileProblem("damaged", path);
  const rows: Cell[][] = [];
  const formulas = new Map<string, string>();
  const shared = new Map<string, SharedFormula>();
  const looks = new SheetLooks();
  scanSheet(cursor, strings, {
    before: (at) => {
      looks.element(at);
    },
    row: (row, at) => {
      looks.row(row, at);
    },
    faint: (row, column) => {
      looks.disguised(row, column);
    },
    cell: (row, column, value, style, formula) => {
      if (formula !== null) {
        const words = formulaText(formula, row, column, shared);
        take(room, 1 + words.length / FORMULA_SHARE);
        formulas.set(cellAddress(row + 1, column + 1), words);
      }
      if (value === null || value === "") return;
      put(rows, row, column, value, room);
      if (!styles.isPlain(style)) looks.disguised(row, column);
    },
  });
  const merged: string[] = [];
  while (cursor.next()) {
    if (cursor.opens("sheetData")) cursor.unsafe();
    if (!cursor.closing) looks.element(cursor);
    if (cursor.opens("mergeCell") && merged.length < MOST_MERGED) merged.push(cursor.attribute("ref") ?? "");
  }
  const found = looks.found(sheet.printArea);
  return { name, hidden, rows, formulas, tables: tablesOf(pack, path), merged, ...(found && { looks: found }) };
}

/** Rows without a value share one list, so that a cell far down costs little. */
const EMPTY: Cell[] = [];

function put(rows: Cell[][], row: number, column: number, value: Cell, room: Room): void {
  if (rows.length <= row) take(room, row + 1 - rows.length);
  while (rows.length < row) rows.push(EMPTY);
  let line = rows[row];
  if (line === undefined || line === EMPTY) {
    line = [];
    rows[row] = line;
  }
  take(room, column + 1 - line.length);
  while (line.length < column) line.push(null);
  line.push(value);
}

function take(room: Room, cells: number): void {
  room.cells -= cells;
  if (room.cells < 0) throw new FileProblem("tooLarge", `> ${String(fileLimits.cells)} cells`);
}

interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

function formulaText(formula: StoredFormula, row: number, column: number, shared: Map<string, SharedFormula>): string {
  const { text, share } = formula;
  if (share === null) return peopleFormula(text);
  if (text !== "") {
    shared.set(share, { text: peopleFormula(text), row, column });
    return peopleFormula(text);
  }
  const first = shared.get(share);
  return first === undefined ? "=" : movedFormula(first.text, row - first.row, column - first.column);
}

function tablesOf(pack: Package, path: string): FileWorksheet["tables"] {
  const paths = new Set(relations(pack, path).flatMap((one) => (one.type === "table" ? one.path : [])));
  return [...paths].flatMap((part) => {
    const cursor = pack.cursor(part);
    if (cursor?.next() !== true || !cursor.opens("table")) return [];
    const name = cursor.nameAttribute("displayName") ?? cursor.nameAttribute("name");
    const address = cursor.attribute("ref");
    return name === null || address === null ? [] : [{ name, address }];
  });
}
