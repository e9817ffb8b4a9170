import type { SealStanding } from "../../domain/seal/sealStanding";
import { mayCompute } from "../../domain/seal/sealStanding";
import type { Period } from "../../domain/values/period";
import type { Problem } from "../../domain/values/problem";
import type { LogReview } from "../record/logReview";
import type { ResultReview } from "../record/resultReview";
import { runCounts } from "../record/runCounts";
import type { CurrentRun } from "./currentRun";
import type { FrozenCounts } from "./frozenContent";
import type { PeriodStanding } from "./periodStanding";

/** What was found in the workbook before a submission. */
export interface Found {
  /** Null where no scheme is carried, or it is refused. */
  readonly standing: SealStanding | null;
  readonly period: Period | null;
  /** How the period stands in the register; null without a period. */
  readonly frozen: PeriodStanding | null;
  /** What the mapping of the tables lacks. */
  readonly mappingProblems: readonly Problem[];
  /** The whole appraisal from the data as they are now; null where it cannot be computed. */
  readonly run: CurrentRun | null;
  readonly log: LogReview;
  readonly results: ResultReview;
}

/** What the person enters before a submission. */
export interface Entries {
  readonly unit: string;
  readonly by: string;
  /** Why people without a grade, or a log that does not hold, are submitted. */
  readonly reason: string;
  /** The person knows that results under a draft are no ground for an appraisal. */
  readonly draftAccepted: boolean;
}

/** What is checked before a submission, in the order in which it is shown. */
export type CheckId = "scheme" | "period" | "open" | "tables" | "data" | "results" | "log" | "unit" | "by";

/** How one of them stands: in order, in order with a remark, to be answered on the page, or in the way. */
export interface CheckItem {
  readonly id: CheckId;
  readonly standing: "good" | "remark" | "unanswered" | "bad";
}

/** How many people and problems there are; null where nothing was computed. */
export function countsOf({ run }: Pick<Found, "run">): FrozenCounts | null {
  return run === null ? null : runCounts(run.outcome, run.data);
}

/** Whether a reason must be given: somebody has no grade through the data, or the log is missing or does not hold. */
export function needsReason(found: Pick<Found, "run" | "log">): boolean {
  return peopleLeft(found) > 0 || !logHolds(found);
}

/** Everybody who has no grade through faults of the data. */
export function peopleLeft(found: Pick<Found, "run">): number {
  const counts = countsOf(found);
  return counts === null ? 0 : counts.notGraded + counts.unsettled;
}

/** Whether there is a log, and log and register are as they were written. */
export function logHolds({ log }: Pick<Found, "log">): boolean {
  return log.lines > 0 && log.faults.length === 0 && log.registerFaults.length === 0;
}

/** Everything a submission needs, each with how it stands. */
export function completeness(found: Found, entries: Entries): readonly CheckItem[] {
  const reasonMissing = entries.reason.trim() === "";
  return [
    { id: "scheme", standing: schemeStanding(found, entries) },
    { id: "period", standing: found.period === null ? "bad" : "good" },
    { id: "open", standing: found.frozen?.state === "frozen" ? "bad" : "good" },
    { id: "tables", standing: found.mappingProblems.length > 0 ? "bad" : "good" },
    { id: "data", standing: dataStanding(found, reasonMissing) },
    { id: "results", standing: found.results.differences?.length === 0 ? "good" : "bad" },
    { id: "log", standing: logHolds(found) ? "good" : reasonMissing ? "unanswered" : "remark" },
    { id: "unit", standing: entries.unit.trim() === "" ? "unanswered" : "good" },
    { id: "by", standing: entries.by.trim() === "" ? "unanswered" : "good" },
  ];
}

/** Whether nothing is in the way of a submission. */
export function isComplete(found: Found, entries: Entries): boolean {
  return (
    found.run !== null &&
    completeness(found, entries).every(({ standing }) => standing === "good" || standing === "remark")
  );
}

function schemeStanding({ standing }: Found, { draftAccepted }: Entries): CheckItem["standing"] {
  if (standing === null || !mayCompute(standing.state)) return "bad";
  if (standing.state === "issued") return "good";
  return draftAccepted ? "remark" : "unanswered";
}

function dataStanding(found: Found, reasonMissing: boolean): CheckItem["standing"] {
  const counts = countsOf(found);
  if (counts === null || counts.people === 0) return "bad";
  if (peopleLeft(found) > 0) return reasonMissing ? "unanswered" : "remark";
  return counts.problems > 0 ? "remark" : "good";
}
