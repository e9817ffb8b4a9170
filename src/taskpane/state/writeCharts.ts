import type { GradingOutcome } from "../../workflow/grading/gradingOutcome";
import type { Progress } from "../../workflow/ports";
import { dashboardPlan } from "../../workflow/results/dashboardPlan";
import type { PaneServices } from "../services";

/** The sheet of the charts, as it was written. */
export interface WrittenCharts {
  readonly sheet: string;
  /** False where only the figures were written. */
  readonly drawn: boolean;
  /** The sheet, where it was protected and may not be so any more. */
  readonly unprotected: readonly string[];
}

/** Writes the charts with their figures into a sheet. Rejects with a WorkbookFault. */
export async function writeCharts(
  { workbook, clock }: PaneServices,
  outcome: GradingOutcome,
  progress: Progress,
): Promise<WrittenCharts> {
  const plan = dashboardPlan(outcome, clock.now());
  const { withoutCharts, unprotected } = await workbook.writeSheets([plan], progress);
  return { sheet: plan.name, drawn: workbook.hasCharts() && !withoutCharts.includes(plan.name), unprotected };
}
