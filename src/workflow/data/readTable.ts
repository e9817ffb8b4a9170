import type { TableId } from "../layout/column";
import type { TableContent } from "../ports";
import type { TableMapping } from "./mapping";

/** A mapped table with its content. */
export interface ReadTable {
  readonly mapping: TableMapping;
  readonly content: TableContent;
}

/** The tables of a quarter, read; null where no table is mapped. */
export type ReadData = Readonly<Record<TableId, ReadTable | null>> & { readonly roster: ReadTable };
