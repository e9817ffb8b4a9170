import type { Finding } from "./finding";
import type { ReturnContent, ReturnedFile } from "./returnContent";
import type { ReturnVersion } from "./versionChain";

/**
 * How a file stands: `accepted`; `remarks`, accepted with something to be known; `waiting` for a person's decision;
 * `refused`; `surplus`, where another return of the unit counts or this one is there already.
 */
export type Verdict = "accepted" | "remarks" | "waiting" | "refused" | "surplus";

/** A return that a person let in, with what was asked about it then. */
export interface Acceptance {
  readonly fingerprint: string;
  /** Keys of the findings that were asked. */
  readonly seen: readonly string[];
}

/** What a person decided. */
export interface Decisions {
  /** By the fingerprint of a return that is let in, the keys of the findings that were asked; what is found later is not covered. */
  readonly accepted: ReadonlyMap<string, ReadonlySet<string>>;
  /** The fingerprints of merged workbooks that are known to be head office's own. */
  readonly trusted: ReadonlySet<string>;
}

/** A file with what was found in it altogether. */
export interface JudgedFile {
  readonly returned: ReturnedFile;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  /** The other returns of its unit that are or were in hand, the highest version first. */
  readonly others: readonly ReturnVersion[];
}

/** A file on its way to a verdict. */
export interface Candidate {
  readonly returned: ReturnedFile;
  readonly content: ReturnContent | null;
  readonly findings: readonly Finding[];
}

/** A file that nothing refuses. */
export interface EligibleReturn extends Candidate {
  readonly content: ReturnContent;
}

/** Whether a file's return goes into the merge. */
export function isAccepted({ verdict }: Pick<JudgedFile, "verdict">): boolean {
  return verdict === "accepted" || verdict === "remarks";
}
