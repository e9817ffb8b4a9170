import { meanwhile } from "../workflow/meanwhile";
import type { Progress, SheetPlan, SheetsWritten } from "../workflow/ports";
import { progressShare } from "../workflow/progressShare";
import { blockRange, dressSpill, prepareBlock, writeFormula } from "./blocks";
import { goOn } from "./chunks";
import type { Draft } from "./draftSheets";
import { addDrafts, removeSheets, writeDrafts } from "./draftSheets";
import { finishSheets } from "./finishSheets";
import { inExcel } from "./inExcel";
import type { OwnSheet } from "./ownSheets";
import { askOwnSheets, ownSheet, rememberSheets } from "./ownSheets";
import { quietly } from "./quietly";
import { restoreSheet } from "./restoreSheets";
import type { Existing } from "./safeCopies";
import { keepSafe } from "./safeCopies";
import { isSameName } from "./sheetNames";
import type { Lock } from "./sheetProtection";
import { findLocks, lockAgain, lockWhatIsOpen, unlock } from "./sheetProtection";
import { contentInCopies } from "./workbookFaults";

/** Shares of the writing: after which the drafts are complete, the old sheets are safe, and all sheets stand. */
interface Shares {
  readonly drafted: number;
  readonly safe: number;
  readonly standing: number;
}

/** The share after which it is known what stands there, and how long that usually takes, in milliseconds. */
const PREPARED = 0.05;
const USUAL_PREPARATION = 500;

const WHERE_NONE_WAS: Shares = { drafted: 0.8, safe: 0.82, standing: 0.9 };
const OVER_OLD_ONES: Shares = { drafted: 0.5, safe: 0.7, standing: 0.9 };

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
  const { old, own, locks, made } = await meanwhile(progressShare(progress, 0, PREPARED), USUAL_PREPARATION, () =>
    prepare(context, plans),
  );
  try {
    const marked = [...own, ...made.map((sheet, index) => mark(sheet, "draft", plans[index]?.name ?? ""))];
    rememberSheets(context, marked);
    const shares = old.some((sheet) => sheet !== null) ? OVER_OLD_ONES : WHERE_NONE_WAS;
    const begun = performance.now();
    const drafts = await writeDrafts(context, plans, made, progressShare(progress, PREPARED, shares.drafted));
    goOn(progress);
    // No more than a guess for what moves as progress: cells that are there already are copied faster than they were sent.
    const copying = (performance.now() - begun) / 2;
    return await replaceAll(context, drafts, old, locks, marked, { progress, shares, copying });
  } catch (error) {
    // What cannot be removed now stays marked as a draft, and goes the next time.
    await quietly(context, () => removeSheets(context, made));
    throw error;
  }
}

/** What stands where the plans are to be written, and a new sheet for each of them, out of sight. */
interface Prepared {
  /** The sheet that has a plan's name; null where there is none. */
  readonly old: readonly (Excel.Worksheet | null)[];
  readonly own: readonly OwnSheet[];
  readonly locks: readonly Lock[];
  readonly made: readonly Excel.Worksheet[];
}

async function prepare(context: Excel.RequestContext, plans: readonly SheetPlan[]): Promise<Prepared> {
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
  const taken = present.map(({ name }) => name);
  return { old, own, locks, made: await addDrafts(context, plans, taken) };
}

/** How the writing is told: of one request Excel tells nothing, so that time has to tell how far it may be. */
interface Told {
  readonly progress: Progress;
  readonly shares: Shares;
  /** How long the sheets take to be copied, in milliseconds. */
  readonly copying: number;
}

async function replaceAll(
  context: Excel.RequestContext,
  drafts: readonly Draft[],
  old: readonly (Excel.Worksheet | null)[],
  locks: readonly Lock[],
  own: readonly OwnSheet[],
  { progress, shares: { drafted, safe, standing }, copying }: Told,
): Promise<SheetsWritten> {
  const existing = await meanwhile(progressShare(progress, drafted, safe), copying, () =>
    keepSafe(context, drafts, old),
  );
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
    await meanwhile(progressShare(progress, safe, standing), copying, () => context.sync());
  } catch (error) {
    await putBack(context, existing, locks, own);
    throw error;
  }
  return finishSheets(context, drafts, existing, locks, marked, progressShare(progress, standing, 1));
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
