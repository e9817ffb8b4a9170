/** A rectangle of cells, zero-based. `rows`/`columns` are counts of at least 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Rows of an Excel worksheet. */
export const sheetRows = 1_048_576;
/** Columns of an Excel worksheet. */
export const sheetColumns = 16_384;

/** The letters of a zero-based column: 0 → "A", 27 → "AB". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The zero-based column of its letters: "AB" → 27. */
export function columnIndex(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The A1 text of an area without its sheet: "B2", "B2:D9", "A:C" for whole columns, "1:3" for whole rows. */
export function areaText(area: Area): string {
  const lastColumn = area.column + area.columns - 1;
  const lastRow = area.row + area.rows;
  if (area.rows === sheetRows) return `${columnLetters(area.column)}:${columnLetters(lastColumn)}`;
  if (area.columns === sheetColumns) return `${area.row + 1}:${lastRow}`;
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${columnLetters(lastColumn)}${lastRow}`;
}

/** A sheet's name as it stands before "!": quoted where Excel quotes it. */
export function sheetPrefix(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

/** An address taken apart; `sheet` is null where the text names none. */
export interface ParsedAddress {
  readonly sheet: string | null;
  readonly area: Area;
}

function corners(first: string, last: string): Area | null {
  const cell = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
  const [a, b] = [cell.exec(first), cell.exec(last)];
  if (a && b) return between(columnIndex(a[1] ?? ""), Number(a[2]) - 1, columnIndex(b[1] ?? ""), Number(b[2]) - 1);
  const letters = /^\$?([A-Za-z]{1,3})$/;
  const [c, d] = [letters.exec(first), letters.exec(last)];
  if (c && d) return between(columnIndex(c[1] ?? ""), 0, columnIndex(d[1] ?? ""), sheetRows - 1);
  const digits = /^\$?(\d{1,7})$/;
  const [e, f] = [digits.exec(first), digits.exec(last)];
  return e && f ? between(0, Number(e[1]) - 1, sheetColumns - 1, Number(f[1]) - 1) : null;
}

function between(column1: number, row1: number, column2: number, row2: number): Area | null {
  const [row, lastRow] = [Math.min(row1, row2), Math.max(row1, row2)];
  const [column, lastColumn] = [Math.min(column1, column2), Math.max(column1, column2)];
  if (row < 0 || lastRow >= sheetRows || lastColumn >= sheetColumns) return null;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** Takes an A1 address apart ("Sheet1!A1:B2", "'a b'!C:C", "5:7"); null when it is none. */
export function parseAddress(text: string): ParsedAddress | null {
  const parts = /^(?:(?:'((?:[^']|'')+)'|([^'!:]+))!)?([^!]+)$/.exec(text.trim());
  if (!parts) return null;
  const [first, last, ...rest] = (parts[3] ?? "").split(":");
  if (first === undefined || rest.length > 0) return null;
  if (last === undefined && !/[A-Za-z]\$?\d/.test(first)) return null;
  const area = corners(first, last ?? first);
  const sheet = parts[1]?.replaceAll("''", "'") ?? parts[2] ?? null;
  return area && { sheet, area };
}

/** The cells two areas share; null when they share none. */
export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest area that holds both. */
export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
