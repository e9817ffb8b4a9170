import { gradeLadder } from "../../domain/scheme/ladder";
import { movementNames } from "../../domain/grading/movement";
import { decimal } from "../../domain/values/decimal";
import type { GradingOutcome } from "../grading/gradingRun";
import { resultSheets } from "../layout/results";
import type { BlockPlan, SheetPlan } from "../ports";
import { headLines, SIGNATURES } from "./headLines";

/** Counts of a run by unit and grade. */
export interface GradeCounts {
  readonly unit: string;
  /** By grade, highest first. */
  readonly counts: readonly number[];
  readonly graded: number;
  readonly notGraded: number;
}

/** The counts of each unit, in the order in which units appear in the roster. */
export function gradeCounts({ graded, notGraded, context }: GradingOutcome): readonly GradeCounts[] {
  const ladder = gradeLadder(context.scheme.document);
  const order = [...graded, ...notGraded].sort((one, other) => one.manager.row - other.manager.row);
  const names = [...new Set(order.map(({ manager }) => manager.unit))];
  return names.map((unit) => {
    const own = graded.filter(({ manager }) => manager.unit === unit);
    return {
      unit,
      counts: ladder.map(
        ({ index }) => own.filter(({ appraisal }) => appraisal.figures.finalGrade.index === index).length,
      ),
      graded: own.length,
      notGraded: notGraded.filter(({ manager }) => manager.unit === unit).length,
    };
  });
}

/** 考核汇总: counts by grade and unit, totals, shares, and movement. */
export function summaryPlan(outcome: GradingOutcome, at: Date): SheetPlan {
  const { context, graded } = outcome;
  const grades = gradeLadder(context.scheme.document).map(({ name }) => name.zh);
  const rows = gradeCounts(outcome);
  const totals = grades.map((_grade, index) => rows.reduce((total, { counts }) => total + (counts[index] ?? 0), 0));
  const notGraded = outcome.notGraded.length;
  const shares = totals.map((count) => (graded.length === 0 ? 0 : decimal(count).dividedBy(graded.length).toNumber()));
  const movements = Object.entries(movementNames).map(([key, name]) => [
    name.zh,
    graded.filter((one) => one.movement === key).length,
  ]);
  const below = 6 + rows.length;
  const table: readonly BlockPlan[] = [
    { at: "A5", cells: [["机构", ...grades, "已评级", "未评级"]], style: "header" },
    {
      at: "A6",
      cells: rows.map(({ unit, counts, graded: own, notGraded: not }) => [unit, ...counts, own, not]),
      style: "computed",
    },
    { at: `A${String(below)}`, cells: [["合计", ...totals, graded.length, notGraded]], style: "header" },
    {
      at: `A${String(below + 1)}`,
      cells: [["占比", ...shares]],
      formats: ["@", ...shares.map(() => "0.0%")],
      style: "computed",
    },
    { at: `A${String(below + 3)}`, cells: [["变动", "人数"]], style: "header" },
    { at: `A${String(below + 4)}`, cells: movements, style: "computed" },
  ];
  return {
    name: resultSheets.summary,
    blocks: [
      ...headLines(outcome, "客户经理考核汇总", at).map((line, index): BlockPlan => ({
        at: `A${String(index + 1)}`,
        cells: [[line]],
        style: index === 0 ? "title" : "note",
      })),
      ...table.filter(({ cells }) => cells.length > 0),
    ],
    columnWidths: [18, ...grades.map(() => 13), 9, 9],
    freezeAt: "B6",
    titleRows: "$5:$5",
    landscape: true,
    footer: SIGNATURES,
  };
}
