import type { AppraisalContext } from "../../../domain/calculation/context";
import { periodTitle } from "../../../domain/values/period";
import type { UnitId } from "../../../domain/values/unit";
import { units } from "../../../domain/values/unit";
import { columnLetters } from "../../data/located";
import type { BlockPlan, SheetPlan } from "../../ports";
import { markedTitle, printHeader, schemeLine } from "../../results/draftMark";
import { SIGNATURES } from "../../results/headLines";
import { rowHeights } from "../../results/rowHeights";

/** A column of a sheet of the merged workbook. */
export interface SheetColumn<Row> {
  /** With its unit: 存款日均（万元）. */
  readonly header: string;
  readonly width: number;
  /** Excel number format; "@" keeps a text a text. */
  readonly format: string;
  readonly cell: (row: Row) => string | number;
}

/** What stands on a sheet of the merged workbook. */
export interface SheetContent<Row> {
  readonly name: string;
  readonly title: string;
  /** The line below that names the scheme. */
  readonly note: string;
  readonly columns: readonly SheetColumn<Row>[];
  readonly rows: readonly Row[];
  /** A row below the others that sums them up. */
  readonly total?: Row;
  /** Columns that stay in sight. */
  readonly frozenColumns?: number;
  /** Wraps what stands in the cells: sheets of prose. */
  readonly prose?: boolean;
}

/** Sheet row (from 1) of the headers; rows follow below. */
export const TABLE_HEADER_ROW = 5;

/** Points of a row of headers of two lines. */
const HEADER_HEIGHT = 32;

/** A sheet with head lines and one table below. */
export function tableSheet<Row>(content: SheetContent<Row>, context: AppraisalContext): SheetPlan {
  const { name, columns, rows, total, frozenColumns = 0, prose = false } = content;
  const widths = columns.map(({ width }) => width);
  const formats = columns.map(({ format }) => format);
  const first = TABLE_HEADER_ROW + 1;
  const cellsOf = (row: Row): readonly (string | number)[] => columns.map(({ cell }) => cell(row));
  const blocks: readonly BlockPlan[] = [
    ...titleLines(content, context),
    { at: `A${String(TABLE_HEADER_ROW)}`, cells: [columns.map(({ header }) => header)], style: "header" },
    { at: `A${String(first)}`, cells: rows.map(cellsOf), formats, style: prose ? "text" : "computed" },
    ...(total === undefined
      ? []
      : [{ at: `A${String(first + rows.length)}`, cells: [cellsOf(total)], formats, style: "header" as const }]),
  ];
  return {
    name,
    blocks: blocks.filter(({ cells }) => cells.length > 0),
    columnWidths: widths,
    rowHeights: { [TABLE_HEADER_ROW]: HEADER_HEIGHT, ...(prose ? rowHeights(blocks, widths) : {}) },
    freezeAt: `${columnLetters(frozenColumns + 1)}${String(first)}`,
    titleRows: `$${String(TABLE_HEADER_ROW)}:$${String(TABLE_HEADER_ROW)}`,
    landscape: true,
    footer: SIGNATURES,
    ...printHeader(context),
  };
}

/** Title, scheme and note above a table. */
export function titleLines(
  { title, note }: Pick<SheetContent<never>, "title" | "note">,
  context: AppraisalContext,
): readonly BlockPlan[] {
  const period = context.period === null ? "" : periodTitle(context.period).zh;
  return [markedTitle(context, `${period}${title}`), schemeLine(context), note].map((line, index) => ({
    at: `A${String(index + 1)}`,
    cells: [[line]],
    style: index === 0 ? "title" : "note",
  }));
}

/** The number format of a unit's figures. */
export function formatOf(unit: UnitId): string {
  return units[unit].numberFormat;
}

/** Texts stay texts. */
export const TEXT = "@";
/** Whole numbers with thousands separators. */
export const COUNT = "#,##0";
/** Shares of one. */
export const SHARE = "0.0%";
