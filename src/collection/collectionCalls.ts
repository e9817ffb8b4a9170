import type { Text } from "../domain/values/text";
import type { ArchivedReading } from "../workflow/archive/archivedFile";
import type { Finding } from "../workflow/collection/finding";
import type { Acceptance, Verdict } from "../workflow/collection/judgedFile";
import type { EarlierMerge } from "../workflow/collection/readReturns";
import type { MissingUnit } from "../workflow/collection/missingUnits";
import type { ReturnedFile, ReturnFacts } from "../workflow/collection/returnContent";
import type { FileProblem } from "../workflow/fileProblem";
import type { BankRecord } from "../workflow/seal/bankRecord";
import type { FrozenContent } from "../workflow/submission/frozenContent";

/** A file that a person gave: its bytes, or why they were not even read. */
export type GivenFile =
  | { readonly name: string; readonly bytes: ArrayBuffer }
  | { readonly name: string; readonly problem: Pick<FileProblem, "code" | "found"> };

/** What head office expects, and what it decided. */
export interface CollectionQuestion {
  /** 2026Q3 */
  readonly period: string;
  /** Fingerprint of the configured scheme by which every return is to be computed. */
  readonly scheme: string;
  /** The units that are to return something; where none is named, those of the history. */
  readonly units: readonly string[];
  /** The returns that are let in, each with what was asked about it when this was decided. */
  readonly accepted: readonly Acceptance[];
  /** Fingerprints of merged workbooks that a person knew again as head office's own: to go on with, or as history. */
  readonly trusted: readonly string[];
  /** Whether workbooks that were not frozen are refused. */
  readonly frozenOnly: boolean;
}

/** A file as lists show it: without its people. */
export interface ReportedFile {
  readonly id: number;
  readonly file: string;
  readonly kind: ReturnedFile["kind"];
  readonly facts: ReturnFacts | null;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
}

/** A file given as history, and what came of it. */
export interface HistoryFile {
  readonly id: number;
  readonly file: string;
  readonly people: number;
  /** Null where it was read. */
  readonly problem: Text | null;
  /** Of a merged workbook, the fingerprint that a person must know again before it counts; else null. */
  readonly merged: string | null;
}

/** How the collection stands. */
export interface CollectionReport {
  readonly files: readonly ReportedFile[];
  readonly missing: readonly MissingUnit[];
  /** How many units were expected; 0 where nobody gave a list. */
  readonly expectedUnits: number;
  /** The merged workbooks among the files, each once. */
  readonly merges: readonly EarlierMerge[];
  /** People of the accepted returns. */
  readonly people: number;
  /** The earlier period against which returns are held; null where there is none. */
  readonly history: { readonly period: string; readonly people: number; readonly units: number } | null;
  readonly historyFiles: readonly HistoryFile[];
}

/** A file that was made. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Returns or receipts in it. */
  readonly count: number;
  readonly people: number;
  /** Of a merged workbook, the fingerprint by which it is known again; else "". */
  readonly fingerprint: string;
}

/** What came of looking at a file of an archive; an error of its own kind would not outlive the way out of a worker. */
export type VerifiedFile =
  | Exclude<ArchivedReading, { readonly state: "unreadable" }>
  | { readonly state: "unreadable"; readonly problem: Pick<FileProblem, "code" | "found"> };

/** The content of a frozen file, null where the file is none; or why it cannot be read. */
export type ContentAnswer =
  | { readonly ok: true; readonly content: FrozenContent | null }
  | { readonly ok: false; readonly problem: Pick<FileProblem, "code" | "found"> };

/** A file whose bytes were had. */
export type FileBytes = Extract<GivenFile, { readonly bytes: ArrayBuffer }>;

/** Everything that can be asked of a collection, with what is answered. */
export interface CollectionCalls {
  /** The bank's keys and schemes, by which seals are judged. */
  readonly prepare: { readonly ask: { readonly bank: BankRecord }; readonly answer: null };
  /** Reads one file. */
  readonly read: {
    readonly ask: { readonly file: GivenFile; readonly purpose: "return" | "history" };
    readonly answer: null;
  };
  readonly report: { readonly ask: { readonly question: CollectionQuestion }; readonly answer: CollectionReport };
  readonly merge: {
    readonly ask: { readonly question: CollectionQuestion; readonly at: number };
    readonly answer: MadeFile;
  };
  readonly receipts: {
    readonly ask: { readonly question: CollectionQuestion; readonly at: number };
    readonly answer: MadeFile;
  };
  /** Looks at one file of an archive; it joins no list. */
  readonly verify: {
    readonly ask: { readonly file: FileBytes; readonly bank: BankRecord };
    readonly answer: VerifiedFile;
  };
  /** What was frozen in a file of an archive. */
  readonly content: { readonly ask: { readonly file: FileBytes }; readonly answer: ContentAnswer };
  /** Takes one file off the list. */
  readonly remove: { readonly ask: { readonly id: number }; readonly answer: null };
  /** Forgets all files. */
  readonly clear: { readonly ask: null; readonly answer: null };
}

/** The name of something that can be asked. */
export type CallName = keyof CollectionCalls;
