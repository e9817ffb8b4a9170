import type { Worksheet } from "exceljs";

/** Locked without a password: against slips, not against people. Sorting, filtering and widths stay free. */
export async function protectSheet(sheet: Worksheet): Promise<void> {
  await sheet.protect("", {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    sort: true,
    autoFilter: true,
    insertRows: true,
    insertHyperlinks: true,
  });
}
