import type { Progress } from "../workflow/ports";
import { cellAddress } from "./addresses";
import { goOn, sizedChunks } from "./chunks";
import { inExcel } from "./inExcel";
import type { NamespaceFormula } from "./namespaceFormulas";
import { findNamespaceFormulas, typedFormula } from "./namespaceFormulas";
import { findLocks, lockAgain, lockWhatIsOpen, unlock } from "./sheetProtection";

/** Formulas entered anew in one request. */
const AT_ONCE = 500;

/** Enters every formula of the namespace anew, so that Excel finds the functions of the add-in; how many. */
export function repairFormulas(progress: Progress): Promise<number> {
  return inExcel("KPI", async (context) => {
    const found = await findNamespaceFormulas(context, progress);
    const locks = await findLocks(context, [...new Set(found.map(({ sheet }) => sheet))]);
    try {
      unlock(locks);
      await enterAnew(context, found, progress);
      lockAgain(locks);
      await context.sync();
    } catch (error) {
      await lockWhatIsOpen(context, locks);
      throw error;
    }
    return found.length;
  });
}

async function enterAnew(
  context: Excel.RequestContext,
  found: readonly NamespaceFormula[],
  progress: Progress,
): Promise<void> {
  const formulas = found.map(({ formula }) => [formula]);
  for (const { from, count } of sizedChunks(formulas, AT_ONCE)) {
    goOn(progress);
    const cells = found
      .slice(from, from + count)
      .map((cell) => ({ cell, range: cell.sheet.getRange(cellAddress(cell)) }));
    for (const { range } of cells) range.load("numberFormat");
    await context.sync();
    for (const { cell, range } of cells) {
      // A formula typed into a cell that is formatted as text would stay a text.
      if (range.numberFormat[0]?.[0] === "@") range.numberFormat = [["General"]];
      range.formulas = [[typedFormula(cell.formula)]];
    }
    await context.sync();
    progress.report(from + count, found.length);
  }
}
