import type { Progress, SheetPlan, SheetsWritten } from "../workflow/ports";
import { blockRange, dressSpill, prepareBlock, writeFormula } from "./blocks";
import { goOn } from "./chunks";
import type { Draft } from "./draftSheets";
import { addDrafts, removeSheets, writeDrafts } from "./draftSheets";
import { drawCharts } from "./drawCharts";
import { inExcel } from "./inExcel";
import { keepCopies } from "./lastTimeCopies";
import type { OwnSheet } from "./ownSheets";
import { askOwnSheets, ownSheet, rememberSheets } from "./ownSheets";
import { quietly } from "./quietly";
import { quietlyEach } from "./quietlyEach";
import { readTables, restoreSheet } from "./restoreSheets";
import type { TableShape } from "./restoreSheets";
import { layOut, setUpPrint } from "./sheetLook";
import { isSameName } from "./sheetNames";
import type { Lock } from "./sheetProtection";
import { findLocks, lockAgain, lockWhatIsOpen, unlock } from "./sheetProtection";
import { contentInCopies } from "./workbookFaults";

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
 * a copy named …_上次. Whatever fails before the end leaves the workbook as it was, or names the copy that holds it.
 */
export async function writeSheets(plans: readonly SheetPlan[], progress: Progress): Promise<SheetsWritten> {
  const written: SheetsWritten[] = [];
  try {
    await inExcel(plans.map(({ name }) => name).join("、"), async (context) => {
      written.push(await writeAll(context, plans, progress));
    });
  } catch (error) {
    // The request with which Excel.run ends carries nothing: the sheets stand.
    if (written.length === 0) throw error;
  }
  return written[0] ?? { withoutCharts: [], unprotected: [] };
}

async function writeAll(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  progress: Progress,
): Promise<SheetsWritten> {
  const sheets = context.workbook.worksheets;
  sheets.load("items/id,items/name");
  const asked = askOwnSheets(context);
  await context.sync();
  const present = sheets.items;
  const own = asked().filter((one) => present.some((sheet) => ownSheet([one], sheet) !== null));
  const old = plans.map(({ name }) => present.find((sheet) => isSameName(sheet.name, name)) ?? null);
  const locks = await findLocks(
    context,
    old.filter((sheet) => sheet !== null),
  );
  const stale = present.filter((sheet) => ownSheet(own, sheet)?.role === "draft");
  if (stale.length > 0) await quietly(context, () => removeSheets(context, stale));
  const made = await addDrafts(
    context,
    plans,
    present.map(({ name }) => name),
  );
  try {
    const marked = [...own, ...made.map((sheet, index) => mark(sheet, "draft", plans[index]?.name ?? ""))];
    rememberSheets(context, marked);
    const drafts = await writeDrafts(context, plans, made, progress);
    goOn(progress);
    return await replaceAll(context, drafts, old, locks, marked);
  } catch (error) {
    // What cannot be removed now stays marked as a draft, and goes the next time.
    await quietly(context, () => removeSheets(context, made));
    throw error;
  }
}

async function replaceAll(
  context: Excel.RequestContext,
  drafts: readonly Draft[],
  old: readonly (Excel.Worksheet | null)[],
  locks: readonly Lock[],
  own: readonly OwnSheet[],
): Promise<SheetsWritten> {
  const existing = await keepSafe(context, drafts, old);
  const fresh = drafts.filter((draft) => existing.every((one) => one.draft !== draft));
  const marked = marksAfter(own, existing, fresh);
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
    rememberSheets(context, marked);
    await context.sync();
  } catch (error) {
    await putBack(context, existing, locks, own);
    throw error;
  }
  return finish(context, drafts, existing, locks, marked);
}

/** Copies the sheets that will be overwritten; takes the copies away again where one cannot be made. */
async function keepSafe(
  context: Excel.RequestContext,
  drafts: readonly Draft[],
  old: readonly (Excel.Worksheet | null)[],
): Promise<readonly Existing[]> {
  const existing: Existing[] = [];
  const copies: Excel.Worksheet[] = [];
  try {
    // The copies are made one by one: few, and each the safety of what follows.
    for (const [index, draft] of drafts.entries()) {
      const sheet = old[index] ?? null;
      if (sheet === null) continue;
      const copy = sheet.copy("End");
      copy.load("id,name");
      await context.sync();
      copies.push(copy);
      existing.push({ draft, sheet, copy, tables: await readTables(context, sheet) });
    }
  } catch (error) {
    await quietly(context, () => removeSheets(context, copies));
    throw error;
  }
  return existing;
}

/** Which sheets are ours once all is written: a copy of what a person had is never taken away. */
function marksAfter(
  own: readonly OwnSheet[],
  existing: readonly Existing[],
  fresh: readonly Draft[],
): readonly OwnSheet[] {
  const copies = existing.map(({ sheet, copy }) => {
    const wasOurs = ownSheet(own, sheet)?.role === "written";
    return mark(copy, wasOurs ? "copy" : "original", sheet.name);
  });
  const written = [
    ...existing.map(({ sheet }) => mark(sheet, "written", sheet.name)),
    ...fresh.map(({ sheet, plan }) => ({ ...mark(sheet, "written", plan.name), name: plan.name })),
  ];
  const anew = new Set(written.map(({ id }) => id));
  return [...own.filter(({ id }) => !anew.has(id)), ...written, ...copies];
}

function mark({ id, name }: Excel.Worksheet, role: OwnSheet["role"], of: string): OwnSheet {
  return { id, name, role, of };
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

/** After a failure: the old sheets as their copies have them. A copy goes only once its sheet is whole again. */
async function putBack(
  context: Excel.RequestContext,
  existing: readonly Existing[],
  locks: readonly Lock[],
  own: readonly OwnSheet[],
): Promise<void> {
  await quietly(context, () => {
    unlock(locks);
  });
  const open: Existing[] = [];
  for (const one of existing) {
    const whole = await quietly(context, () => restoreSheet(context, one.sheet, one.copy, one.tables));
    if (whole) await quietly(context, () => removeSheets(context, [one.copy]));
    else open.push(one);
  }
  await quietly(context, () => {
    rememberSheets(context, own);
  });
  await lockWhatIsOpen(context, locks);
  if (open.length > 0) throw contentInCopies(open.map(({ sheet, copy }) => ({ sheet: sheet.name, copy: copy.name })));
}

/** What remains once the sheets are complete: copies, layout, print set-up and charts. Nothing of it can spoil a result. */
async function finish(
  context: Excel.RequestContext,
  drafts: readonly Draft[],
  existing: readonly Existing[],
  locks: readonly Lock[],
  own: readonly OwnSheet[],
): Promise<SheetsWritten> {
  await quietly(context, () => {
    for (const { draft } of existing) draft.sheet.delete();
  });
  await quietly(context, () => keepCopies(context, existing, own));
  const finished = drafts.map((draft) => ({
    plan: draft.plan,
    sheet: existing.find((one) => one.draft === draft)?.sheet ?? draft.sheet,
  }));
  await quietlyEach(context, finished, ({ sheet, plan }) => {
    unlock(locks.filter((lock) => lock.sheet === sheet));
    layOut(sheet, plan);
  });
  // A missing printer, an Excel without page set-up: the results stand, only their dressing is missing.
  await quietlyEach(context, finished, ({ sheet, plan }) => {
    setUpPrint(sheet, plan);
  });
  const withoutCharts: string[] = [];
  for (const { sheet, plan } of finished) {
    if (plan.charts === undefined) continue;
    if (!(await quietly(context, () => drawCharts(context, sheet, plan)))) withoutCharts.push(plan.name);
  }
  const unprotected = await lockWhatIsOpen(context, locks);
  await quietly(context, () => {
    finished[0]?.sheet.activate();
    finished[0]?.sheet.getRange("A1").select();
  });
  return { withoutCharts, unprotected };
}
