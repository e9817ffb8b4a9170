import type { Cell } from "../../../domain/values/cell";
import { isCellError } from "../../../domain/values/cell";
import { resultSheets } from "../../layout/results";
import type { LogContent, SheetPlan } from "../../ports";
import { recordHeaders } from "../../record/recordLine";

/** 考核日志 of a frozen file: the log as it stood before the freezing, headers in row 1. */
export function logPlan(log: LogContent | null): SheetPlan {
  return {
    name: resultSheets.log,
    blocks: [
      { at: "A1", cells: [[...recordHeaders]], style: "header" },
      { at: "A2", cells: (log?.rows ?? []).map((row) => row.map(plainCell)), style: "computed" },
    ],
    columnWidths: recordHeaders.map((header) => Math.max(10, header.length * 2 + 2)),
    freezeAt: "A2",
    titleRows: "$1:$1",
    landscape: true,
  };
}

/** A log that nobody changed holds texts and numbers only. */
function plainCell(cell: Cell): string | number {
  if (cell === null) return "";
  if (isCellError(cell)) return cell.error;
  return typeof cell === "boolean" ? String(cell).toUpperCase() : cell;
}
