import type { Cell } from "../domain/values/cell";
import type { Place } from "../workflow/ports";
import { cellInput } from "./cellInput";
import { inExcel } from "./inExcel";
import { findLocks, lockAgain, lockWhatIsOpen, unlock } from "./sheetProtection";
import { fault } from "./workbookFaults";

/**
 * Puts single values into cells, all in one request. A sheet protected without a password is opened for it and protected
 * again as before; rejects before anything changes where a sheet is missing or needs a password.
 */
export function writeCells(writes: readonly (Place & { readonly value: Cell })[]): Promise<void> {
  return inExcel(writes.map(({ sheet, address }) => `${sheet}!${address}`).join("、"), async (context) => {
    const names = [...new Set(writes.map(({ sheet }) => sheet))];
    const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
    for (const sheet of sheets) sheet.load("name");
    await context.sync();
    const missing = names.find((_name, index) => sheets[index]?.isNullObject);
    if (missing !== undefined) throw fault("notFound", missing);
    const locks = await findLocks(context, sheets);
    try {
      unlock(locks);
      for (const { sheet, address, value } of writes) {
        const target = sheets[names.indexOf(sheet)];
        if (target !== undefined) target.getRange(address).values = [[cellInput(value)]];
      }
      lockAgain(locks);
      await context.sync();
    } catch (error) {
      await lockWhatIsOpen(context, locks);
      throw error;
    }
  });
}
