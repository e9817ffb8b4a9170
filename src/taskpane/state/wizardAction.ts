import type { Period } from "../../domain/values/period";
import type { CheckedData } from "../../workflow/data/checkData";
import type { DataMapping } from "../../workflow/data/mapping";
import type { GradingOutcome } from "../../workflow/grading/gradingOutcome";
import type { TableReference } from "../../workflow/ports";
import type { Submission } from "../../workflow/submission/register";
import type { ReviewView } from "./reviewView";
import type { StepId } from "./steps";
import type { Basis, WriteMode, WriteReport } from "./wizardState";
import type { WhatIfChanges } from "./whatIf";
import type { PaneSituation } from "./paneSituation";
import type { WorkAction } from "./work";

/** Everything that can happen in the wizard. What does not fit the step the wizard is in changes nothing. */
export type WizardAction =
  | WorkAction
  | { readonly type: "schemeRead"; readonly situation: PaneSituation; readonly period: Period }
  /** The workbook carries another scheme or seal by now than the first step settled. */
  | { readonly type: "schemeChanged" }
  | { readonly type: "periodChosen"; readonly period: Period }
  | { readonly type: "basisSettled"; readonly basis: Basis }
  | { readonly type: "tablesFound"; readonly references: readonly TableReference[]; readonly mapping: DataMapping }
  | { readonly type: "mappingChanged"; readonly mapping: DataMapping }
  | { readonly type: "mappingSettled" }
  | { readonly type: "checked"; readonly data: CheckedData; readonly readAt: Date }
  | { readonly type: "dataSettled" }
  | { readonly type: "graded"; readonly outcome: GradingOutcome }
  | { readonly type: "outcomeSettled" }
  | { readonly type: "viewChanged"; readonly change: Partial<ReviewView> }
  | { readonly type: "whatIfChanged"; readonly person: string; readonly changes: WhatIfChanges }
  | { readonly type: "reviewed" }
  | { readonly type: "modeChosen"; readonly mode: WriteMode }
  | { readonly type: "personEntered"; readonly by: string }
  /** What the record says: the submission that froze the period, if any, and who worked last. */
  | { readonly type: "recordRead"; readonly frozen: Submission | null; readonly by: string }
  /** Nothing was written, since the period is frozen. */
  | { readonly type: "foundFrozen"; readonly submission: Submission }
  | { readonly type: "reopened" }
  | { readonly type: "written"; readonly report: WriteReport }
  | { readonly type: "wentBack"; readonly step: StepId }
  | { readonly type: "restarted" };
