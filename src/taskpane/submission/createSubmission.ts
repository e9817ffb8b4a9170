import type { Progress } from "../../workflow/ports";
import type { Entries } from "../../workflow/submission/completeness";
import { isComplete } from "../../workflow/submission/completeness";
import { frozenResults, resultFingerprint } from "../../workflow/submission/frozenResults";
import { reopenPeriod } from "../../workflow/submission/reopenPeriod";
import type { Submitted } from "../../workflow/submission/submitFrozen";
import { submitFrozen } from "../../workflow/submission/submitFrozen";
import type { PaneServices } from "../services";
import type { EarlierChoice } from "../state/keepChoices";
import type { Store } from "../state/store";
import { createStore } from "../state/store";
import { workRunner } from "../state/task";
import type { PageFound } from "./readSubmission";
import { readSubmission } from "./readSubmission";
import type { SubmissionAction, SubmissionState, Withheld } from "./submissionState";
import { initialSubmission, submissionReducer } from "./submissionState";

/** The page of submissions: its state, and what a person can do on it. */
export interface SubmissionStore extends Store<SubmissionState, SubmissionAction> {
  /** Reads and computes everything anew; `choices` are the tables chosen in the wizard. */
  readonly read: (choices: EarlierChoice) => Promise<void>;
  readonly enter: (entries: Partial<Entries>) => void;
  /** Reads once more, freezes, puts on record and hands the file over; nothing where the workbook has changed meanwhile. */
  readonly submit: (choices: EarlierChoice) => Promise<void>;
  /** Hands the file of the last submission over again. */
  readonly saveAgain: () => void;
  /** Opens the frozen period for another version, tells `onReopened`, and reads anew. */
  readonly reopen: (reason: string, choices: EarlierChoice, onReopened?: () => void) => Promise<void>;
  readonly stop: () => void;
}

/** Makes the page over the ports. */
export function createSubmission(services: PaneServices): SubmissionStore {
  const { workbook, clock, files } = services;
  const store = createStore<SubmissionState, SubmissionAction>(initialSubmission, submissionReducer);
  const { get, dispatch } = store;
  const reader = workRunner((told) => {
    dispatch({ type: "reading", told });
  });
  const worker = workRunner((told) => {
    dispatch({ type: "working", told });
  });

  const read = (choices: EarlierChoice): Promise<void> =>
    reader.run(
      (progress) => readSubmission(services, choices, progress),
      (found) => {
        dispatch({ type: "read", found });
      },
    );

  const submitted = async (
    seen: PageFound,
    choices: EarlierChoice,
    progress: Progress,
  ): Promise<Submitted | Withheld> => {
    const { entries } = get();
    const found = await readSubmission(services, choices, progress);
    const { run, standing, frozen, log } = found;
    const same = run !== null && seen.run !== null && sameResults(run, seen.run);
    if (!same || standing === null || frozen?.state !== "open" || !isComplete(found, entries)) {
      dispatch({ type: "read", found });
      return "changed";
    }
    const { version, earlier, before } = frozen;
    const { unit, by, reason } = entries;
    const logFaults = log.faults;
    return submitFrozen(
      services,
      { run, standing, unit, by, reason, at: clock.now(), version, earlier, before, log: log.log, logFaults },
      progress,
    );
  };

  return {
    ...store,
    read,
    enter: (entries) => {
      dispatch({ type: "entered", entries });
    },
    submit: async (choices) => {
      const { reading, found, entries } = get();
      // What was found before a reading that was stopped or failed may no longer be so.
      if (reading.state !== "done" || found === null || !isComplete(found, entries)) return;
      await worker.run(
        (progress) => submitted(found, choices, progress),
        (ended) => {
          dispatch({ type: "ended", with: ended });
        },
      );
      const { work } = get();
      if (work.state === "done" && typeof work.value === "object") await read(choices);
    },
    saveAgain: () => {
      const { work } = get();
      if (work.state === "done" && typeof work.value === "object")
        files.save(work.value.submission.file, work.value.bytes);
    },
    reopen: async (reason, choices, onReopened = () => undefined) => {
      const { found, entries } = get();
      if (found?.frozen?.state !== "frozen") return;
      const { latest } = found.frozen;
      await worker.run(
        () => reopenPeriod(workbook, latest, { reason, by: entries.by, at: clock.now() }),
        () => {
          dispatch({ type: "ended", with: "reopened" });
          onReopened();
        },
      );
      await read(choices);
    },
    stop: () => {
      reader.stop();
      worker.stop();
    },
  };
}

/** Whether two runs give everybody the same. */
function sameResults(one: NonNullable<PageFound["run"]>, other: NonNullable<PageFound["run"]>): boolean {
  return resultFingerprint(frozenResults(one.outcome)) === resultFingerprint(frozenResults(other.outcome));
}
