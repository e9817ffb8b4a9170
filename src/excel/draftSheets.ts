import type { Progress, SheetPlan } from "../workflow/ports";
import type { PlacedBlock } from "./blocks";
import { blockRange, placeBlocks, prepareBlock, writeFormula, writeRows } from "./blocks";
import { goOn, sizedChunks } from "./chunks";
import { draftName } from "./sheetNames";

/** What a formula spilled into on a draft. */
export interface Spill {
  readonly block: PlacedBlock;
  readonly rows: number;
  readonly columns: number;
}

/** A sheet made up out of sight, complete, ready to be shown or copied over the old one. */
export interface Draft {
  readonly plan: SheetPlan;
  readonly sheet: Excel.Worksheet;
  readonly blocks: readonly PlacedBlock[];
  readonly spills: readonly Spill[];
}

/** Adds a hidden sheet for every plan, under names that are free. */
export async function addDrafts(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  taken: readonly string[],
): Promise<readonly Excel.Worksheet[]> {
  const names: string[] = [];
  for (const { name } of plans) names.push(draftName(name, [...taken, ...names]));
  const sheets = names.map((name) => {
    const sheet = context.workbook.worksheets.add(name);
    sheet.visibility = "Hidden";
    sheet.load("id,name");
    return sheet;
  });
  await context.sync();
  return sheets;
}

/** Takes away those of the sheets that are still there; rejects where Excel refuses. Ids must be loaded. */
export async function removeSheets(context: Excel.RequestContext, gone: readonly Excel.Worksheet[]): Promise<void> {
  if (gone.length === 0) return;
  const ids = new Set(gone.map(({ id }) => id));
  const sheets = context.workbook.worksheets;
  sheets.load("items/id");
  await context.sync();
  for (const sheet of sheets.items) if (ids.has(sheet.id)) sheet.delete();
  await context.sync();
}

/** Writes every plan to its hidden sheet, chunk by chunk. */
export async function writeDrafts(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  sheets: readonly Excel.Worksheet[],
  progress: Progress,
): Promise<readonly Draft[]> {
  const placed = sheets.flatMap((sheet, index) => {
    const plan = plans[index];
    return plan === undefined ? [] : [{ plan, sheet, blocks: placeBlocks(plan.blocks) }];
  });
  const total = placed.flatMap(({ blocks }) => blocks).reduce((cells, { rows, columns }) => cells + rows * columns, 0);
  const drafts: Draft[] = [];
  let done = 0;
  for (const { plan, sheet, blocks } of placed) {
    goOn(progress);
    for (const block of blocks) prepareBlock(sheet, block);
    await context.sync();
    for (const block of blocks.filter(({ formula }) => formula === null)) {
      for (const { from, count } of sizedChunks(block.plan.cells)) {
        goOn(progress);
        context.application.suspendApiCalculationUntilNextSync();
        writeRows(sheet, block, from, count);
        await context.sync();
        done += count * block.columns;
        progress.report(done, total);
      }
    }
    drafts.push({ plan, sheet, blocks, spills: await writeFormulas(context, sheet, blocks) });
    done += blocks.filter(({ formula }) => formula !== null).length;
    progress.report(done, total);
  }
  return drafts;
}

/** Writes the formulas, and finds how far they spill once they are calculated. */
async function writeFormulas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  blocks: readonly PlacedBlock[],
): Promise<readonly Spill[]> {
  const formulas = blocks.filter(({ formula }) => formula !== null);
  if (formulas.length === 0) return [];
  for (const block of formulas) writeFormula(sheet, block);
  await context.sync();
  const found = formulas.map((block) => ({ block, range: blockRange(sheet, block).getSpillingToRangeOrNullObject() }));
  for (const { range } of found) range.load("rowCount,columnCount");
  await context.sync();
  return found.flatMap(({ block, range }) =>
    range.isNullObject ? [] : [{ block, rows: range.rowCount, columns: range.columnCount }],
  );
}
