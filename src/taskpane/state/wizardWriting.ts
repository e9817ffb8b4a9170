import { periodId } from "../../domain/values/period";
import { resultSheets } from "../../workflow/layout/results";
import type { Progress } from "../../workflow/ports";
import { appendRecord } from "../../workflow/record/appendRecord";
import { lastPerson } from "../../workflow/record/logReview";
import { recordHeaders } from "../../workflow/record/recordLine";
import { runCounts } from "../../workflow/record/runCounts";
import { sheetFingerprint } from "../../workflow/record/sheetFingerprint";
import { resultPlans } from "../../workflow/results/resultPlans";
import { frozenResults, resultFingerprint } from "../../workflow/submission/frozenResults";
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
  const plans = resultPlans(outcome, data.mapping, mode, at);
  const { unprotected } = await workbook.writeSheets(plans, progress);
  const [results] = plans;
  const written =
    results === undefined || mode === "live" ? {} : { sheetFingerprint: sheetFingerprint(planRows(results)) };
  // The sheets stand by now: a log that cannot be written is told, and undoes nothing.
  const logged = await appendRecord(workbook, {
    event: "written",
    at,
    by,
    note: "",
    period: context.period,
    scheme: context.scheme,
    counts: runCounts(outcome, data),
    mode,
    resultFingerprint: resultFingerprint(frozenResults(outcome)),
    ...written,
  }).catch(() => null);
  // A courtesy only: the last screen has links to the sheets.
  await workbook.select({ sheet: resultSheets.results, address: "A1" }).catch(() => undefined);
  return { sheets: plans.map(({ name }) => name), logged, unprotected, at };
}
