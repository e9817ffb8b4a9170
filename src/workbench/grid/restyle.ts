import type { ICellData, Nullable } from "@univerjs/core";
import type { Area } from "./address";
import type { UniverSource } from "./univerSource";

/**
 * Changes how the cells of an area look, where all change alike. Univer works out the look of every single cell anew; here
 * it does so once for each look that is there, and the other cells of that look get what came of it.
 */
export function restyle(source: UniverSource, sheetId: string, area: Area, apply: (cell: Area) => void): void {
  source.reach(sheetId, area);
  const matrix = source.sheet(sheetId).getCellMatrix();
  const known = new Map<string | undefined, ICellData["s"]>();
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const cell: Nullable<ICellData> = matrix.getValue(row, column);
      const before = cell?.s ?? undefined;
      const look = typeof before === "object" || cell?.p ? null : before;
      if (look === null || !known.has(look)) {
        apply({ row, column, rows: 1, columns: 1 });
        if (look !== null) known.set(look, matrix.getValue(row, column)?.s);
        continue;
      }
      const after = known.get(look);
      if (cell) cell.s = after;
      else matrix.setValue(row, column, { s: after });
    }
  }
}
