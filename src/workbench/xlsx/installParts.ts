import { intersection, sheetColumns } from "../grid/address";
import type { Area } from "../grid/address";
import type { Grid } from "../grid/grid";
import { newPartId } from "../host/customXml";
import { emptyParts } from "../host/hostState";
import type { WorkbookParts } from "../host/hostState";
import { fileSheetId } from "./toWorkbookData";
import type { FileSheet, WorkbookFile } from "./workbookFile";

/** From the first cell to the last that holds or computes something, and a little beyond. */
function reach(sheet: FileSheet): Area {
  const lastRow = sheet.cells.reduce((last, { row, array, value, formula }) => {
    const filled = value !== "" || formula !== undefined;
    return Math.max(last, filled ? row + (array?.rows ?? 1) : 0);
  }, 0);
  return { row: 0, column: 0, rows: lastRow + 20, columns: sheetColumns };
}

/** Adds to an open spreadsheet what a file holds beside its cells, and gives back what the host keeps of it. */
export function installParts(file: WorkbookFile, grid: Grid, fileName: string): WorkbookParts {
  const parts = emptyParts();
  parts.properties.fileName = fileName;
  file.sheets.forEach((sheet, index) => {
    const sheetId = fileSheetId(index);
    const used = reach(sheet);
    for (const table of sheet.tables) {
      const id = grid.addTable(sheetId, table.name, table.area, table.showHeaders);
      if (table.showTotals || table.style !== "")
        grid.setTable(id, { showTotals: table.showTotals, style: table.style });
    }
    for (const { areas, rule } of sheet.validations) for (const area of areas) grid.setValidation(sheetId, area, rule);
    for (const { areas, rule } of sheet.conditionals) {
      // Univer calculates a condition for every cell of its area, also for the thousands prepared for later.
      const shown = areas.flatMap((area) => intersection(area, used) ?? []);
      for (const area of shown) grid.addConditionalFormat(sheetId, area, rule);
    }
    if (sheet.protection) parts.protections.set(sheetId, { options: sheet.protection, password: null });
    if (Object.keys(sheet.pageLayout).length > 0) parts.pageLayouts.set(sheetId, { ...sheet.pageLayout });
    if (sheet.visibility === "VeryHidden") parts.veryHidden.add(sheetId);
  });
  for (const { name, formula, comment } of file.names) grid.addName(name, formula, comment);
  for (const xml of file.xmlParts) {
    const id = newPartId();
    parts.xmlParts.set(id, { id, xml });
  }
  return parts;
}
