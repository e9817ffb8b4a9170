import type { Progress, TableContent, TableReference } from "../workflow/ports";
import { inExcel } from "./inExcel";
import { isBlankRow } from "./listTables";
import { findTable } from "./findTable";
import { readChunk } from "./readChunk";
import { readRows } from "./readRows";
import { tableSurroundings } from "./tableSurroundings";

/**
 * Reads a table chunk by chunk where it stands now, with the rows added since it was found; the content's reference says
 * where that is. Rejects where it has gone or its headers have changed, or where the person stops it.
 */
export function readTable(reference: TableReference, progress: Progress): Promise<TableContent> {
  return inExcel(reference.name, async (context) => {
    const found = await findTable(context, reference);
    const rows = await readRows(found, progress, (chunk) => readChunk(context, found, chunk));
    const empty = rows.length === 1 && reference.kind === "table" && isBlankRow(rows[0] ?? []);
    return {
      reference: { ...found.reference, rowCount: empty ? 0 : rows.length },
      rows: empty ? [] : rows,
      firstRow: found.row + 1,
      firstColumn: found.column + 1,
      ...(await tableSurroundings(context, found)),
    };
  });
}
