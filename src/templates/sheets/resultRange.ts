import { columnLetters } from "../../workflow/data/located";
import type { ResultColumn, ResultKey } from "../../workflow/layout/results";
import { resultSheets } from "../../workflow/layout/results";
import { RESULT_ROW } from "./resultFormulas";
import { LAST_RESULT_ROW } from "./resultSheet";

/** The cells of a column of 考核结果, or of all from one to another, far enough down for any bank. */
export function resultRange(columns: readonly ResultColumn[], from: ResultKey, to: ResultKey = from): string {
  const letters = (key: ResultKey): string => columnLetters(columns.findIndex((column) => column.key === key) + 1);
  const [first, last] = [String(RESULT_ROW), String(LAST_RESULT_ROW)];
  return `${resultSheets.results}!$${letters(from)}$${first}:$${letters(to)}$${last}`;
}
