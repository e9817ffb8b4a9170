import { gradeLadder } from "../../domain/scheme/ladder";
import { settledMovementNames } from "../../domain/grading/movement";
import { decimal } from "../../domain/values/decimal";
import type { GradingOutcome } from "../grading/gradingOutcome";
import { resultSheets } from "../layout/results";
import type { BlockPlan, SheetPlan } from "../ports";
import type { Standing } from "./gradeCounts";
import { gradeCounts, standingOf } from "./gradeCounts";
import { movementTotals } from "../review/movementTotals";
import { printHeader } from "./draftMark";
import { headLines, SIGNATURES } from "./headLines";
import { summaryParts } from "./summaryParts";
import { unitName } from "./unitName";

/** 考核汇总: counts by grade and unit, totals, shares, and movement; for the parts of the scheme what they add. */
export function summaryPlan(outcome: GradingOutcome, at: Date): SheetPlan {
  const { context } = outcome;
  const grades = gradeLadder(context.scheme.document).map(({ name }) => name.zh);
  const rows = gradeCounts(outcome);
  const totals = grades.map((_grade, index) => rows.reduce((total, { counts }) => total + (counts[index] ?? 0), 0));
  const settles = context.scheme.document.movement !== undefined;
  const standing = standingOf(outcome);
  const shares = totals.map((count) =>
    standing.graded === 0 ? 0 : decimal(count).dividedBy(standing.graded).toNumber(),
  );
  const movements = movementTotals(outcome).map(({ movement, count }) => [settledMovementNames[movement].zh, count]);
  const below = 6 + rows.length;
  const table: readonly BlockPlan[] = [
    { at: "A5", cells: [["机构", ...grades, ...standingHeaders(settles)]], style: "header" },
    {
      at: "A6",
      cells: rows.map((row) => [unitName(row.unit), ...row.counts, ...standingCells(row, settles)]),
      style: "computed",
    },
    {
      at: `A${String(below)}`,
      cells: [["合计", ...totals, ...standingCells(standing, settles)]],
      style: "header",
    },
    {
      at: `A${String(below + 1)}`,
      cells: [["占比", ...shares]],
      formats: ["@", ...shares.map(() => "0.0%")],
      style: "computed",
    },
    { at: `A${String(below + 3)}`, cells: [["变动", "人数"]], style: "header" },
    { at: `A${String(below + 4)}`, cells: movements, style: "computed" },
    ...summaryParts(outcome, below + 4 + movements.length + 1),
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
    columnWidths: [18, ...grades.map(() => 13), 9, ...(settles ? [14, 9] : [9])],
    freezeAt: "B6",
    titleRows: "$5:$5",
    landscape: true,
    ...printHeader(outcome.context),
    footer: SIGNATURES,
  };
}

/** Under rules of movement some are left ungraded by rule; without them nobody is. */
function standingHeaders(settles: boolean): readonly string[] {
  return settles ? ["已评级", "按规则不评级", "未评级"] : ["已评级", "未评级"];
}

/** Whose settled grade is missing has no grade yet, like those whose data do not hold. */
function standingCells({ graded, exempt, unsettled, notGraded }: Standing, settles: boolean): readonly number[] {
  return settles ? [graded, exempt, notGraded + unsettled] : [graded, notGraded];
}
