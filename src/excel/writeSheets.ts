import type { Progress, SheetPlan } from "../workflow/ports";
import { blockRange, dressSpill, prepareBlock, writeFormula } from "./blocks";
import { goOn } from "./chunks";
import type { Draft } from "./draftSheets";
import { removeLeftovers, writeDrafts } from "./draftSheets";
import { inExcel } from "./inExcel";
import { keepCopies } from "./lastTimeCopies";
import { readTables, restoreSheet } from "./restoreSheets";
import type { TableShape } from "./restoreSheets";
import { layOut, setUpPrint } from "./sheetLook";
import type { Lock } from "./sheetProtection";
import { findLocks, lockAgain, lockWhatIsOpen, unlock } from "./sheetProtection";

/** A sheet that is there already, with the copy from which it can be restored. */
interface Existing {
  readonly draft: Draft;
  readonly sheet: Excel.Worksheet;
  readonly copy: Excel.Worksheet;
  readonly tables: readonly TableShape[];
}

/**
 * Writes whole sheets, all or nothing: drafts first, out of sight; then, in one request, each draft comes over the old
 * sheet, in place so that references from other sheets live on, or is shown where there was none. The old sheet stays as
 * a copy named …_上次. Whatever fails before the end leaves the workbook as it was.
 */
export function writeSheets(plans: readonly SheetPlan[], progress: Progress): Promise<void> {
  return inExcel(plans.map(({ name }) => name).join("、"), async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/name");
    await context.sync();
    const before = sheets.items.map(({ name }) => name);
    const old = plans.map(({ name }) => sheets.items.find((sheet) => sheet.name === name) ?? null);
    const locks = await findLocks(
      context,
      old.filter((sheet) => sheet !== null),
    );
    await removeLeftovers(context, plans, before);
    try {
      const drafts = await writeDrafts(context, plans, progress);
      goOn(progress);
      await replaceAll(context, drafts, old, locks);
    } catch (error) {
      await removeLeftovers(context, plans, before);
      throw error;
    }
  });
}

async function replaceAll(
  context: Excel.RequestContext,
  drafts: readonly Draft[],
  old: readonly (Excel.Worksheet | null)[],
  locks: readonly Lock[],
): Promise<void> {
  const existing: Existing[] = [];
  // The copies are made one by one: few, and each the safety of what follows.
  for (const [index, draft] of drafts.entries()) {
    const sheet = old[index] ?? null;
    if (sheet === null) continue;
    const copy = sheet.copy("End");
    copy.load("id");
    existing.push({ draft, sheet, copy, tables: await readTables(context, sheet) });
  }
  const fresh = drafts.filter((_draft, index) => (old[index] ?? null) === null);
  try {
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    unlock(locks);
    for (const one of existing) bringOver(one);
    for (const { sheet, plan, spills } of fresh) {
      for (const { block, rows, columns } of spills) dressSpill(sheet, block, rows, columns);
      sheet.name = plan.name;
      sheet.visibility = "Visible";
    }
    lockAgain(locks);
    await context.sync();
  } catch (error) {
    await putBack(context, existing, fresh, locks);
    throw error;
  }
  await finish(context, drafts, existing, locks);
}

/** Replaces what stands on a sheet by its draft; takes effect with the next sync. */
function bringOver({ draft, sheet, tables }: Existing): void {
  // A table left standing would keep its own headers.
  for (const { name } of tables) sheet.tables.getItem(name).delete();
  const whole = sheet.getRange();
  whole.unmerge();
  whole.conditionalFormats.clearAll();
  whole.dataValidation.clear();
  whole.clear();
  for (const block of draft.blocks) {
    if (block.formula === null) blockRange(sheet, block).copyFrom(blockRange(draft.sheet, block));
    else {
      prepareBlock(sheet, block);
      writeFormula(sheet, block);
    }
  }
  for (const { block, rows, columns } of draft.spills) dressSpill(sheet, block, rows, columns);
}

/** After a failure: the old sheets as their copies have them, and no new ones. */
async function putBack(
  context: Excel.RequestContext,
  existing: readonly Existing[],
  fresh: readonly Draft[],
  locks: readonly Lock[],
): Promise<void> {
  unlock(locks);
  await context.sync();
  for (const { sheet, copy, tables } of existing) await restoreSheet(context, sheet, copy, tables);
  for (const { sheet } of fresh) sheet.delete();
  await context.sync();
  await lockWhatIsOpen(context, locks);
}

/** What remains once the sheets are complete: copies, layout and print set-up. Nothing of it can spoil a result. */
async function finish(
  context: Excel.RequestContext,
  drafts: readonly Draft[],
  existing: readonly Existing[],
  locks: readonly Lock[],
): Promise<void> {
  await quietly(context, () => {
    for (const { draft } of existing) draft.sheet.delete();
  });
  await quietly(context, () => keepCopies(context, existing));
  for (const draft of drafts) {
    const sheet = existing.find((one) => one.draft === draft)?.sheet ?? draft.sheet;
    const own = locks.filter((lock) => lock.sheet === sheet);
    await quietly(context, () => {
      unlock(own);
      layOut(sheet, draft.plan);
    });
    await quietly(context, () => {
      setUpPrint(sheet, draft.plan);
    });
  }
  await quietly(context, () => lockWhatIsOpen(context, locks));
}

/** Does what may fail without harm: a missing printer, an Excel without page set-up. */
async function quietly(context: Excel.RequestContext, work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
    await context.sync();
  } catch {
    // The results stand; only their dressing is missing.
  }
}
