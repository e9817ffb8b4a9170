import { meanwhile } from "../workflow/meanwhile";
import type { Progress, SheetPlan } from "../workflow/ports";
import { progressShare } from "../workflow/progressShare";
import type { PlacedBlock } from "./blocks";
import { blockRange, lookBytes, placeBlocks, prepareBlock, prepareRows, writeFormula, writeRows } from "./blocks";
import type { SizedChunk } from "./chunks";
import { goOn, packed, sizedChunks } from "./chunks";
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

/** How long a full request usually takes, in milliseconds; those that were sent tell better. */
const USUAL_REQUEST = 500;

/** Some rows of a block of values on its sheet. */
interface Piece extends SizedChunk {
  readonly sheet: Excel.Worksheet;
  readonly block: PlacedBlock;
}

/** Writes every plan to its hidden sheet: the values of all of them in few requests, then the formulas sheet by sheet. */
export async function writeDrafts(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  sheets: readonly Excel.Worksheet[],
  progress: Progress,
): Promise<readonly Draft[]> {
  const placed = sheets.flatMap((sheet, index): readonly PlacedPlan[] => {
    const plan = plans[index];
    return plan === undefined ? [] : [{ plan, sheet, blocks: placeBlocks(plan.blocks) }];
  });
  const total = placed.flatMap(({ blocks }) => blocks).reduce((cells, { rows, columns }) => cells + rows * columns, 0);
  let done = 0;
  let longest = 0;
  const partOf = (cells: number): Progress => progressShare(progress, done / total, (done + cells) / total);
  for (const pieces of packed(valuePieces(placed))) {
    goOn(progress);
    context.application.suspendApiCalculationUntilNextSync();
    for (const { sheet, block, from, count } of pieces) {
      prepareRows(sheet, block, from, count);
      writeRows(sheet, block, from, count);
    }
    const cells = pieces.reduce((sum, piece) => sum + piece.cells, 0);
    const begun = performance.now();
    await meanwhile(partOf(cells), longest || USUAL_REQUEST, () => context.sync());
    longest = Math.max(longest, performance.now() - begun);
    done += cells;
  }
  const drafts: Draft[] = [];
  for (const { plan, sheet, blocks } of placed) {
    const formulas = blocks.filter(({ formula }) => formula !== null);
    if (formulas.length === 0) {
      drafts.push({ plan, sheet, blocks, spills: [] });
      continue;
    }
    goOn(progress);
    const spills = await meanwhile(partOf(formulas.length), longest || USUAL_REQUEST, () =>
      writeFormulas(context, sheet, formulas),
    );
    drafts.push({ plan, sheet, blocks, spills });
    done += formulas.length;
  }
  return drafts;
}

/** A plan with its hidden sheet. */
interface PlacedPlan {
  readonly plan: SheetPlan;
  readonly sheet: Excel.Worksheet;
  readonly blocks: readonly PlacedBlock[];
}

/** The values of all blocks in parts, each made when it is asked for, with its formats and look. */
function* valuePieces(placed: readonly PlacedPlan[]): Generator<Piece, void> {
  for (const { sheet, blocks } of placed) {
    for (const block of blocks) {
      if (block.formula !== null) continue;
      for (const chunk of sizedChunks(block.plan.cells)) {
        yield { ...chunk, bytes: chunk.bytes + lookBytes(block), sheet, block };
      }
    }
  }
}

/** Writes the formulas, and finds how far they spill once they are calculated. */
async function writeFormulas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  formulas: readonly PlacedBlock[],
): Promise<readonly Spill[]> {
  for (const block of formulas) {
    prepareBlock(sheet, block);
    writeFormula(sheet, block);
  }
  await context.sync();
  const found = formulas.map((block) => ({ block, range: blockRange(sheet, block).getSpillingToRangeOrNullObject() }));
  for (const { range } of found) range.load("rowCount,columnCount");
  await context.sync();
  return found.flatMap(({ block, range }) =>
    range.isNullObject ? [] : [{ block, rows: range.rowCount, columns: range.columnCount }],
  );
}
