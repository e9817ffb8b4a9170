import { settledMovementNames } from "../../domain/grading/movement";
import { nextGradeText } from "../../domain/grading/nextGrade";
import { showCell } from "../../domain/values/cell";
import { units } from "../../domain/values/unit";
import type { DataMapping } from "../data/mapping";
import type { CheckedManager } from "../data/checkData";
import { columnLetters, locatedText } from "../data/located";
import type { GradedManager, GradingOutcome, NotGraded } from "../grading/gradingRun";
import { resultColumnsOf } from "../layout/partResults";
import type { GradingKey, ResultColumn, ResultKey } from "../layout/results";
import { columnHeader, RESULT_HEADER_ROW, resultColumns, resultSheets } from "../layout/results";
import type { BlockPlan, SheetPlan } from "../ports";
import { printHeader } from "./draftMark";
import { headLines, SIGNATURES } from "./headLines";
import { partCell } from "./partCells";
import { periodDates, resultFormulas } from "./resultFormulas";
import { summaryPlan } from "./summaryPlan";

/** Whether 考核结果 keeps computing, or holds the figures of this run. */
export type ResultMode = "live" | "values";

/** The sheets that a run writes: 考核结果 and 考核汇总, each whole. `at` is the local time that the sheet states. */
export function resultPlans(
  outcome: GradingOutcome,
  mapping: DataMapping,
  mode: ResultMode,
  at: Date,
): readonly SheetPlan[] {
  return [resultPlan(outcome, mapping, mode, at), summaryPlan(outcome, at)];
}

function resultPlan(outcome: GradingOutcome, mapping: DataMapping, mode: ResultMode, at: Date): SheetPlan {
  const columns = resultColumnsOf(outcome.context.scheme.document);
  const headers = columns.map(columnHeader);
  const formats = columns.map(({ key, unit }) => (key === "id" ? "@" : units[unit].numberFormat));
  const first = RESULT_HEADER_ROW + 1;
  const body: readonly BlockPlan[] =
    mode === "values"
      ? [{ at: `A${String(first)}`, cells: valueRows(outcome, columns), formats, style: "computed" }]
      : liveBlocks(outcome, mapping, columns, first, formats);
  return {
    name: resultSheets.results,
    blocks: [
      ...headLines(outcome, "客户经理考核结果", at).map((line, index): BlockPlan => ({
        at: `A${String(index + 1)}`,
        cells: [[line]],
        style: index === 0 ? "title" : "note",
      })),
      { at: `A${String(RESULT_HEADER_ROW)}`, cells: [headers], style: "header" },
      ...body,
    ],
    columnWidths: columns.map(({ width }) => width),
    freezeAt: `D${String(first)}`,
    titleRows: `$${String(RESULT_HEADER_ROW)}:$${String(RESULT_HEADER_ROW)}`,
    ...sideBySide(columns),
    landscape: true,
    ...printHeader(outcome.context),
    footer: SIGNATURES,
  };
}

/** Characters of a page at the smallest print that is still read with ease. */
const PAGE_WIDTH = 220;

/** The parts make the sheet too wide for one page: it goes on over several, with the names on each. */
function sideBySide(columns: readonly ResultColumn[]): Pick<SheetPlan, "titleColumns" | "pagesWide"> {
  if (columns.length === resultColumns.length) return {};
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  return { titleColumns: "$A:$C", pagesWide: Math.ceil(total / PAGE_WIDTH) };
}

/** One block for each formula; its format reaches down over the rows that it will spill into. */
function liveBlocks(
  { context }: GradingOutcome,
  mapping: DataMapping,
  columns: readonly ResultColumn[],
  first: number,
  formats: readonly string[],
): readonly BlockPlan[] {
  const formulas = resultFormulas(mapping, context, periodDates(context), first);
  return columns.flatMap(({ key }, index): readonly BlockPlan[] => {
    const formula = formulas.get(key);
    if (formula === undefined) return [];
    return [
      {
        at: `${columnLetters(index + 1)}${String(first)}`,
        cells: [[formula]],
        formats: formats.slice(index),
        style: "computed",
      },
    ];
  });
}

function valueRows(
  { graded, notGraded }: GradingOutcome,
  columns: readonly ResultColumn[],
): readonly (readonly (string | number)[])[] {
  const rows = [
    ...graded.map((one) => ({ row: one.manager.row, cells: columns.map(({ key }) => figure(one, key)) })),
    ...notGraded.map((one) => ({ row: one.manager.row, cells: columns.map(({ key }) => figureLeft(one, key)) })),
  ];
  return rows.sort((one, other) => one.row - other.row).map(({ cells }) => cells);
}

function figure(one: GradedManager, key: ResultKey): string | number {
  return isGradingKey(key) ? gradingFigure(one, key) : partCell(one.parts, key);
}

function gradingFigure({ manager, appraisal, ...result }: GradedManager, key: GradingKey): string | number {
  const { inputs, figures } = appraisal;
  const values: Readonly<Record<GradingKey, () => string | number>> = {
    id: () => manager.id,
    name: () => manager.name,
    unit: () => manager.unit,
    quality: () => inputs.quality.toNumber(),
    deposits: () => inputs.deposits.toNumber(),
    eva: () => figures.eva.toNumber(),
    evaPoints: () => figures.evaPoints.toNumber(),
    gradingScore: () => figures.gradingScore.toNumber(),
    scoreGrade: () => figures.scoreGrade.name.zh,
    depositGrade: () => figures.depositGrade.name.zh,
    finalGrade: () => figures.finalGrade.name.zh,
    lastGrade: () => lastGradeName(manager),
    movement: () => (result.movement === null ? "" : settledMovementNames[result.movement].zh),
    unitRank: () => result.unitRank ?? "",
    bankRank: () => result.bankRank ?? "",
    nextGrade: () => nextGradeText(result.nextGrade).zh,
    check: () => result.faults.map((found) => locatedText(found).zh).join("；"),
  };
  return values[key]();
}

/** What there is to show of somebody who was not graded: who it is, why, and the parts that need no grade. */
function figureLeft({ manager, problems, parts }: NotGraded, key: ResultKey): string | number {
  if (!isGradingKey(key)) return partCell(parts, key);
  const { movement } = parts;
  const cells: Partial<Record<GradingKey, string>> = {
    id: manager.id,
    name: manager.name,
    unit: manager.unit,
    lastGrade: lastGradeName(manager),
    movement: movement?.ok === true ? movement.value.figures.movement.name.zh : "",
    // Whom the rules leave ungraded is told so by the reason; there only the faults of the parts count.
    check: problems
      .filter(({ severity }) => manager.facts.exempt === null || severity === "part")
      .map((found) => locatedText(found).zh)
      .join("；"),
  };
  return cells[key] ?? "";
}

function isGradingKey(key: ResultKey): key is GradingKey {
  return resultColumns.some((column) => column.key === key);
}

/** What cannot be read is shown as it stands in the roster. */
function lastGradeName({ lastGrade, facts }: CheckedManager): string {
  if (lastGrade === null) return "";
  return lastGrade === "unknown" ? showCell(facts.lastGrade) : lastGrade.name.zh;
}
