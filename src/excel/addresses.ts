import { columnLetters } from "../workflow/data/located";

/** A place on a sheet, counted from 0, as Excel's indexes are. */
export interface CellIndex {
  readonly row: number;
  readonly column: number;
}

/** A1 address of a cell. */
export function cellAddress({ row, column }: CellIndex): string {
  return `${columnLetters(column + 1)}${String(row + 1)}`;
}

/** A1 address of a block. */
export function blockAddress(from: CellIndex, rows: number, columns: number): string {
  const first = cellAddress(from);
  return rows === 1 && columns === 1
    ? first
    : `${first}:${cellAddress({ row: from.row + rows - 1, column: from.column + columns - 1 })}`;
}

/** The first cell of an A1 address; an address that cannot be read is a fault of the program. */
export function firstCell(address: string): CellIndex {
  const match = /^\$?([A-Z]+)\$?(\d+)/.exec(withoutSheet(address));
  if (match === null) throw new Error(`"${address}" is not an A1 address`);
  const [, letters = "A", row = "1"] = match;
  return {
    row: Number(row) - 1,
    column: Array.from(letters).reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0) - 1,
  };
}

/** An address without the sheet's name, which may itself contain a "!". */
export function withoutSheet(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1);
}
