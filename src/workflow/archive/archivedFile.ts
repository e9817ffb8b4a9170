import type { SchemeDocument } from "../../domain/scheme/schema";
import type { SealStanding, SealState } from "../../domain/seal/sealStanding";
import type { Text } from "../../domain/values/text";
import type { EarlierReturn } from "../collection/returnContent";
import type { FileProblem } from "../fileProblem";
import type { FrozenContent, FrozenResult } from "../submission/frozenContent";
import type { FrozenDifference } from "../submission/frozenDifference";
import type { ResultDifference } from "../submission/resultDifference";

/** A file to be looked at: its name, its size, and a way to its bytes, which are not kept. */
export interface ArchiveSource {
  readonly name: string;
  /** In bytes, known before anything is read. */
  readonly size: number;
  readonly bytes: () => Promise<Uint8Array>;
}

/** The results of one unit in one period, as one version of one file has them. */
export interface ArchivedResults {
  readonly unit: string;
  /** 2026Q3 */
  readonly period: string;
  readonly version: number;
  /** The version that was re-opened for this one; null of a first one. */
  readonly earlier: EarlierReturn | null;
  /** SHA-256 over the frozen content, for comparison with the receipt or the log. */
  readonly fingerprint: string;
  readonly scheme: SchemeDocument;
  /** SHA-256 over the canonical JSON of the scheme. */
  readonly schemeFingerprint: string;
  readonly results: readonly FrozenResult[];
}

/** What a frozen file says of itself besides its results. */
export type FrozenFacts = Pick<FrozenContent, "frozenAt" | "by" | "counts" | "earlier" | "state">;

/** What came of looking at a file. */
export type ArchivedReading =
  | {
      readonly state: "frozen";
      readonly own: ArchivedResults;
      readonly facts: FrozenFacts;
      /** None where the file is untouched. */
      readonly differences: readonly FrozenDifference[];
      /** How the scheme in the file stands to its seal now; null where its form does not even let that be asked. */
      readonly standing: SealStanding | null;
      /** What does not follow from the data when all is computed anew; `why` where it could not be computed. */
      readonly recheck:
        | {
            readonly state: "checked";
            readonly differences: readonly ResultDifference[];
            readonly shown: readonly FrozenDifference[];
          }
        | { readonly state: "refused"; readonly why: Text };
    }
  | {
      readonly state: "merged";
      readonly returns: readonly ArchivedResults[];
      /** In what its sheets are not as they were written; none where it is untouched. */
      readonly differences: readonly FrozenDifference[];
    }
  | { readonly state: "notFrozen" }
  | { readonly state: "damaged"; readonly why: Text }
  | { readonly state: "unreadable"; readonly problem: FileProblem };

/** A file with what came of looking at it. */
export interface ArchivedFile {
  readonly source: ArchiveSource;
  readonly reading: ArchivedReading;
}

/**
 * Whether a frozen file is as it was frozen, and its results follow from its data: what it is computed by is not asked. A file
 * made anew under other weights is untouched too.
 */
export function isUntouched({ reading }: ArchivedFile): boolean {
  return (
    reading.state === "frozen" &&
    reading.differences.length === 0 &&
    reading.recheck.state === "checked" &&
    reading.recheck.differences.length + reading.recheck.shown.length === 0
  );
}

/** Whether a merged workbook still shows what was merged. */
export function isUntouchedMerge({ reading }: ArchivedFile): boolean {
  return reading.state === "merged" && reading.differences.length === 0;
}

/** The state of the scheme in a frozen file, judged now; null where nobody can say, and of any other file. */
export function schemeState({ reading }: ArchivedFile): SealState | null {
  return reading.state === "frozen" ? (reading.standing?.state ?? null) : null;
}

/**
 * How far a file vouches for what it says. Verified: it is untouched, and its scheme is one that the bank issued, or an honest
 * draft. Unproven: it is untouched, but its scheme was altered, bears no valid seal or cannot be judged. Carried: a merged
 * workbook has it, without the data by which it could be computed again. Changed: it is not as it was frozen or merged.
 */
export type FileTrust = "verified" | "unproven" | "carried" | "changed";

/** How far the file vouches for its results. */
export function fileTrust(file: ArchivedFile): FileTrust {
  if (isUntouchedMerge(file)) return "carried";
  if (!isUntouched(file)) return "changed";
  switch (schemeState(file)) {
    case "issued":
    case "withdrawn":
    case "draft":
      return "verified";
    case "altered":
    case "badSignature":
    case null:
      return "unproven";
  }
}

/** The results that a file has: its own, or those of every unit where it was merged; none where it cannot be used. */
export function resultsOf({ reading }: ArchivedFile): readonly ArchivedResults[] {
  if (reading.state === "frozen") return [reading.own];
  return reading.state === "merged" ? reading.returns : [];
}
