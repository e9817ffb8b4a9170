import { fingerprint } from "../../domain/scheme/fingerprint";
import type { Cell } from "../../domain/values/cell";
import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";

/** What is put on record. */
export const recordEvents = ["written", "frozen", "reopened", "schemeLoaded"] as const;

/** One kind of what is put on record. */
export type RecordEvent = (typeof recordEvents)[number];

/** The names of what is put on record (事项). */
export const recordEventNames: Readonly<Record<RecordEvent, Text>> = {
  written: text("写入", "Written"),
  frozen: text("冻结", "Frozen"),
  reopened: text("重新打开", "Re-opened"),
  schemeLoaded: text("载入方案", "Scheme loaded"),
};

/** The headers of 考核日志 by the key of their column, in order. */
export const recordColumns = {
  number: "序号",
  at: "时间",
  period: "考核期",
  scheme: "方案",
  year: "年度",
  version: "版本",
  fingerprint: "方案指纹",
  people: "名册行数",
  graded: "已评级",
  exempt: "按规则不评级",
  notGraded: "未评级",
  problems: "检查发现的问题",
  mode: "写入方式",
  event: "事项",
  by: "经办人",
  note: "说明",
  results: "结果指纹",
  sheet: "结果表指纹",
  frozen: "冻结指纹",
  previous: "前一行校验码",
  hash: "本行校验码",
} as const;

/** A column of 考核日志. */
export type RecordColumn = keyof typeof recordColumns;

// The keys are exactly those of the record above.
const columnKeys = Object.keys(recordColumns) as readonly RecordColumn[];

/** The headers of 考核日志. */
export const recordHeaders: readonly string[] = columnKeys.map((key) => recordColumns[key]);

/** The content of a line by column; what is left out stays blank. */
export type RecordCells = Readonly<Partial<Record<Exclude<RecordColumn, "previous" | "hash">, string | number>>>;

/** What the first line is chained to: the hash of what the log is for. */
export const GENESIS = fingerprint("考核日志 kpi-appraisal/record/1");

/** What a line says that was written after the head of the chain had been lost. */
const RESTORED = "链头记录缺失或损坏，自本行重建";

/** The note of a line by which the chain is begun anew; whoever reviews the log is told so for ever. */
export function restoredNote(note: string): string {
  return note.trim() === "" ? RESTORED : `${note}（${RESTORED}）`;
}

/** The note of any other line: what a person entered is put in quotation marks where it would read as begun anew. */
export function ordinaryNote(note: string): string {
  return saysRestored(note) ? `「${note}」` : note;
}

/** Whether the chain was begun anew from this line. */
export function isRestored(line: readonly Cell[]): boolean {
  const note = recordCell(line, "note");
  return typeof note === "string" && saysRestored(note);
}

function saysRestored(note: string): boolean {
  return note === RESTORED || note.endsWith(`（${RESTORED}）`);
}

/** The cell of a column; null where the row ends before it. */
export function recordCell(line: readonly Cell[], column: RecordColumn): Cell {
  return line[columnKeys.indexOf(column)] ?? null;
}

/** The hash of a line: SHA-256 over the canonical JSON of the hash before it and its cells as they read back. */
export function lineHash(previous: Cell, line: readonly Cell[]): string {
  const cells = columnKeys
    .filter((key) => key !== "previous" && key !== "hash")
    .map((key) => {
      const cell = recordCell(line, key);
      return cell === "" ? null : cell;
    });
  return fingerprint({ previous, cells });
}

/** A whole line chained to the one before it. */
export function chainedLine(previous: string, content: RecordCells): readonly (string | number)[] {
  const row = columnKeys.map((key) => (key === "previous" || key === "hash" ? "" : (content[key] ?? "")));
  return [...row.slice(0, -2), previous, lineHash(previous, row)];
}
