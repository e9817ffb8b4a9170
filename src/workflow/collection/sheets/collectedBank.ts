import type { AppraisalContext } from "../../../domain/calculation/context";
import type { BankResults } from "../bankResults";
import type { History } from "../history";
import type { JudgedFile } from "../judgedFile";
import type { MissingUnit } from "../missingUnits";

/** Everything that the merged workbook shows. */
export interface CollectedBank {
  /** Scheme and period; marked where what was merged stands on a draft. */
  readonly context: AppraisalContext;
  readonly results: BankResults;
  /** By which the merged workbook is known again: the same for the same returns and decisions, however they came. */
  readonly fingerprint: string;
  readonly history: History | null;
  /** All files, in the order in which their receipts are listed. */
  readonly files: readonly JudgedFile[];
  readonly missing: readonly MissingUnit[];
  /** Local time at which it was merged. */
  readonly at: Date;
}
