import { lastPerson } from "../../workflow/record/logReview";
import { unitMembers } from "../../workflow/review/unitMembers";
import type { Entries } from "../../workflow/submission/completeness";
import type { Submitted } from "../../workflow/submission/submitFrozen";
import type { Work, WorkAction } from "../state/work";
import { afterTelling, finished, waiting } from "../state/work";
import type { PageFound } from "./readSubmission";

/** Why a submission did not take place after all: what had been read is no longer so. */
export type Withheld = "changed";

/** What the page of submissions shows. */
export interface SubmissionState {
  /** Reading and computing. */
  readonly reading: Work<PageFound>;
  /** What was read last; it stays in sight while it is read again. */
  readonly found: PageFound | null;
  readonly entries: Entries;
  /** Freezing, or the re-opening of a period. */
  readonly work: Work<Submitted | Withheld | "reopened">;
}

/** What changes the page. */
export type SubmissionAction =
  /** What the reading tells. */
  | { readonly type: "reading"; readonly told: WorkAction }
  | { readonly type: "read"; readonly found: PageFound }
  | { readonly type: "entered"; readonly entries: Partial<Entries> }
  /** What the freezing or re-opening tells. */
  | { readonly type: "working"; readonly told: WorkAction }
  | { readonly type: "ended"; readonly with: Submitted | Withheld | "reopened" };

/** The page before anything is read. */
export const initialSubmission: SubmissionState = {
  reading: waiting,
  found: null,
  entries: { unit: "", by: "", reason: "", draftAccepted: false },
  work: waiting,
};

/** The page after something happened. */
export function submissionReducer(state: SubmissionState, action: SubmissionAction): SubmissionState {
  switch (action.type) {
    case "reading":
      return { ...state, reading: afterTelling(state.reading, action.told) };
    case "read":
      return {
        ...state,
        reading: finished(action.found),
        found: action.found,
        entries: prefilled(state.entries, action.found),
      };
    case "entered":
      return { ...state, entries: { ...state.entries, ...action.entries } };
    case "working":
      return { ...state, work: afterTelling(state.work, action.told) };
    case "ended":
      return { ...state, work: finished(action.with) };
  }
}

/** What was entered stays; what was not is taken from the workbook. */
function prefilled(entries: Entries, found: PageFound): Entries {
  return {
    ...entries,
    unit: entries.unit === "" ? knownUnit(found) : entries.unit,
    by: entries.by === "" ? lastPerson(found.log.log) : entries.by,
  };
}

/** The unit of the roster where it has but one, else that of the last submission. */
function knownUnit({ run, register }: PageFound): string {
  const units = run === null ? [] : unitMembers(run.outcome);
  const [only] = units;
  if (units.length === 1 && only !== undefined && only.unit !== "") return only.unit;
  return register.submissions.at(-1)?.unit ?? "";
}
