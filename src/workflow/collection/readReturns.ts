import type { Acceptance } from "./judgedFile";
import type { CarriedIn, ReturnedFile } from "./returnContent";

/** What came of one file: one return, or all of an earlier merge. */
export interface ReadReturns {
  readonly files: readonly ReturnedFile[];
  /** The earlier merge; null where the file is none. */
  readonly merged: EarlierMerge | null;
}

/** A merged workbook that was read to go on with it. */
export interface EarlierMerge extends CarriedIn {
  readonly returns: number;
  readonly people: number;
  /** What a person let in then. */
  readonly letIn: readonly Acceptance[];
  /** Places of its sheets that were changed since; what is carried is not what they show. */
  readonly changes: number;
}
