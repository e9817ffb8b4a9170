import type { AppraisalContext } from "../../domain/calculation/context";
import type { Period } from "../../domain/values/period";
import type { CheckedData } from "../data/checkData";
import { checkData } from "../data/checkData";
import type { DataMapping } from "../data/mapping";
import type { ReadData } from "../data/readTable";
import type { GradingOutcome } from "../grading/gradingOutcome";
import { gradingRun } from "../grading/gradingRun";
import { readData } from "../grading/readData";
import type { ClockPort, Progress, WorkbookPort } from "../ports";

/** The whole appraisal from the data as they stand now. */
export interface CurrentRun {
  readonly context: AppraisalContext & { readonly period: Period };
  readonly read: ReadData;
  readonly data: CheckedData;
  readonly outcome: GradingOutcome;
  readonly readAt: Date;
}

/** Reads, checks and computes everything anew. Rejects with a WorkbookFault, also where it is stopped. */
export async function currentRun(
  workbook: WorkbookPort,
  context: CurrentRun["context"],
  mapping: DataMapping,
  progress: Progress,
  clock: ClockPort,
): Promise<CurrentRun> {
  const readAt = clock.now();
  const read = await readData(workbook, mapping, progress);
  const data = await checkData(read, context, progress, clock);
  return { context, read, data, outcome: await gradingRun(data, context, progress, clock), readAt };
}
