import type { GradingOutcome } from "../../workflow/grading/gradingRun";
import type { Progress } from "../../workflow/ports";
import { dashboardPlan } from "../../workflow/results/dashboardPlan";
import type { PaneServices } from "../services";

/** Writes the charts with their figures into a sheet; gives its name. Rejects with a WorkbookFault. */
export async function writeCharts(
  { workbook, clock }: PaneServices,
  outcome: GradingOutcome,
  progress: Progress,
): Promise<string> {
  const plan = dashboardPlan(outcome, clock.now());
  await workbook.writeSheets([plan], progress);
  return plan.name;
}
