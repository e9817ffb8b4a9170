import type { HostState } from "./hostState";
import { changeByTurns } from "./rowTurns";
import { findSheet, sheetInfo } from "./targets";
import type { SheetTarget } from "./targets";

/** Copies a sheet as `Worksheet.copy` does, under a name that is free; a large one some rows at a time. */
export async function copySheet(host: HostState, sheetId: string, positionType: string): Promise<SheetTarget> {
  const { grid } = host;
  const base = sheetInfo(host, sheetId).name;
  let number = 2;
  while (findSheet(host, `${base} (${number})`)) number += 1;
  const made = grid.copySheet(sheetId, `${base} (${number})`);
  await changeByTurns(grid.sheetArea(sheetId), (part) => grid.copyCells(sheetId, part, made));
  if (positionType === "Beginning") grid.moveSheet(made, 0);
  else if (positionType === "End") grid.moveSheet(made, grid.sheets().length - 1);
  return { sheetId: made };
}
