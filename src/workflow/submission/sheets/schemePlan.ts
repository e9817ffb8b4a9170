import type { AppraisalContext } from "../../../domain/calculation/context";
import type { SchemeTable } from "../../../domain/scheme/schemeTable";
import { SCHEME_SHEET, schemeTables } from "../../../domain/scheme/schemeTables";
import { units } from "../../../domain/values/unit";
import type { BlockPlan, SheetPlan } from "../../ports";
import { markedTitle, printHeader, schemeLine } from "../../results/draftMark";
import { rowHeights } from "../../results/rowHeights";
import { cellValue } from "../../scheme/schemeComparison";
import { printedWidth } from "./printedWidth";

/** 方案参数 of a frozen file: every table of the scheme, one below the other. */
export function schemePlan(context: AppraisalContext): SheetPlan {
  const { document, fingerprint } = context.scheme;
  const tables = schemeTables(document);
  const blocks: BlockPlan[] = [
    { at: "A1", cells: [[markedTitle(context, SCHEME_SHEET)]], style: "title" },
    { at: "A2", cells: [[schemeLine(context)]], style: "note" },
    { at: "A3", cells: [[`方案指纹（SHA-256）：${fingerprint}`]], style: "note" },
  ];
  let row = 5;
  for (const table of tables) {
    blocks.push(...tableBlocks(table, row));
    row += table.rows.length + 3;
  }
  const columnWidths = widths(tables);
  return {
    name: SCHEME_SHEET,
    blocks,
    columnWidths,
    rowHeights: rowHeights(blocks, columnWidths),
    landscape: true,
    ...printHeader(context),
  };
}

/** Title, headers and rows; rows that follow one another with the same formats stand in one block. */
function tableBlocks({ title, columns, rows }: SchemeTable, row: number): readonly BlockPlan[] {
  return [
    { at: `A${String(row)}`, cells: [[title.zh]], style: "heading" },
    { at: `A${String(row + 1)}`, cells: [columns.map(({ zh }) => zh)], style: "header" },
    ...sameFormats(rows).map(({ first, formats, cells }): BlockPlan => ({
      at: `A${String(row + 2 + first)}`,
      cells,
      formats,
      style: "text",
    })),
  ];
}

interface Run {
  /** Row of the table, from 0. */
  readonly first: number;
  readonly formats: readonly string[];
  readonly cells: (readonly (string | number)[])[];
}

/** The rows in runs; a column may hold figures of several units. */
function sameFormats(rows: SchemeTable["rows"]): readonly Run[] {
  const runs: Run[] = [];
  rows.forEach((row, first) => {
    const formats = row.map(({ number, unit }) => (number ? units[unit].numberFormat : "General"));
    const last = runs.at(-1);
    if (last?.formats.join("\n") === formats.join("\n")) last.cells.push(row.map(cellValue));
    else runs.push({ first, formats, cells: [row.map(cellValue)] });
  });
  return runs;
}

function widths(tables: readonly SchemeTable[]): readonly number[] {
  const most = Math.max(...tables.map(({ columns }) => columns.length));
  return Array.from({ length: most }, (_, index) =>
    tables.reduce((width, { columns, rows }) => {
      const shown = [columns[index]?.zh ?? "", ...rows.map((row) => row[index]?.value ?? "")];
      return Math.min(36, Math.max(width, ...shown.map((words) => printedWidth(words) + 2)));
    }, 12),
  );
}
