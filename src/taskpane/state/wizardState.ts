import type { AppraisalContext } from "../../domain/calculation/context";
import type { Period } from "../../domain/values/period";
import type { CheckedData } from "../../workflow/data/checkData";
import type { DataMapping } from "../../workflow/data/mapping";
import type { GradingOutcome } from "../../workflow/grading/gradingOutcome";
import type { TableReference } from "../../workflow/ports";
import type { Submission } from "../../workflow/submission/register";
import type { ReviewView } from "./reviewView";
import type { WhatIfChanges } from "./whatIf";
import type { Work } from "./work";
import type { PaneSituation } from "./paneSituation";

/** Live formulas that follow the inputs, or values that stay. */
export type WriteMode = "live" | "values";

/** What the first step settles: the scheme and the quarter. */
export interface Basis {
  readonly situation: PaneSituation;
  readonly context: AppraisalContext & { readonly period: Period };
}

/** What was written, for the last screen. */
export interface WriteReport {
  readonly sheets: readonly string[];
  /** The sheet to which the line of the log was added; null where the other sheets stand but that could not be done. */
  readonly logged: string | null;
  /** Sheets that were protected, and may not be so any more. */
  readonly unprotected: readonly string[];
  readonly at: Date;
}

/** What people chose in later steps, and when the data were read, kept while they go back to earlier steps. */
export interface Kept {
  readonly references: readonly TableReference[];
  readonly mapping: DataMapping | null;
  readonly review: ReviewView;
  readonly mode: WriteMode;
  /** Who does it (经办人), as entered or as the log has it; "" where nobody is known. */
  readonly by: string;
  /** When the data were read that the later steps work on; null before they were. */
  readonly readAt: Date | null;
  /** What was tried for each person, by the key of the staff number. */
  readonly whatIfs: Readonly<Record<string, WhatIfChanges>>;
}

/** Step 1: which scheme, which quarter. `work` is the reading (or changing) of the scheme. */
export interface SchemeStepState {
  readonly step: "scheme";
  readonly kept: Kept;
  readonly work: Work<PaneSituation>;
  readonly period: Period | null;
  /** Whether a later step was left because the workbook had come to carry another scheme. */
  readonly changed: boolean;
}

/** Step 2: which tables and columns. `work` is the search for tables. */
export interface DataStepState {
  readonly step: "data";
  readonly kept: Kept;
  readonly basis: Basis;
  readonly work: Work<DataMapping>;
}

/** Step 3: what is wrong with the data. */
export interface CheckStepState {
  readonly step: "check";
  readonly kept: Kept;
  readonly basis: Basis;
  readonly mapping: DataMapping;
  readonly work: Work<CheckedData>;
}

/** Step 4: the run. */
export interface ComputeStepState {
  readonly step: "compute";
  readonly kept: Kept;
  readonly basis: Basis;
  readonly mapping: DataMapping;
  readonly data: CheckedData;
  readonly work: Work<GradingOutcome>;
}

/** Step 5: the results. */
export interface ReviewStepState {
  readonly step: "review";
  readonly kept: Kept;
  readonly basis: Basis;
  readonly mapping: DataMapping;
  readonly data: CheckedData;
  readonly outcome: GradingOutcome;
}

/** Step 6: into the workbook. */
export interface WriteStepState {
  readonly step: "write";
  readonly kept: Kept;
  readonly basis: Basis;
  readonly mapping: DataMapping;
  readonly data: CheckedData;
  readonly outcome: GradingOutcome;
  /** The submission by which the period is frozen; null while it is open, or before that is known. */
  readonly frozen: Submission | null;
  readonly work: Work<WriteReport>;
}

/** Where the wizard is, with what the steps before have settled: a step cannot be drawn without what it needs. */
export type WizardState =
  SchemeStepState | DataStepState | CheckStepState | ComputeStepState | ReviewStepState | WriteStepState;
