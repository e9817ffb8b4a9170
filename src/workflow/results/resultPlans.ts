import { settledMovementNames } from "../../domain/grading/movement";
import { nextGradeText } from "../../domain/grading/nextGrade";
import { showCell } from "../../domain/values/cell";
import { units } from "../../domain/values/unit";
import type { DataMapping } from "../data/mapping";
import type { CheckedManager } from "../data/checkData";
import { columnLetters, locatedText } from "../data/located";
import type { GradedManager, GradingOutcome, NotGraded } from "../grading/gradingOutcome";
import { resultColumnsOf } from "../layout/partResults";
import type { GradingKey, ResultColumn, ResultKey } from "../layout/results";
import { columnHeader, RESULT_HEADER_ROW, resultColumns, resultSheets } from "../layout/results";
import { mapInSteps } from "../mapInSteps";
import type { BlockPlan, SheetPlan } from "../ports";
import type { Steps } from "../steps";
import { atOnce } from "../steps";
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
  return atOnce(resultPlanSteps(outcome, mapping, mode, at));
}

/** The same in small steps: the way up of a hundred thousand people takes seconds. */
export function* resultPlanSteps(
  outcome: GradingOutcome,
  mapping: DataMapping,
  mode: ResultMode,
  at: Date,
): Steps<readonly SheetPlan[]> {
  const results = yield* resultPlan(outcome, mapping, mode, at);
  yield;
  return [results, summaryPlan(outcome, at)];
}

function* resultPlan(outcome: GradingOutcome, mapping: DataMapping, mode: ResultMode, at: Date): Steps<SheetPlan> {
  const columns = resultColumnsOf(outcome.context.scheme.document);
  const headers = columns.map(columnHeader);
  const formats = columns.map(({ key, unit }) => (key === "id" ? "@" : units[unit].numberFormat));
  const first = RESULT_HEADER_ROW + 1;
  const body: readonly BlockPlan[] =
    mode === "values"
      ? [{ at: `A${String(first)}`, cells: yield* valueRows(outcome, columns), formats, style: "computed" }]
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

function* valueRows(
  { graded, notGraded }: GradingOutcome,
  columns: readonly ResultColumn[],
): Steps<readonly (readonly (string | number)[])[]> {
  const everybody = [...graded, ...notGraded].sort((one, other) => one.manager.row - other.manager.row);
  return yield* mapInSteps(everybody, (one) =>
    columns.map(({ key }) => ("appraisal" in one ? figure(one, key) : figureLeft(one, key))),
  );
}

function figure(one: GradedManager, key: ResultKey): string | number {
  return isGradingKey(key) ? gradingFigure(one, key) : partCell(one.parts, key);
}

function gradingFigure(result: GradedManager, key: GradingKey): string | number {
  return gradingFigures[key](result);
}

const gradingFigures: Readonly<Record<GradingKey, (result: GradedManager) => string | number>> = {
  id: ({ manager }) => manager.id,
  name: ({ manager }) => manager.name,
  unit: ({ manager }) => manager.unit,
  quality: ({ appraisal }) => appraisal.cells.quality,
  deposits: ({ appraisal }) => appraisal.cells.deposits,
  eva: ({ appraisal }) => appraisal.cells.eva,
  evaPoints: ({ appraisal }) => appraisal.cells.evaPoints,
  gradingScore: ({ appraisal }) => appraisal.cells.gradingScore,
  scoreGrade: ({ appraisal }) => appraisal.figures.scoreGrade.name.zh,
  depositGrade: ({ appraisal }) => appraisal.figures.depositGrade.name.zh,
  finalGrade: ({ appraisal }) => appraisal.figures.finalGrade.name.zh,
  lastGrade: ({ manager }) => lastGradeName(manager),
  movement: ({ movement }) => (movement === null ? "" : settledMovementNames[movement].zh),
  unitRank: ({ unitRank }) => unitRank ?? "",
  bankRank: ({ bankRank }) => bankRank ?? "",
  nextGrade: ({ nextGrade }) => nextGradeText(nextGrade).zh,
  check: ({ faults }) => faults.map((found) => locatedText(found).zh).join("；"),
};

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
