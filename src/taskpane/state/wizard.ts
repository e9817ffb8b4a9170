import type { Period } from "../../domain/values/period";
import type { TableId } from "../../workflow/layout/column";
import type { TableReference } from "../../workflow/ports";
import type { ConfiguredScheme } from "../../workflow/seal/bankRecord";
import type { ReviewView } from "./reviewView";
import type { StepId } from "./steps";
import type { Store } from "./store";
import type { WhatIfChanges } from "./whatIf";
import type { WizardAction } from "./wizardAction";
import type { WizardState, WriteMode } from "./wizardState";
import type { WizardWriting } from "./wizardWriting";

/** The wizard: its state, and everything a person can do in it. What takes time resolves when it has ended. */
export interface Wizard extends Store<WizardState, WizardAction>, WizardWriting {
  /** Reads the scheme of the workbook and the configured ones. */
  readonly readScheme: () => Promise<void>;
  /** Puts a configured scheme with its seal into the workbook in place of the one it carries. */
  readonly loadScheme: (scheme: ConfiguredScheme) => Promise<void>;
  readonly choosePeriod: (period: Period) => void;
  /** On to the data, where the scheme may compute in the quarter, which is kept in the workbook where it changed. */
  readonly settleBasis: () => Promise<void>;
  readonly findTables: () => Promise<void>;
  readonly chooseTable: (table: TableId, reference: TableReference | null) => void;
  readonly chooseColumn: (table: TableId, key: string, header: number | null) => void;
  readonly settleMapping: () => Promise<void>;
  readonly check: () => Promise<void>;
  /** Back to the check from a later step, to read the data anew. */
  readonly checkAgain: () => Promise<void>;
  readonly compute: () => Promise<void>;
  readonly computeAgain: () => Promise<void>;
  readonly review: () => void;
  readonly changeView: (change: Partial<ReviewView>) => void;
  /** What a person's grade would be with other figures; kept until it is reset. */
  readonly changeWhatIf: (person: string, changes: WhatIfChanges) => void;
  readonly toWriting: () => void;
  readonly chooseMode: (mode: WriteMode) => void;
  /** Who does it, as entered; goes into the log. */
  readonly enterPerson: (by: string) => void;
  readonly goBack: (step: StepId) => void;
  readonly restart: () => Promise<void>;
  /** Begins anew and goes on to the check by itself, as far as scheme and tables are clear. */
  readonly runToCheck: () => Promise<void>;
  /** Stops what is under way; nothing half-done stays. */
  readonly stop: () => void;
}
