import type { AppraisalContext } from "../../domain/calculation/context";
import type { SchemePartId } from "../../domain/scheme/parts/schemeParts";
import type { Period } from "../../domain/values/period";
import type { Text } from "../../domain/values/text";
import type { Block } from "./blockDefinition";

/** The scheme and the quarter for which a book is made. */
export interface BookContext extends AppraisalContext {
  readonly period: Period;
}

/** A template workbook by declaration: what it is called, which parts of the scheme it needs, what its sheets hold. */
export interface BookDefinition {
  /** Name of the file, 产品计价.xlsx. */
  readonly file: string;
  readonly title: Text;
  /** What it is for, in one sentence, for the list in the task pane. */
  readonly description: Text;
  /** The book is made only where the scheme has all of these; its sheet 方案参数 shows their tables. */
  readonly parts: readonly SchemePartId[];
  /** Parts that it also uses, and shows, where the scheme has them. */
  readonly alsoParts?: readonly SchemePartId[];
  /** Whether 方案参数 also shows the tables of the grading itself (coefficients, weights, ladder). */
  readonly core?: boolean;
  readonly guide: BookGuide;
  /** The sheets after 填表说明 and 方案参数, in the order in which HR works. */
  readonly sheets: (context: BookContext) => readonly SheetDefinition[];
}

/** What 填表说明 says of a book, besides the legend and the house rules that every book has. */
export interface BookGuide {
  /** What to do, in order; numbered on the sheet. */
  readonly steps: readonly string[];
  /** What the figures mean: a short label and its 口径. */
  readonly definitions: readonly GuideDefinition[];
  /** What to mind when filling in, beyond the house rules. */
  readonly requirements?: readonly string[];
  /** A summary in English, a few sentences. */
  readonly english: readonly string[];
}

/** A figure and what it means. */
export interface GuideDefinition {
  readonly label: string;
  readonly words: string;
}

/** One sheet: a title, a unit, and bands of blocks from top to bottom; the blocks of a band stand side by side. */
export interface SheetDefinition {
  readonly name: string;
  readonly title: string;
  /** Printed at the top right as 单位：…; left out where the sheet has no amounts. */
  readonly unit?: string;
  /** landscape by default. */
  readonly orientation?: "landscape" | "portrait";
  readonly frozenColumns?: number;
  /** Printed on one page, whatever its length. */
  readonly onePage?: boolean;
  /** Widths of the columns in characters, where those of the blocks do not do (forms); 0 leaves a column to its blocks. */
  readonly widths?: readonly number[];
  /** Whether rows are examples to be written over, which is then said above them. */
  readonly examples?: boolean;
  /** Said above the headers, after the note that the parameters are examples. */
  readonly note?: string;
  readonly bands: readonly (readonly Block[])[];
}
