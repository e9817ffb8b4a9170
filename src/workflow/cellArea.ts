import { columnLetters } from "./data/located";

/** Rows and columns of a worksheet. */
export const sheetSize = { rows: 1_048_576, columns: 16_384 } as const;

/** A rectangle of cells; rows and columns count from 1, both ends belong to it. */
export interface CellArea {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** The number of a column (from 1) from its letters: AB → 28. */
export function columnNumber(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The A1 address of a cell, by its row and column from 1. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${String(row)}`;
}

/** The cells of an A1 address without a sheet ("B2", "$A$1:C9"); null where it is none. */
export function areaAt(address: string): CellArea | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(address);
  if (match === null) return null;
  const [, left = "", top = "", right = left, bottom = top] = match;
  const [columns, rows] = [[left, right].map(columnNumber), [top, bottom].map(Number)];
  const area = {
    firstRow: Math.min(...rows),
    firstColumn: Math.min(...columns),
    lastRow: Math.max(...rows),
    lastColumn: Math.max(...columns),
  };
  const inside = area.firstRow >= 1 && area.lastRow <= sheetSize.rows && area.lastColumn <= sheetSize.columns;
  return inside ? area : null;
}
