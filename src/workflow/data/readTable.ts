import type { TableContent } from "../ports";
import type { TableMapping } from "./mapping";

/** A mapped table with its content. */
export interface ReadTable {
  readonly mapping: TableMapping;
  readonly content: TableContent;
}

/** The tables of a quarter, read. */
export interface ReadData {
  readonly roster: ReadTable;
  readonly ratings: ReadTable | null;
  readonly deposits: ReadTable | null;
}
