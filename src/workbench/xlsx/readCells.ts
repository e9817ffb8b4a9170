import { isCellError } from "../../domain/values/cell";
import type { Cell } from "../../domain/values/cell";
import { peopleFormula } from "../../files/xlsx/peopleFormula";
import type { StoredFormula } from "../../files/xlsx/scanSheet";
import { scanSheet } from "../../files/xlsx/scanSheet";
import type { SharedStrings } from "../../files/xlsx/sharedStrings";
import type { XmlCursor } from "../../files/xlsx/xmlCursor";
import { parseAddress } from "../grid/address";
import type { Area } from "../grid/address";
import type { CellValue } from "../grid/grid";
import type { FileCell, FileSheet } from "./workbookFile";

/**
 * Reads the rows of a worksheet's part with the looks of their cells.
 * Cells that an array formula fills keep their look only: they are computed from its first cell.
 */
export function readCells(cursor: XmlCursor, strings: SharedStrings): Pick<FileSheet, "cells" | "rows"> {
  const cells: FileCell[] = [];
  const rows: { row: number; height: number | null; hidden: boolean }[] = [];
  const arrays: Area[] = [];
  scanSheet(cursor, strings, {
    row: (row) => {
      const height = cursor.attribute("ht");
      const hidden = cursor.attribute("hidden") === "1";
      if (height !== null || hidden)
        rows.push({ row, height: height === null ? null : (Number(height) * 4) / 3, hidden });
    },
    cell: (row, column, value, style, formula) => {
      const computed = arrays.some((area) => within(area, row, column));
      const area = formula?.kind === "array" ? parseAddress(formula.area ?? "")?.area : undefined;
      if (area && area.rows * area.columns > 1) arrays.push(area);
      // An array formula computes the cell: only its look is the cell's own.
      if (computed) cells.push({ row, column, style, value: "" });
      else cells.push({ row, column, style, value: gridValue(value), ...ofFormula(formula, area) });
    },
  });
  return { cells, rows };
}

function ofFormula(formula: StoredFormula | null, area: Area | undefined): Partial<FileCell> {
  if (formula === null) return {};
  const { text, share } = formula;
  return {
    ...(text !== "" && { formula: peopleFormula(text) }),
    ...(area && { array: area }),
    ...(share !== null && { shared: share }),
  };
}

function gridValue(value: Cell): CellValue {
  if (value === null) return "";
  return isCellError(value) ? value.error : value;
}

function within(area: Area, row: number, column: number): boolean {
  const [r, c] = [row - area.row, column - area.column];
  return r >= 0 && r < area.rows && c >= 0 && c < area.columns;
}
