import type { Cell } from "../domain/values/cell";
import type { Place } from "../workflow/ports";
import { withoutSheet } from "./addresses";
import { readCell } from "./cellInput";
import { inExcel } from "./inExcel";

/** The cell to which a defined name of the workbook refers; null where there is no such name, or it is no single cell. */
export function readNamedCell(name: string): Promise<(Place & { readonly value: Cell }) | null> {
  return inExcel(name, async (context) => {
    const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load("address,cellCount,worksheet/name");
    await context.sync();
    if (range.isNullObject || range.cellCount !== 1) return null;
    range.load("values");
    await context.sync();
    const [[value] = []] = range.values as readonly (readonly unknown[])[];
    return { sheet: range.worksheet.name, address: withoutSheet(range.address), value: readCell(value) };
  });
}
