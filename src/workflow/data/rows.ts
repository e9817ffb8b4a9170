import type { Cell } from "../../domain/values/cell";
import { isBlank } from "../../domain/values/cell";
import type { Place, TableContent } from "../ports";
import { placeOf } from "./located";
import type { ColumnMapping, TableMapping } from "./mapping";

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
  const rows: MappedRow[] = [];
  content.rows.forEach((cells, index) => {
    if (!mapped.every((column) => isBlank(cells[column] ?? null))) rows.push(new TableRow(index, columns, content));
  });
  return rows;
}

/** A class, so that the rows of a large table share what reads them. */
class TableRow implements MappedRow {
  readonly index: number;
  readonly #columns: ColumnMapping;
  readonly #content: TableContent;

  constructor(index: number, columns: ColumnMapping, content: TableContent) {
    this.index = index;
    this.#columns = columns;
    this.#content = content;
  }

  cell(key: string): Cell {
    const column = this.#columns[key] ?? null;
    return column === null ? null : (this.#content.rows[this.index]?.[column] ?? null);
  }

  place(key: string): Place {
    return placeOf(this.#content, this.index, this.#columns[key] ?? 0);
  }
}
