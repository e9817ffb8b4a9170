import { cellNumber, decimal } from "../../domain/values/decimal";
import type { DataMapping } from "../data/mapping";
import type { GradingOutcome } from "../grading/gradingOutcome";
import type { PlannedCell, SheetPlan } from "../ports";
import { resultPlans } from "../results/resultPlans";

/**
 * 考核结果 and 考核汇总 of a frozen file: values, each of the 15 digits that a cell shows, so that what is read in the file is
 * what is read on the screen. `at` is the local time that the sheets state.
 */
export function frozenResultPlans(outcome: GradingOutcome, mapping: DataMapping, at: Date): readonly SheetPlan[] {
  return resultPlans(outcome, mapping, "values", at).map((plan) => ({
    ...plan,
    blocks: plan.blocks.map((block) => ({ ...block, cells: block.cells.map((row) => row.map(shownCell)) })),
  }));
}

function shownCell(cell: PlannedCell): PlannedCell {
  return typeof cell === "number" ? cellNumber(decimal(cell)) : cell;
}
