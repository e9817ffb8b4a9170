import type { Progress, SheetPlan, SheetsWritten } from "../workflow/ports";
import { progressShare } from "../workflow/progressShare";
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
import { restoreSheet } from "./restoreSheets";
import type { Existing } from "./safeCopies";
import { keepSafe } from "./safeCopies";
import { layOut, setUpPrint } from "./sheetLook";
import { isSameName } from "./sheetNames";
import type { Lock } from "./sheetProtection";
import { findLocks, lockAgain, lockWhatIsOpen, unlock } from "./sheetProtection";
import { contentInCopies } from "./workbookFaults";

/** The share of the writing after which the drafts are complete, and the steps that follow. */
const DRAFTED = 0.8;
const LAST_STEPS = 7;

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
    const drafts = await writeDrafts(context, plans, made, progressShare(progress, 0, DRAFTED));
    goOn(progress);
    return await replaceAll(context, drafts, old, locks, marked, progressShare(progress, DRAFTED, 1));
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
  progress: Progress,
): Promise<SheetsWritten> {
  const existing = await keepSafe(context, drafts, old);
  progress.report(1, LAST_STEPS);
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
  progress.report(2, LAST_STEPS);
  return finish(context, drafts, existing, locks, marked, progress);
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
  progress: Progress,
): Promise<SheetsWritten> {
  await quietly(context, () => {
    for (const { draft } of existing) draft.sheet.delete();
  });
  progress.report(3, LAST_STEPS);
  await quietly(context, () => keepCopies(context, existing, own));
  progress.report(4, LAST_STEPS);
  const finished = drafts.map((draft) => ({
    plan: draft.plan,
    sheet: existing.find((one) => one.draft === draft)?.sheet ?? draft.sheet,
  }));
  await quietlyEach(context, finished, ({ sheet, plan }) => {
    unlock(locks.filter((lock) => lock.sheet === sheet));
    layOut(sheet, plan);
  });
  progress.report(5, LAST_STEPS);
  // A missing printer, an Excel without page set-up: the results stand, only their dressing is missing.
  await quietlyEach(context, finished, ({ sheet, plan }) => {
    setUpPrint(sheet, plan);
  });
  progress.report(6, LAST_STEPS);
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
  progress.report(LAST_STEPS, LAST_STEPS);
  return { withoutCharts, unprotected };
}
