import type { Cell } from "../domain/values/cell";
import type { Progress, TableContent, TableReference } from "../workflow/ports";
import { WorkbookFault } from "../workflow/ports";
import { readCell } from "./cellInput";
import { withoutSheet } from "./addresses";
import type { Chunk } from "./chunks";
import { goOn, rowChunks } from "./chunks";
import { supportsExcelApi } from "./hostEnvironment";
import { inExcel } from "./inExcel";
import { isBlankRow } from "./listTables";
import type { FoundTable } from "./findTable";
import { askHeaders, findTable } from "./findTable";
import { asFault } from "./workbookFaults";

/**
 * Reads a table chunk by chunk where it stands now, with the rows added since it was found; the content's reference says
 * where that is. Rejects where it has gone or its headers have changed, or where the person stops it.
 */
export function readTable(reference: TableReference, progress: Progress): Promise<TableContent> {
  return inExcel(reference.name, async (context) => {
    const found = await findTable(context, reference);
    const rows = await readRows(context, found, progress);
    const empty = rows.length === 1 && reference.kind === "table" && isBlankRow(rows[0] ?? []);
    return {
      reference: { ...found.reference, rowCount: empty ? 0 : rows.length },
      rows: empty ? [] : rows,
      firstRow: found.row + 1,
      firstColumn: found.column + 1,
      merged: await mergedAreas(context, found),
    };
  });
}

async function readRows(
  context: Excel.RequestContext,
  found: FoundTable,
  progress: Progress,
): Promise<readonly (readonly Cell[])[]> {
  const read: (readonly Cell[])[] = [];
  for (const chunk of rowChunks(found.rows, found.columns)) {
    goOn(progress);
    read.push(...(await readChunk(context, found, chunk)));
    progress.report(read.length, found.rows);
  }
  return read;
}

/** Reads some rows; in two halves where their texts are too long for one answer. */
async function readChunk(
  context: Excel.RequestContext,
  found: FoundTable,
  { from, count }: Chunk,
): Promise<readonly (readonly Cell[])[]> {
  const chunk = found.sheet.getRangeByIndexes(found.row + from, found.column, count, found.columns);
  chunk.load("values");
  // With the rows, so that no row or column can have moved between the two.
  const checkHeaders = askHeaders(found);
  try {
    await context.sync();
  } catch (error) {
    if (count === 1 || !isTooLarge(error)) throw error;
    const half = Math.ceil(count / 2);
    const first = await readChunk(context, found, { from, count: half });
    return [...first, ...(await readChunk(context, found, { from: from + half, count: count - half }))];
  }
  checkHeaders();
  return (chunk.values as readonly (readonly unknown[])[]).map((cells) => cells.map(readCell));
}

function isTooLarge(error: unknown): boolean {
  const found = asFault(error, "");
  return found instanceof WorkbookFault && found.code === "tooLarge";
}

async function mergedAreas(
  context: Excel.RequestContext,
  { sheet, row, column, rows, columns, showsHeaders }: FoundTable,
): Promise<readonly string[]> {
  if (!supportsExcelApi("1.13")) return [];
  const headerRows = showsHeaders ? 1 : 0;
  const merged = sheet
    .getRangeByIndexes(row - headerRows, column, Math.max(1, rows + headerRows), columns)
    .getMergedAreasOrNullObject();
  merged.load("areas/items/address");
  await context.sync();
  return merged.isNullObject ? [] : merged.areas.items.map((area) => withoutSheet(area.address));
}
