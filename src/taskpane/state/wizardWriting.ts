import { periodId } from "../../domain/values/period";
import { resultSheets } from "../../workflow/layout/results";
import type { DataMapping } from "../../workflow/data/mapping";
import type { GradingOutcome } from "../../workflow/grading/gradingOutcome";
import { stepsOf, toldSteps } from "../../workflow/mapInSteps";
import { meanwhile } from "../../workflow/meanwhile";
import type { Progress, SheetPlan } from "../../workflow/ports";
import { progressShare } from "../../workflow/progressShare";
import { appendRecord } from "../../workflow/record/appendRecord";
import { lastPerson } from "../../workflow/record/logReview";
import { recordHeaders } from "../../workflow/record/recordLine";
import { runCounts } from "../../workflow/record/runCounts";
import { listFingerprint } from "../../workflow/record/listFingerprint";
import { sheetFingerprintSteps } from "../../workflow/record/sheetFingerprint";
import type { ResultMode } from "../../workflow/results/resultPlans";
import { resultPlanSteps } from "../../workflow/results/resultPlans";
import type { Steps } from "../../workflow/steps";
import { inTurns } from "../../workflow/steps";
import { frozenResultSteps } from "../../workflow/submission/frozenResults";
import { periodStanding } from "../../workflow/submission/periodStanding";
import { planRows } from "../../workflow/submission/planRows";
import type { Submission } from "../../workflow/submission/register";
import { readRegister } from "../../workflow/submission/register";
import { reopenPeriod } from "../../workflow/submission/reopenPeriod";
import type { PaneServices } from "../services";
import type { Store } from "./store";
import type { TaskRunner } from "./task";
import type { WizardAction } from "./wizardAction";
import type { Basis, WizardState, WriteReport, WriteStepState } from "./wizardState";

/** What the wizard does at its last step. */
export interface WizardWriting {
  /** Looks up who worked last, and whether the period is frozen; what cannot be read is left open until the writing. */
  readonly readRecord: () => Promise<void>;
  /** Writes results, summary and a line of the log; where the period turns out to be frozen, that is told instead. */
  readonly write: () => Promise<void>;
  /** Opens a frozen period for another version. */
  readonly reopen: (reason: string) => Promise<void>;
}

/** Makes the last step of the wizard over its store. */
export function wizardWriting(
  services: PaneServices,
  { get, dispatch }: Pick<Store<WizardState, WizardAction>, "get" | "dispatch">,
  runner: TaskRunner,
  stillHolds: () => Promise<boolean>,
): WizardWriting {
  const { workbook, clock } = services;
  return {
    readRecord: async () => {
      const state = get();
      if (state.step !== "write") return;
      try {
        const frozen = await frozenBy(services, state.basis);
        const by = lastPerson(await workbook.readLog(resultSheets.log, recordHeaders));
        dispatch({ type: "recordRead", frozen, by });
      } catch {
        // The writing asks again, and tells what is wrong.
      }
    },
    write: async () => {
      const state = get();
      if (state.step !== "write" || !(await stillHolds())) return;
      await runner.run(
        async (progress) => (await frozenBy(services, state.basis)) ?? (await writeResults(services, state, progress)),
        (done) => {
          dispatch("sheets" in done ? { type: "written", report: done } : { type: "foundFrozen", submission: done });
        },
      );
    },
    reopen: async (reason) => {
      const state = get();
      if (state.step !== "write" || state.frozen === null) return;
      const { frozen, kept } = state;
      await runner.run(
        () => reopenPeriod(workbook, frozen, { reason, by: kept.by, at: clock.now() }),
        () => {
          dispatch({ type: "reopened" });
        },
      );
    },
  };
}

/** The submission that froze the period; null while it is open. */
async function frozenBy({ workbook }: PaneServices, { context }: Basis): Promise<Submission | null> {
  const standing = periodStanding(await readRegister(workbook), periodId(context.period));
  return standing.state === "frozen" ? standing.latest : null;
}

async function writeResults(
  { workbook, clock }: PaneServices,
  { outcome, data, kept: { mode, by }, basis: { context } }: WriteStepState,
  progress: Progress,
): Promise<WriteReport> {
  const at = clock.now();
  const { plans, ...fingerprints } = await inTurns(
    toldSteps(
      planned(outcome, data.mapping, mode, at),
      plannedSteps(outcome, mode),
      progressShare(progress, 0, PLANNING).report,
    ),
    progress,
    clock,
  );
  const { unprotected } = await workbook.writeSheets(plans, progressShare(progress, PLANNING, WRITTEN));
  const logged = await meanwhile(progressShare(progress, WRITTEN, 1), USUAL_LOG, async () => {
    // The sheets stand by now: a log that cannot be written is told, and undoes nothing.
    const log = await appendRecord(workbook, {
      event: "written",
      at,
      by,
      note: "",
      period: context.period,
      scheme: context.scheme,
      counts: runCounts(outcome, data),
      mode,
      ...fingerprints,
    }).catch(() => null);
    // A courtesy only: the last screen has links to the sheets.
    await workbook.select({ sheet: resultSheets.results, address: "A1" }).catch(() => undefined);
    return log;
  });
  return { sheets: plans.map(({ name }) => name), logged, unprotected, at };
}

/** The shares of the writing after which is worked out what to write, and after which it is written. */
const PLANNING = 0.4;
const WRITTEN = 0.95;

/** How long the line of the log usually takes, in milliseconds. */
const USUAL_LOG = 500;

/** What is written, with the fingerprints that the log keeps of it; all of it before anything is touched. */
interface Planned {
  readonly plans: readonly SheetPlan[];
  readonly resultFingerprint: string;
  /** Of 考核结果 where it is written as values. */
  readonly sheetFingerprint?: string;
}

function* planned(outcome: GradingOutcome, mapping: DataMapping, mode: ResultMode, at: Date): Steps<Planned> {
  const plans = yield* resultPlanSteps(outcome, mapping, mode, at);
  const resultFingerprint = yield* listFingerprint(yield* frozenResultSteps(outcome));
  const [results] = plans;
  if (results === undefined || mode === "live") return { plans, resultFingerprint };
  yield;
  return { plans, resultFingerprint, sheetFingerprint: yield* sheetFingerprintSteps(planRows(results)) };
}

/** How many steps that takes, nearly. */
function plannedSteps({ graded, notGraded }: GradingOutcome, mode: ResultMode): number {
  const rounds = mode === "values" ? 5 : 2;
  return rounds * stepsOf(graded.length + notGraded.length) + 2;
}
