import type { Scheme } from "../../domain/scheme/scheme";
import { showCell } from "../../domain/values/cell";
import type { Period } from "../../domain/values/period";
import { periodId } from "../../domain/values/period";
import { resultSheets } from "../layout/results";
import type { WorkbookPort } from "../ports";
import type { ResultMode } from "../results/resultPlans";
import { localTime } from "../results/headLines";
import { isLine, settledHead, shownNumber } from "./chainFaults";
import type { RecordHead } from "./recordHead";
import { readHead, writeHead } from "./recordHead";
import type { RecordCells, RecordEvent } from "./recordLine";
import {
  chainedLine,
  GENESIS,
  ordinaryNote,
  recordCell,
  recordEventNames,
  recordHeaders,
  restoredNote,
} from "./recordLine";
import type { RunCounts } from "./runCounts";

/** Something to be put on record. */
export interface RecordEntry {
  readonly event: RecordEvent;
  readonly at: Date;
  /** Who did it, as entered; may be empty. */
  readonly by: string;
  /** Reason or remark; may be empty. */
  readonly note: string;
  readonly period: Period | null;
  readonly scheme: Scheme | null;
  readonly counts?: RunCounts;
  readonly mode?: ResultMode;
  /** SHA-256 over the results of everybody. */
  readonly resultFingerprint?: string;
  /** SHA-256 over the cells of 考核结果, where it was written as values. */
  readonly sheetFingerprint?: string;
  /** SHA-256 over the content of the frozen file. */
  readonly frozenFingerprint?: string;
}

/** What the log needs of a workbook. */
export type RecordWorkbook = Pick<WorkbookPort, "readLog" | "appendLog" | "readParts" | "replacePart">;

/**
 * Adds a line to 考核日志, chained to the one that was written last whatever has become of it on the sheet: a line that is
 * deleted stays missing for ever. The head first announces the line and is moved on after it: Excel writes sheet and head
 * apart, and where it stops between them an honest line is known by its hash, while a line that nobody announced is still
 * found out. Only a line whose writing was never reported as done can be taken away unnoticed. A head that was lost is not
 * announced into: it would be whole again before the line stands that says so. Gives the name of the log's sheet. Rejects
 * with a WorkbookFault.
 *
 * Lines of one workbook are written one after another, whoever asks for them: two that followed on the same head would break
 * the chain. One that fails keeps none that come after it.
 */
export function appendRecord(workbook: RecordWorkbook, entry: RecordEntry): Promise<string> {
  const before = lastAppended.get(workbook) ?? Promise.resolve();
  const appended = before.then(() => appendNext(workbook, entry));
  lastAppended.set(
    workbook,
    appended.catch(() => undefined),
  );
  return appended;
}

/** The writing of the line that was asked for last, done or failed. */
const lastAppended = new WeakMap<RecordWorkbook, Promise<unknown>>();

async function appendNext(workbook: RecordWorkbook, entry: RecordEntry): Promise<string> {
  const { head, restored } = await chainHead(workbook);
  const number = head.count + 1;
  const line = chainedLine(head.last, { ...entryCells(entry, restored), number });
  const next = String(line.at(-1));
  if (!restored) await writeHead(workbook, { ...head, next });
  const sheet = await workbook.appendLog(resultSheets.log, recordHeaders, line);
  await writeHead(workbook, { count: number, last: next });
  return sheet;
}

/** The entry of a scheme that was put into the workbook. */
export function schemeLoaded(scheme: Scheme, period: Period | null, at: Date, by: string): RecordEntry {
  return { event: "schemeLoaded", at, by, note: "", period, scheme };
}

/** The head to go on from; where it was lost, the last line of the sheet stands in for it. */
async function chainHead(workbook: RecordWorkbook): Promise<{ readonly head: RecordHead; readonly restored: boolean }> {
  const head = await readHead(workbook);
  if (typeof head === "object" && head.next === undefined) return { head, restored: false };
  const log = await workbook.readLog(resultSheets.log, recordHeaders);
  const lines = (log?.rows ?? []).filter(isLine);
  if (typeof head === "object") return { head: settledHead(lines, head), restored: false };
  const last = lines.at(-1);
  if (last === undefined) return { head: { count: 0, last: GENESIS }, restored: head === "damaged" };
  const count = lines.reduce((most, line) => Math.max(most, shownNumber(line) ?? 0), 1);
  return { head: { count, last: showCell(recordCell(last, "hash")) }, restored: true };
}

function entryCells(entry: RecordEntry, restored: boolean): RecordCells {
  const { event, at, by, note, period, scheme, counts, mode } = entry;
  const document = scheme?.document;
  return {
    at: localTime(at),
    period: period === null ? "" : periodId(period),
    scheme: document?.id ?? "",
    year: document?.year ?? "",
    version: document?.version ?? "",
    fingerprint: scheme?.fingerprint ?? "",
    people: counts?.people ?? "",
    graded: counts?.graded ?? "",
    exempt: counts?.exempt ?? "",
    notGraded: counts === undefined ? "" : counts.notGraded + counts.unsettled,
    problems: counts?.problems ?? "",
    mode: mode === undefined ? "" : mode === "live" ? "实时公式" : "数值",
    event: recordEventNames[event].zh,
    by: enteredText(by),
    note: (restored ? restoredNote : ordinaryNote)(enteredText(note)),
    results: entry.resultFingerprint ?? "",
    sheet: entry.sheetFingerprint ?? "",
    frozen: entry.frozenFingerprint ?? "",
  };
}

/** Longest text that a person enters on record. */
export const LONGEST_ENTRY = 500;

/** What a person entered as it stands in a cell: one line, no spaces around it, nothing that cannot be seen. */
export function enteredText(entered: string): string {
  return Array.from(entered.replace(/[\p{Cc}\p{Cs}\s]+/gu, " ").trim())
    .slice(0, LONGEST_ENTRY)
    .join("");
}
