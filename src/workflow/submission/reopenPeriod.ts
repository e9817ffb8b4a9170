import { parsePeriod } from "../../domain/values/period";
import { appendRecord, enteredText } from "../record/appendRecord";
import type { RecordWorkbook } from "../record/appendRecord";
import type { WorkbookPort } from "../ports";
import { localTime } from "../results/headLines";
import type { Submission } from "./register";
import { addToRegister } from "./register";

/** Who re-opens a frozen period, when and why. */
export interface ReopeningEntry {
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

/**
 * Opens a frozen period for another version; the submission before stays on record. The log is written first: without its
 * line nothing is opened. Rejects with a WorkbookFault.
 */
export async function reopenPeriod(
  workbook: RecordWorkbook & Pick<WorkbookPort, "addPart">,
  { period, version, fingerprint }: Submission,
  { reason, by, at }: ReopeningEntry,
): Promise<void> {
  const entered = enteredText(reason);
  await appendRecord(workbook, {
    event: "reopened",
    at,
    by,
    note: `第 ${String(version)} 版：${entered}`,
    period: parsePeriod(period),
    scheme: null,
    frozenFingerprint: fingerprint,
  });
  await addToRegister(workbook, {
    kind: "reopening",
    period,
    version,
    at: localTime(at),
    by: enteredText(by),
    reason: entered,
  });
}
