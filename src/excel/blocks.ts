import type { BlockPlan } from "../workflow/ports";
import type { CellIndex } from "./addresses";
import { blockAddress, firstCell } from "./addresses";
import { cellInput, TEXT_FORMAT } from "./cellInput";
import { paint } from "./sheetLook";

/** A block with its place and size. */
export interface PlacedBlock {
  readonly plan: BlockPlan;
  readonly from: CellIndex;
  readonly rows: number;
  readonly columns: number;
  /** The formula of a block of one cell; a "=" anywhere else is a text, such as a name, and stays one. */
  readonly formula: string | null;
}

/** The blocks of a plan in their places; blocks without cells are left out. */
export function placeBlocks(plans: readonly BlockPlan[]): readonly PlacedBlock[] {
  return plans.flatMap((plan): readonly PlacedBlock[] => {
    const [rows, columns] = [plan.cells.length, plan.cells[0]?.length ?? 0];
    if (rows === 0 || columns === 0) return [];
    const only = rows === 1 && columns === 1 ? plan.cells[0]?.[0] : undefined;
    const formula = typeof only === "string" && only.startsWith("=") ? only : null;
    return [{ plan, from: firstCell(plan.at), rows, columns, formula }];
  });
}

/** The range of a block on a sheet. */
export function blockRange(sheet: Excel.Worksheet, { from, rows, columns }: PlacedBlock): Excel.Range {
  return sheet.getRange(blockAddress(from, rows, columns));
}

/** Formats and look of a block, before its cells are written; takes effect with the next sync. */
export function prepareBlock(sheet: Excel.Worksheet, block: PlacedBlock): void {
  prepareRows(sheet, block, 0, block.rows);
}

/** Formats and look of some rows of a block, before their cells are written; takes effect with the next sync. */
export function prepareRows(sheet: Excel.Worksheet, block: PlacedBlock, first: number, count: number): void {
  const from = { row: block.from.row + first, column: block.from.column };
  formatColumns(sheet, { ...block, from }, count, block.columns);
  paint(sheet.getRangeByIndexes(from.row, from.column, count, block.columns), block.plan.style);
}

/** Bytes of one request for a format or a part of a look, with the place that it is for. */
const LOOK_BYTES = 200;
/** Requests at most that paint one block. */
const LOOKS = 6;

/** The bytes that formats and look of some rows of a block take in a request, at most. */
export function lookBytes({ plan: { formats = [] }, columns }: PlacedBlock): number {
  return (Math.min(formats.length, columns) + LOOKS) * LOOK_BYTES;
}

/** Writes some rows of a block of values; takes effect with the next sync. */
export function writeRows(
  sheet: Excel.Worksheet,
  { plan, from, columns }: PlacedBlock,
  first: number,
  count: number,
): void {
  const range = sheet.getRangeByIndexes(from.row + first, from.column, count, columns);
  range.values = plan.cells
    .slice(first, first + count)
    .map((row) => row.map((cell, column) => cellInput(cell, plan.formats?.[column])));
}

/** Writes the formula of a block, in one cell from which it may spill; takes effect with the next sync. */
export function writeFormula(sheet: Excel.Worksheet, block: PlacedBlock): void {
  blockRange(sheet, block).formulas = [[block.formula]];
}

/** Format and look over all that a formula spilled into; takes effect with the next sync. */
export function dressSpill(sheet: Excel.Worksheet, block: PlacedBlock, rows: number, columns: number): void {
  formatColumns(sheet, block, rows, columns);
  paint(sheet.getRangeByIndexes(block.from.row, block.from.column, rows, columns), block.plan.style);
}

function formatColumns(
  sheet: Excel.Worksheet,
  { plan, from, formula }: PlacedBlock,
  rows: number,
  columns: number,
): void {
  (plan.formats ?? []).slice(0, columns).forEach((format, column) => {
    // Excel makes a text of a formula that is typed into a cell of this format.
    if (formula !== null && format === TEXT_FORMAT) return;
    const range = sheet.getRangeByIndexes(from.row, from.column + column, rows, 1);
    // One value stands for every cell of the range, which the types do not know.
    range.numberFormat = format as unknown as string[][];
  });
}
