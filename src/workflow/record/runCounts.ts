import type { CheckedData } from "../data/checkData";
import type { GradingOutcome } from "../grading/gradingOutcome";
import { standingOf } from "../results/gradeCounts";
import type { FrozenCounts } from "../submission/frozenContent";

/** How many people stand how after a run, and how many problems the check found. */
export type RunCounts = FrozenCounts;

/** The counts of a run for the record. */
export function runCounts(outcome: GradingOutcome, { problems }: Pick<CheckedData, "problems">): RunCounts {
  return {
    people: outcome.graded.length + outcome.notGraded.length,
    ...standingOf(outcome),
    problems: problems.length,
  };
}
