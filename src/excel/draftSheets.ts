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

/** Takes away drafts and copies of the planned sheets that were not there before: what a failure leaves behind. */
export async function removeLeftovers(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  before: readonly string[],
): Promise<void> {
  const sheets = context.workbook.worksheets;
  sheets.load("items/name");
  await context.sync();
  const leftover = (sheet: string): boolean =>
    plans.some(
      ({ name }) =>
        sheet === draftName(name) ||
        (!before.includes(sheet) && sheet.startsWith(`${name} (`) && /\(\d+\)$/.test(sheet)),
    );
  for (const sheet of sheets.items) if (leftover(sheet.name)) sheet.delete();
  await context.sync();
}

/** Writes every plan to a hidden sheet of its own, chunk by chunk. */
export async function writeDrafts(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  progress: Progress,
): Promise<readonly Draft[]> {
  const placed = plans.map((plan) => ({ plan, blocks: placeBlocks(plan.blocks) }));
  const total = placed.flatMap(({ blocks }) => blocks).reduce((cells, { rows, columns }) => cells + rows * columns, 0);
  const drafts: Draft[] = [];
  let done = 0;
  for (const { plan, blocks } of placed) {
    goOn(progress);
    const sheet = context.workbook.worksheets.add(draftName(plan.name));
    sheet.visibility = "Hidden";
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
