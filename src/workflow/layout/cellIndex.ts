import { areaAt } from "../cellArea";

/** A place on a sheet, counted from 0. */
export interface CellIndex {
  readonly row: number;
  readonly column: number;
}

/** The place of an A1 address, of a range its first cell; an address that cannot be read is a fault of the program. */
export function cellIndex(address: string): CellIndex {
  const area = areaAt(address);
  if (area === null) throw new Error(`"${address}" is not an A1 address`);
  return { row: area.firstRow - 1, column: area.firstColumn - 1 };
}
