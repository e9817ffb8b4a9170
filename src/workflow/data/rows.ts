import type { Cell } from "../../domain/values/cell";
import { isBlank } from "../../domain/values/cell";
import type { Place, TableContent } from "../ports";
import { placeOf } from "./located";
import type { TableMapping } from "./mapping";

/** One row of a mapped table: its cells and their places by column key. */
export interface MappedRow {
  /** Row of the table, from 0. */
  readonly index: number;
  readonly cell: (key: string) => Cell;
  /** The place of a column's cell; of the first cell where the column is not mapped. */
  readonly place: (key: string) => Place;
}

/** The rows of a table by column key; rows with nothing in any mapped column are left out. */
export function mappedRows({ columns }: TableMapping, content: TableContent): readonly MappedRow[] {
  const mapped = Object.values(columns).filter((index) => index !== null);
  return content.rows.flatMap((cells, index) => {
    if (mapped.every((column) => isBlank(cells[column] ?? null))) return [];
    const row: MappedRow = {
      index,
      cell: (key) => {
        const column = columns[key] ?? null;
        return column === null ? null : (cells[column] ?? null);
      },
      place: (key) => placeOf(content, index, columns[key] ?? 0),
    };
    return [row];
  });
}
