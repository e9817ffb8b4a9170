import type { Cell } from "../../domain/values/cell";
import { showCell } from "../../domain/values/cell";
import { resultSheets } from "../layout/results";
import type { LogContent, WorkbookPort } from "../ports";
import type { Register, Submission } from "../submission/register";
import type { ChainFault } from "./chainFaults";
import { chainFaults, isLine } from "./chainFaults";
import { readHead } from "./recordHead";
import type { RecordColumn, RecordEvent } from "./recordLine";
import { recordCell, recordEventNames, recordHeaders } from "./recordLine";

/** Where log and register of submissions do not agree. */
export type RegisterFault =
  /** The log tells of a freezing that the register does not have. */
  | { readonly kind: "notKept"; readonly row: number; readonly note: string }
  /** The register has a submission of which the log does not tell. */
  | { readonly kind: "notLogged"; readonly submission: Submission }
  /** Entries of the register that cannot be read. */
  | { readonly kind: "damaged"; readonly count: number };

/** What 复核 finds in the log. */
export interface LogReview {
  /** Null where there is no log on any sheet. */
  readonly log: LogContent | null;
  readonly lines: number;
  readonly faults: readonly ChainFault[];
  readonly registerFaults: readonly RegisterFault[];
}

/** Reads the log and recomputes its chain. Rejects with a WorkbookFault. */
export async function reviewLog(
  workbook: Pick<WorkbookPort, "readLog" | "readParts">,
  register: Register,
): Promise<LogReview> {
  const head = await readHead(workbook);
  const log = await workbook.readLog(resultSheets.log, recordHeaders);
  const rows = log?.rows ?? [];
  return {
    log,
    lines: rows.filter(isLine).length,
    faults: chainFaults(rows, head),
    registerFaults: registerFaults(rows, register),
  };
}

/** What a line of the log says in a column, as text. */
export function logText(line: readonly Cell[], column: RecordColumn): string {
  return showCell(recordCell(line, column));
}

/** The last line of this event; null where there is none. */
export function lastLine(log: LogContent | null, event: RecordEvent): readonly Cell[] | null {
  const name = recordEventNames[event].zh;
  return log?.rows.findLast((line) => logText(line, "event") === name) ?? null;
}

/** How often the log tells of a freezing of this period (2026Q3). */
export function freezingsOf(log: LogContent | null, period: string): number {
  const name = recordEventNames.frozen.zh;
  return (log?.rows ?? []).filter((line) => logText(line, "event") === name && logText(line, "period") === period)
    .length;
}

/** Who is named last in the log; "" where nobody is. */
export function lastPerson(log: LogContent | null): string {
  const line = log?.rows.findLast((one) => logText(one, "by") !== "");
  return line === undefined ? "" : logText(line, "by");
}

function registerFaults(rows: LogContent["rows"], { submissions, damaged }: Register): readonly RegisterFault[] {
  const frozen = rows.flatMap((line, row) =>
    logText(line, "event") === recordEventNames.frozen.zh ? [{ row, line, frozen: logText(line, "frozen") }] : [],
  );
  const kept = new Set(submissions.map(({ fingerprint }) => fingerprint));
  const logged = new Set(frozen.map((one) => one.frozen));
  return [
    ...frozen
      .filter((one) => !kept.has(one.frozen))
      .map(({ row, line }): RegisterFault => ({ kind: "notKept", row, note: logText(line, "note") })),
    ...submissions
      .filter(({ fingerprint }) => !logged.has(fingerprint))
      .map((submission): RegisterFault => ({ kind: "notLogged", submission })),
    ...(damaged === 0 ? [] : [{ kind: "damaged", count: damaged } as const]),
  ];
}
