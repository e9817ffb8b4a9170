import type { Cells } from "../../domain/values/cell";
import type { LogContent } from "../ports";
import { resultPlans } from "../results/resultPlans";
import type { CurrentRun } from "../submission/currentRun";
import { frozenResults, resultFingerprint } from "../submission/frozenResults";
import { planRows } from "../submission/planRows";
import { lastLine, logText } from "./logReview";
import type { ResultSheetDifference } from "./resultSheetDifferences";
import { resultSheetDifferences } from "./resultSheetDifferences";
import { sheetFingerprint } from "./sheetFingerprint";

/** The last writing of 考核结果, as the log tells of it. */
export interface Writing {
  readonly at: string;
  readonly by: string;
  readonly mode: string;
}

/** What 复核 finds of 考核结果. */
export interface ResultReview {
  /** Null where nothing was ever written. */
  readonly writing: Writing | null;
  /** Whether the sheet is as it was written; null where it has formulas, which change with the data, or nothing was written. */
  readonly untouched: boolean | null;
  /** Whether data and scheme still give the results that were written; null where nothing was written or nothing computes. */
  readonly sameResults: boolean | null;
  /** Where the sheet does not show what data and scheme give now; null where it is not there, or nothing computes. */
  readonly differences: readonly ResultSheetDifference[] | null;
}

/** Compares 考核结果 (rows from A1; null where there is no such sheet) with the log and with what the data give now. */
export function reviewResults(sheet: Cells | null, run: CurrentRun | null, log: LogContent | null): ResultReview {
  const line = lastLine(log, "written");
  const recorded = line === null ? "" : logText(line, "sheet");
  return {
    writing: line === null ? null : { at: logText(line, "at"), by: logText(line, "by"), mode: logText(line, "mode") },
    untouched: recorded === "" ? null : sheet !== null && sheetFingerprint(sheet) === recorded,
    sameResults:
      line === null || run === null ? null : logText(line, "results") === resultFingerprint(frozenResults(run.outcome)),
    differences:
      sheet === null || run === null
        ? null
        : resultSheetDifferences(sheet, expectedRows(run), recorded === "" ? run.context.scheme.document : null),
  };
}

/** 考核结果 as values of what the data give now. */
function expectedRows({ outcome, data, readAt }: CurrentRun): Cells {
  const [results] = resultPlans(outcome, data.mapping, "values", readAt);
  return results === undefined ? [] : planRows(results);
}
