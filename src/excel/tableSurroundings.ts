import type { Cell } from "../domain/values/cell";
import { sheetSize } from "../workflow/cellArea";
import { MOST_ROWS_BELOW, rowsBelow } from "../workflow/data/rowsBelow";
import type { RowsBelow, TableContent } from "../workflow/ports";
import { withoutSheet } from "./addresses";
import { readCell } from "./cellInput";
import { CHUNK_CELLS } from "./chunks";
import type { FoundTable } from "./findTable";
import { supportsExcelApi } from "./hostEnvironment";
import { readChunk } from "./readChunk";

/** The merged cells that touch a table, and the rows that stand directly below an Excel table without being in it. */
export async function tableSurroundings(
  context: Excel.RequestContext,
  found: FoundTable,
): Promise<Pick<TableContent, "merged" | "below">> {
  const merged = askMerged(found);
  const next = askNextRow(found);
  await context.sync();
  return { merged: merged(), below: await readBelow(context, found, next()) };
}

/** Asks for the merged cells; call the answer after the next sync. */
function askMerged({ sheet, row, column, rows, columns, showsHeaders }: FoundTable): () => readonly string[] {
  if (!supportsExcelApi("1.13")) return () => [];
  const headerRows = showsHeaders ? 1 : 0;
  const merged = sheet
    .getRangeByIndexes(row - headerRows, column, Math.max(1, rows + headerRows), columns)
    .getMergedAreasOrNullObject();
  merged.load("areas/items/address");
  return () => (merged.isNullObject ? [] : merged.areas.items.map(({ address }) => withoutSheet(address)));
}

/** Asks for the row below the table; the answer is null where there is none, or where another table stands. */
function askNextRow(found: FoundTable): () => readonly Cell[] | null {
  const { reference, sheet, row, column, columns } = found;
  const at = row + rowsOf(found);
  if (reference.kind === "range" || at >= sheetSize.rows) return () => null;
  const next = sheet.getRangeByIndexes(at, column, 1, columns);
  const tables = next.getTables(false);
  next.load("values");
  tables.load("items/name");
  return () =>
    tables.items.length > 0 ? null : ((next.values as readonly (readonly unknown[])[])[0] ?? []).map(readCell);
}

async function readBelow(
  context: Excel.RequestContext,
  found: FoundTable,
  next: readonly Cell[] | null,
): Promise<RowsBelow | null> {
  const at = found.row + rowsOf(found);
  const place = [at + 1, found.column + 1] as const;
  if (next === null || rowsBelow([next], ...place) === null) return null;
  const most = Math.min(MOST_ROWS_BELOW, sheetSize.rows - at, Math.max(1, Math.floor(CHUNK_CELLS / found.columns)));
  if (most === 1) return rowsBelow([next], ...place);
  const more = await readChunk(context, found, { from: rowsOf(found) + 1, count: most - 1 });
  return rowsBelow([next, ...more], ...place);
}

/** Rows of data and totals. */
function rowsOf({ rows, showsTotals }: FoundTable): number {
  return rows + (showsTotals ? 1 : 0);
}
