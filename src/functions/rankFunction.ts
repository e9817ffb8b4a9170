import { readNumber } from "../domain/calculation/fields";
import type { NumberRule } from "../domain/calculation/fields";
import { gradingScore } from "../domain/grading/gradingScore";
import type { RankIndex } from "../domain/grading/rankIndex";
import { percentileOf, placeOf } from "../domain/grading/ranking";
import type { Cell } from "../domain/values/cell";
import { isBlank, isCellError, isFigure, showCell, toCell } from "../domain/values/cell";
import { cellDigits } from "../domain/values/decimal";
import type { Problem } from "../domain/values/problem";
import { problem } from "../domain/values/problem";
import { all } from "../domain/values/result";
import { text } from "../domain/values/text";
import type { Argument, Size } from "./argument";
import { cellAt, flatten, isSingle, sizeOf } from "./argument";
import type { Given } from "./broadcast";
import { giveArguments, mismatch } from "./broadcast";
import type { FunctionDefinition, Parameter } from "./functionDefinition";
import type { Output, OutputCell } from "./functionOutput";
import { failure } from "./functionOutput";
import type { KnownCohort } from "./knownCohort";
import { knownCohort, unitKey } from "./knownCohort";
import type { RankedColumn } from "./rankedColumn";
import { rankedColumn, ranksItself } from "./rankedColumn";

const score: Parameter = {
  name: "score",
  label: text("等级评分", "Grading score"),
  help: text(
    "要排名的等级评分，一个或一列；右边各列依次用于同分时比较",
    "the grading score to place, one or a column; further columns decide between equal scores",
  ),
  shape: "value",
  optional: false,
};
const scores: Parameter = {
  name: "scores",
  label: text("全部评分", "All scores"),
  help: text(
    "参加排名的全部等级评分，列数与前者相同；空白和错误不参加",
    "all scores that are ranked, as many columns; blanks and errors take no part",
  ),
  shape: "entries",
  optional: false,
};
const group: Parameter = {
  name: "group",
  label: text("所属机构", "Unit"),
  help: text("该评分所属机构；不填则全行排名", "the unit of the score; the whole bank where left out"),
  shape: "value",
  optional: true,
};
const groups: Parameter = {
  name: "groups",
  label: text("全部机构", "All units"),
  help: text("全部评分各自所属的机构，与全部评分一样多行", "the unit of each of the scores, one for each"),
  shape: "entries",
  optional: true,
};
const parameters = [score, scores, group, groups];

/** KPI.RANK: the place of a grading score in the bank or in its unit; equal scores share a place (1, 2, 2, 4). */
export const rankFunction = standingFunction(
  {
    name: "RANK",
    title: text("名次", "Place"),
    description: text(
      "等级评分在全行或本机构内的名次，从 1 起；同分同名次，其后名次空出（1、2、2、4）。",
      "Place of a grading score in the bank or in its unit, from 1; equal scores share a place and the next one is left out (1, 2, 2, 4).",
    ),
    result: { label: text("名次", "Place"), unit: "count", columns: [] },
  },
  placeOf,
);

/** KPI.PERCENTILE: the share of the others who stand below a grading score, in the bank or in its unit. */
export const percentileFunction = standingFunction(
  {
    name: "PERCENTILE",
    title: text("百分位", "Percentile"),
    description: text(
      "等级评分在全行或本机构内领先其他人的比例，0–100%：最末为 0，第一为 100%，同分相同。与 PERCENTRANK.INC 口径一致。",
      "Share of the others in the bank or unit whom a grading score leads: 0 for the last, 100% for the first, the same for ties; as PERCENTRANK.INC.",
    ),
    result: { label: text("百分位", "Percentile"), unit: "rate", columns: [] },
  },
  percentileOf,
);

/** A function that says how a score stands among all scores: `standing` gives the number of rows with just such a score. */
function standingFunction(
  help: Pick<FunctionDefinition, "name" | "title" | "description" | "result">,
  standing: Standing,
): FunctionDefinition {
  return {
    ...help,
    part: null,
    parameters,
    source: text("考核细则：排名", "Rules of the appraisal: ranking"),
    formulas: [],
    runBlocks: (given) => {
      const column = rankedColumn(given);
      return column === null ? null : columnStandings(column, standing);
    },
    run: (args) => {
      const [wanted, cohort, unit, units] = giveArguments(parameters, uprightCohort(args));
      if (wanted === undefined || cohort === undefined || unit === undefined || units === undefined) return [];
      const given: StandingArguments = { wanted, cohort, unit, units };
      const odd = misfit(given);
      return odd === null ? standings(given, standing) : [[failure([odd])]];
    },
  };
}

/** A figure of the rows of one step; see RankIndex. */
type Standing = (index: RankIndex, step: number) => number;

interface StandingArguments {
  readonly wanted: Given;
  readonly cohort: Given;
  readonly unit: Given;
  readonly units: Given;
}

/** A single score beside a row of scores: the row is a cohort, not one manager's measures. */
function uprightCohort([
  wanted = null,
  cohort = null,
  unit = null,
  units = null,
]: readonly Argument[]): readonly Argument[] {
  if (!isSingle(wanted) || sizeOf(cohort).rows !== 1) return [wanted, cohort, unit, units];
  return [wanted, upright(cohort), unit, upright(units)];
}

function upright(argument: Argument): Argument {
  return argument === null ? null : flatten(argument).map((cell) => [cell]);
}

function misfit({ wanted, cohort, unit, units }: StandingArguments): Problem | null {
  const { rows, columns } = sizeOf(wanted.argument);
  const { rows: others, columns: measures } = sizeOf(cohort.argument);
  if (measures !== columns) return mismatch(cohort, { rows: others, columns });
  if (units.argument !== null && !isColumn(units, others)) return mismatch(units, { rows: others, columns: 1 });
  if (unit.argument !== null && !isSingle(unit.argument) && !isColumn(unit, rows))
    return mismatch(unit, { rows, columns: 1 });
  if ((unit.argument === null) === (units.argument === null)) return null;
  const { parameter } = unit.argument === null ? unit : units;
  return problem("blank", text(`${parameter.label.zh}(${parameter.name})`, parameter.name), null, parameter.help);
}

function isColumn({ argument }: Given, rows: number): boolean {
  const size: Size = sizeOf(argument);
  return size.rows === rows && size.columns === 1;
}

function standings({ wanted, cohort, unit, units }: StandingArguments, standing: Standing): Output {
  const known = knownCohort(cohort.argument ?? [], units.argument);
  return (wanted.argument ?? [[null]]).map((row, index) => [standingOf(row, unit.argument, index, known, standing)]);
}

/** A row that is ranked in itself has its step already. */
function columnStandings(column: RankedColumn, standing: Standing): Output {
  const { score: wanted, scores: cohort, units } = column;
  const known = knownCohort(cohort, units?.all ?? null);
  const rowOf = sharedRows(wanted.length);
  return wanted.map((row, index) => {
    const step = known.steps[index] ?? -1;
    if (step !== -1 && ranksItself(column, index)) return rowOf(standing(known.index, step));
    const unit = units === null ? null : [[toCell(units.own[index]?.[0])]];
    return [standingOf(row.map(toCell), unit, 0, known, standing)];
  });
}

/**
 * One row for all that have the same figure: a million rows would be a million arrays to look after. Places, whole numbers
 * up to the number of rows, are found in a list: many millions of looks into a map take longer.
 */
function sharedRows(count: number): (figure: number) => readonly OutputCell[] {
  const places = new Array<readonly OutputCell[] | undefined>(count + 1).fill(undefined);
  const others = new Map<number, readonly OutputCell[]>();
  return (figure) => {
    const isPlace = Number.isInteger(figure) && figure >= 0 && figure <= count;
    const known = isPlace ? places[figure] : others.get(figure);
    if (known !== undefined) return known;
    const row = [figure];
    if (isPlace) places[figure] = row;
    else others.set(figure, row);
    return row;
  };
}

function standingOf(
  row: readonly Cell[],
  units: Argument,
  place: number,
  { index, numbers }: KnownCohort,
  standing: Standing,
): OutputCell {
  const problems = row.every(isFigure) ? [] : notMeasures(row);
  if (problems.length > 0) return failure(problems);
  const unit = cellAt(units, place, 0);
  if (units !== null && (isBlank(unit) || isCellError(unit))) {
    return failure([
      problem(isBlank(unit) ? "blank" : "error-cell", group.label, unit, text("机构名称", "the name of a unit")),
    ]);
  }
  const measures = row.map((cell) => cellDigits(Number(cell)));
  const step = index.find(numbers.get(unitKey(units, place)) ?? -1, measures);
  if (step !== -1) return standing(index, step);
  const shown = showCell(row[0] ?? null);
  return failure([
    problem(
      "missing-entry",
      scores.label,
      shown,
      text(`评分 ${shown}（应在名单之内）`, `a score of ${shown} in the list`),
    ),
  ]);
}

/** What is wrong with the measures of a row. */
function notMeasures(row: readonly Cell[]): readonly Problem[] {
  const rule: NumberRule = { label: gradingScore.outputs.gradingScore.label, unit: "points" };
  const read = all(row.map((cell) => readNumber(cell, rule)));
  return read.ok ? [] : read.problems;
}
