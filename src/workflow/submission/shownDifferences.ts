import type { AppraisalContext } from "../../domain/calculation/context";
import type { Period } from "../../domain/values/period";
import type { CheckedData } from "../data/checkData";
import type { ReadData } from "../data/readTable";
import type { GradingOutcome } from "../grading/gradingOutcome";
import { resultColumnsOf } from "../layout/partResults";
import { columnHeader, proseColumns, RESULT_HEADER_ROW, resultSheets } from "../layout/results";
import type { SheetPlan } from "../ports";
import { chainFaults, isLine } from "../record/chainFaults";
import type { FrozenCell, FrozenContent, FrozenSheet } from "./frozenContent";
import type { FrozenDifference } from "./frozenDifference";
import { frozenResultPlans } from "./frozenResultPlans";
import { planRows, withoutBlankEnds } from "./planRows";
import { sheetDifferences } from "./sheetDifferences";
import { CHECK_SHEET, checkPlan, MESSAGE_COLUMN } from "./sheets/checkPlan";
import { COVER_SHEET, coverPlan, LOG_LABEL, logRemark, REASON_LABEL } from "./sheets/coverPlan";
import { dataSheets } from "./sheets/dataPlans";
import { frozenSheetNames } from "./sheets/frozenSheetNames";
import { logPlan } from "./sheets/logPlan";
import { schemePlan } from "./sheets/schemePlan";
import { VERSION_SHEET, versionPlan } from "./sheets/versionPlan";

/** What a frozen content gives when it is computed anew. */
export interface RecheckedContent {
  readonly context: AppraisalContext & { readonly period: Period };
  readonly read: ReadData;
  readonly data: CheckedData;
  readonly outcome: GradingOutcome;
}

type Rows = FrozenSheet["rows"];

/**
 * The cells of a frozen content's sheets that do not show what follows from its data and its scheme: sheets left out or
 * added, cells beside the tables, results, parameters, counts. Taken as they are: the reason as entered, the words of
 * messages and reasons, the lines of the log (but the cover may not call a broken chain whole), the changes of 版本对照.
 */
export function shownDifferences(content: FrozenContent, made: RecheckedContent): readonly FrozenDifference[] {
  const expected = expectedSheets(content, made);
  const names = new Set(expected.map(({ name }) => name));
  const seen = new Set<string>();
  const added = content.sheets.filter(({ name }) => {
    const isOther = !names.has(name) || seen.has(name);
    seen.add(name);
    return isOther;
  });
  return [
    ...expected.flatMap((sheet): readonly FrozenDifference[] => {
      const carried = content.sheets.find(({ name }) => name === sheet.name);
      return carried === undefined ? [{ kind: "sheetMissing", sheet: sheet.name }] : cellDifferences(sheet, carried);
    }),
    ...added.map(({ name }): FrozenDifference => ({ kind: "sheetAdded", sheet: name })),
  ];
}

function cellDifferences(expected: FrozenSheet, carried: FrozenSheet): readonly FrozenDifference[] {
  const sheet = { ...carried, hidden: false, formulas: new Map<string, string>(), tables: [], merged: [] };
  return sheetDifferences(expected, sheet);
}

function expectedSheets(content: FrozenContent, made: RecheckedContent): readonly FrozenSheet[] {
  const { context, read, data, outcome } = made;
  const rowsOf = (name: string): Rows => content.sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  const own = dataSheets(read, frozenSheetNames);
  const plans: readonly SheetPlan[] = [...own.plans, schemePlan(context)];
  const results = frozenResultPlans(outcome, data.mapping, localInstant(content.frozenAt));
  return [
    { name: COVER_SHEET, rows: coverRows(content, context, rowsOf) },
    ...results.map((plan) => ({ name: plan.name, rows: resultRows(planRows(plan), rowsOf(plan.name), context) })),
    ...plans.map((plan) => ({ name: plan.name, rows: planRows(plan) })),
    {
      name: CHECK_SHEET,
      rows: checkRows(planRows(checkPlan(context, data.problems)), rowsOf(CHECK_SHEET)),
    },
    { name: resultSheets.log, rows: [...planRows(logPlan(null)), ...rowsOf(resultSheets.log).slice(1)] },
    ...versionRows(content, context, rowsOf(VERSION_SHEET)),
  ];
}

function coverRows(content: FrozenContent, context: RecheckedContent["context"], rowsOf: (name: string) => Rows): Rows {
  const carried = rowsOf(COVER_SHEET);
  const shown = (label: string): FrozenCell => carried.find(([name]) => name === label)?.[1] ?? null;
  const [reason, remark] = [shown(REASON_LABEL), shown(LOG_LABEL)].map((cell) =>
    typeof cell === "string" ? cell : "",
  );
  const log = logStanding(rowsOf(resultSheets.log).slice(1), remark ?? "");
  return planRows(coverPlan({ context }, content, { reason: reason ?? "", log }, null));
}

/** How the log stands: no better than its lines show, and no worse than the cover says, which knew its end as well. */
function logStanding(log: Rows, remark: string): { readonly lines: number; readonly faults: number } {
  const lines = log.filter(isLine).length;
  const faults = chainFaults(log, "none").filter(({ kind }) => kind !== "noHead").length;
  const said = Number(/(\d+) 处不符$/.exec(remark)?.[1] ?? 0);
  return { lines, faults: remark === logRemark({ lines, faults: said }) ? Math.max(faults, said) : faults };
}

/** The rows of 考核结果 with its columns of prose as they are; 考核汇总 has none. */
function resultRows(expected: Rows, carried: Rows, { scheme }: AppraisalContext): Rows {
  const headers = resultColumnsOf(scheme.document)
    .filter(({ key }) => proseColumns.includes(key))
    .map(columnHeader);
  const prose = new Set(
    headers.map((header) => expected[RESULT_HEADER_ROW - 1]?.indexOf(header) ?? -1).filter((column) => column >= 0),
  );
  return asCarried(expected, carried, RESULT_HEADER_ROW, (column) => prose.has(column));
}

/** The expected rows, from one on with the words of some columns as they were carried; that there are some must be right. */
function asCarried(expected: Rows, carried: Rows, from: number, isTaken: (column: number) => boolean): Rows {
  return withoutBlankEnds(
    expected.map((row, index) => {
      if (index < from) return row;
      const own = carried[index] ?? [];
      return Array.from({ length: Math.max(row.length, own.length) }, (_, column) => {
        const [right, shown] = [row[column] ?? null, own[column] ?? null];
        return isTaken(column) && (right === null) === (shown === null) ? shown : right;
      });
    }),
  );
}

/** The rows of the check with the words of messages as they are: an add-in of another year may put them otherwise. */
function checkRows(expected: Rows, carried: Rows): Rows {
  return asCarried(expected, carried, FIRST_PROBLEM, (column) => column === MESSAGE_COLUMN);
}

/** Index of the row of 检查结果 with the first problem. */
const FIRST_PROBLEM = 4;

/** The head of 版本对照, which stands only where the period was re-opened; what it compares is in another file. */
function versionRows(content: FrozenContent, context: AppraisalContext, carried: Rows): readonly FrozenSheet[] {
  const { earlier } = content;
  if (earlier === null || carried.length === 0) return [];
  const head = planRows(versionPlan(context, earlier, [])).slice(0, VERSION_HEAD);
  return [{ name: VERSION_SHEET, rows: [...head, ...carried.slice(VERSION_HEAD)] }];
}

/** Rows of 版本对照 above the changes. */
const VERSION_HEAD = 5;

/** The moment of a local time such as 2026-10-09 08:30. */
function localInstant(shown: string): Date {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = (shown.match(/\d+/g) ?? []).map(Number);
  return new Date(year, month - 1, day, hour, minute);
}
