import type { SchemeDocument } from "../../../src/domain/scheme/schema";
import type { PeerOutcome } from "./exactGrading";
import type { GradingBook, RankFormula } from "./gradingBook";
import type { PeerRow } from "./peerRows";

/** What an engine is to grade. */
export interface PeerTask {
  readonly rows: readonly PeerRow[];
  readonly scheme: SchemeDocument;
  /** Whether places in branch and bank are to be given too. */
  readonly ranks: boolean;
  /** The same in native formulas. */
  readonly book: GradingBook;
  /** A folder for the files of an engine, which is removed afterwards. */
  readonly folder: string;
  /** Told when everything is loaded and measuring begins. */
  readonly loaded: () => void;
}

/** What came of it. */
export interface PeerRun {
  /** Milliseconds of one calculation of everything, sample by sample; loading and reading the outcomes are not in them. */
  readonly samples: readonly number[];
  readonly outcomes: readonly PeerOutcome[];
}

/** Something that grades managers and that is measured beside the others. */
export interface PeerEngine {
  readonly id: string;
  /** What its samples measure. */
  readonly what: string;
  /** Name and version; null where it is not on this machine. */
  readonly version: () => string | null;
  /** How its workbook writes the place in the bank. */
  readonly rankFormula: RankFormula;
  readonly run: (task: PeerTask) => Promise<PeerRun>;
}

/** The line with which a process that measures tells that everything is loaded. */
export const LOADED = "loaded";
