import type { Cell, Cells } from "../../domain/values/cell";
import type { UnitId } from "../../domain/values/unit";
import type { BookContext } from "./bookDefinition";

/** What stands on a sheet. */
export type Block = TableBlock | CellsBlock | SpillBlock;

/**
 * An Excel table that people fill in, with computed columns. It stands in the last band of its sheet where it may grow;
 * a sheet with a table that may grow is not protected, because Excel would keep the table from growing.
 */
export interface TableBlock {
  readonly kind: "table";
  /** By which formulas speak of it: {sales.quantity}. Letters only; unique in the book, like the ids of cells and spills. */
  readonly id: string;
  /** Name of the Excel table; unique in all books and in 方案参数. */
  readonly name: string;
  readonly title?: string;
  readonly columns: readonly TableColumn[];
  /** What the input columns hold, in their order: examples, or names given by the scheme. */
  readonly rows: Cells;
  /** Blank rows that stand ready below; 10 where the table may grow, else 0. */
  readonly readyRows?: number;
  /** Whether people add rows; true by default. */
  readonly grows?: boolean;
  /** Stands directly beside the block before it, without a free column. */
  readonly joined?: boolean;
}

/** A column of a table. */
export type TableColumn = InputColumn | ComputedColumn;

/** What a column or cell holds that people fill in. */
export type EntryKind = "identifier" | "text" | "number" | "date" | "choice";

/** What is asked of an entry: its unit, and what may be typed. */
export interface EntryRule {
  readonly as: EntryKind;
  readonly unit?: UnitId;
  /** Said when the cell is chosen. */
  readonly help?: string;
  /** Inclusive limits in the unit. */
  readonly limits?: { readonly min?: string; readonly max?: string };
  readonly choices?: Choices;
  /** Words that may stand in place of a number. */
  readonly words?: readonly string[];
}

/** Names to choose from: a list, the first (or nth, from 1) column of a table of 方案参数, or a column of this book. */
export type Choices =
  readonly string[] | { readonly scheme: string; readonly column?: number } | { readonly column: string };

/** A column that people fill in, or that the scheme gives. */
export interface InputColumn extends EntryRule {
  readonly kind: "input";
  readonly key: string;
  /** Header without its unit, which is added. */
  readonly label: string;
  readonly width?: number;
  /** Filled by the scheme and not by people: pale blue and locked. */
  readonly given?: boolean;
  /** A manual correction: orange as soon as something stands in it. */
  readonly manual?: boolean;
  /** The unit of a number by what stands in its row, where the rows differ in it; the header then names none. */
  readonly unitOf?: (row: (key: string) => Cell) => UnitId;
  readonly marks?: readonly Mark[];
}

/** A column that a formula fills. */
export interface ComputedColumn extends Computation {
  readonly kind: "computed";
  readonly key: string;
  readonly label: string;
  readonly width?: number;
  readonly marks?: readonly Mark[];
}

/** A formula with what it gives. Formula texts may hold {references}; see Scope for what the value may use. */
export interface Computation {
  readonly formula: string;
  readonly value: (scope: Scope) => Cell;
  readonly unit?: UnitId;
  /** number where it has a unit, else text. */
  readonly as?: "number" | "text" | "date";
  /** Number format of Excel, where that of the unit does not do. */
  readonly format?: string;
  /** Calculates with whole arrays inside (SUM(IF(…))); formulas with functions of the add-in do in any case. */
  readonly array?: boolean;
}

/** A look that a cell takes on when a condition holds; the condition is a formula of Excel over {cell} and {row.key}. */
export interface Mark {
  readonly when: string;
  readonly as: "bad" | "near" | "good";
}

/** A block of single cells: labels, entries and formulas, row by row. */
export interface CellsBlock {
  readonly kind: "cells";
  readonly title?: string;
  readonly rows: readonly (readonly CellSpec[])[];
  readonly joined?: boolean;
}

/** One cell, or several merged ones (`span` columns). */
export type CellSpec = LabelCell | EntryCell | ComputedCell | GapCell;

/** Words that stand fast. */
export interface LabelCell {
  readonly kind: "label";
  readonly words: string;
  readonly look: "label" | "header" | "computedHeader" | "heading" | "prose" | "plain";
  readonly span?: number;
  /** Lines to keep free, where the words alone would take fewer. */
  readonly lines?: number;
}

/** A cell that people fill in. */
export interface EntryCell extends EntryRule {
  readonly kind: "entry";
  readonly id: string;
  readonly value: Cell;
  /** Heading of the messages; the id where left out. */
  readonly title?: string;
  /** A manual correction: orange as soon as something stands in it. */
  readonly manual?: boolean;
  readonly span?: number;
  readonly lines?: number;
}

/** A cell that a formula fills. */
export interface ComputedCell extends Computation {
  readonly kind: "computed";
  /** Where other formulas speak of it. */
  readonly id?: string;
  readonly span?: number;
  readonly lines?: number;
  readonly marks?: readonly Mark[];
}

/** A cell that is left as it is. */
export interface GapCell {
  readonly kind: "gap";
  readonly span?: number;
}

/** A formula that fills rows and columns by itself, with a header. {id} in other formulas is all that it gives. */
export interface SpillBlock {
  readonly kind: "spill";
  readonly id: string;
  readonly title?: string;
  readonly columns: readonly SpillColumn[];
  readonly formula: string;
  readonly values: (scope: Scope) => Cells;
  /** Rows that are kept free for it; as many as it fills now, or more. */
  readonly room?: number;
  readonly joined?: boolean;
}

/** A column of what a spilling formula gives. */
export interface SpillColumn {
  readonly label: string;
  readonly unit?: UnitId;
  readonly as?: "number" | "text" | "date";
  /** Number format of Excel, where that of the unit does not do. */
  readonly format?: string;
  readonly width?: number;
  readonly marks?: readonly Mark[];
}

/** What the value of a formula may use: everything else that the book holds, as it is cached. */
export interface Scope {
  readonly context: BookContext;
  /** The cell of this row in a column of the same table; only in tables. */
  readonly row: (key: string) => Cell;
  /** Place of the row in its table, from 0; only in tables. */
  readonly place: number;
  /** All cells of a column, ready rows too: "sales.quantity". */
  readonly column: (reference: string) => readonly Cell[];
  /** The cell of an id. */
  readonly cell: (id: string) => Cell;
  /** All that a spilling formula gives. */
  readonly spill: (id: string) => Cells;
  /** All that a reference stands for, as formulas write it: "row.a", "row.a:c", "sales.quantity", "sales.a:c", "total". */
  readonly cells: (reference: string) => Cells;
  /** What a function of the add-in gives, exactly: lists are columns, null is an argument left out. */
  readonly kpi: (name: string, ...given: readonly (Cell | readonly Cell[] | Cells)[]) => Cells;
}
