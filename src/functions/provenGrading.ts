import { eva } from "../domain/eva/eva";
import { evaPoints } from "../domain/eva/evaPoints";
import { finalGrade, depositGrade as gradeOfDeposits, scoreGrade as gradeOfScore } from "../domain/grading/grades";
import { gradingScore } from "../domain/grading/gradingScore";
import type { EvaPlan } from "../domain/kernel/evaFigure";
import { evaFigure, evaPlan } from "../domain/kernel/evaFigure";
import {
  depositGradePlan,
  depositGradeReached,
  scoreGradePlan,
  scoreGradeReached,
} from "../domain/kernel/gradesOfCells";
import { pointsFigure, pointsPlan } from "../domain/kernel/pointsFigure";
import { scoreFigure, scoreFigurePlan } from "../domain/kernel/scoreFigure";
import type { GradeLadder } from "../domain/scheme/ladder";
import type { Cell } from "../domain/values/cell";
import { isFigure } from "../domain/values/cell";
import { all } from "../domain/values/result";
import { cellLimits } from "./cellLimits";
import type { OutputCell } from "./functionOutput";
import type { ProvenRows, RowInCells } from "./provenRows";
import { certainCell, figureIn } from "./provenRows";

/** The asset classes of so many headers are kept; under more of them, or other returns, every row goes by the definition. */
const MOST_PLANS = 64;

/** KPI.EVA in whole numbers. The plan of a header and a return is made once for all rows that have them. */
export const provenEva: ProvenRows = (context) => {
  const params = eva.params(context);
  if (!params.ok) return undefined;
  const { classes, expectedReturn } = eva.inputs;
  const made = (header: readonly Cell[], given: Cell): EvaPlan | null => {
    const read = all(header.map((cell) => classes.read(cell, context)));
    const rate = expectedReturn.read(given, context);
    if (!read.ok || !rate.ok) return null;
    const coefficients = read.value.map(({ value }) => value);
    return evaPlan({ ...params.value, schemeReturn: rate.value ?? params.value.schemeReturn, coefficients });
  };
  const planOf = keptPlans(made);
  return ([netProfit, balances, header, given = null]) => {
    if (!isList(balances) || !isList(header) || isList(given) || balances.length !== header.length) return null;
    const profit = figureIn(netProfit);
    if (Number.isNaN(profit) || !balances.every(isAmount)) return null;
    const plan = planOf(header, given);
    return plan === null ? null : certainCell(evaFigure(plan, profit, balances));
  };
};

/** KPI.EVAPOINTS in whole numbers. */
export const provenPoints: ProvenRows = (context) => {
  const params = evaPoints.params(context);
  const plan = params.ok ? pointsPlan(params.value) : null;
  return plan === null ? undefined : ([eva]) => certainCell(pointsFigure(plan, figureIn(eva)));
};

/** KPI.SCORE in whole numbers, or by an error bound. */
export const provenScore: ProvenRows = (context) => {
  const params = gradingScore.params(context);
  const plan = params.ok ? scoreFigurePlan(params.value) : null;
  if (plan === null) return undefined;
  const [lowest, highest] = cellLimits(context.scheme.document.quality);
  return ([points, scored]) => {
    const quality = figureIn(scored);
    if (!(quality >= lowest && quality <= highest)) return null;
    return certainCell(scoreFigure(plan, figureIn(points), quality));
  };
};

/** KPI.SCOREGRADE by the smallest numbers of cells that reach each grade. */
export const provenScoreGrade: ProvenRows = (context) => {
  const params = gradeOfScore.params(context);
  const plan = params.ok ? scoreGradePlan(params.value) : null;
  if (!params.ok || plan === null) return undefined;
  const name = namesOf(params.value.ladder);
  return ([score]) => name(scoreGradeReached(plan, figureIn(score)));
};

/** KPI.DEPOSITGRADE by the smallest numbers of cells that reach each grade. */
export const provenDepositGrade: ProvenRows = (context) => {
  const params = gradeOfDeposits.params(context);
  const floors = params.ok ? depositGradePlan(params.value) : null;
  if (!params.ok || floors === null) return undefined;
  const name = namesOf(params.value.ladder);
  return ([deposits]) => name(depositGradeReached(floors, figureIn(deposits)));
};

/** KPI.GRADE: the lower of both grades. */
export const provenGrade: ProvenRows = (context) => {
  const params = finalGrade.params(context);
  const plan = params.ok ? scoreGradePlan(params.value) : null;
  const floors = params.ok ? depositGradePlan(params.value) : null;
  if (!params.ok || plan === null || floors === null) return undefined;
  const name = namesOf(params.value.ladder);
  return ([score, deposits]) =>
    name(Math.max(scoreGradeReached(plan, figureIn(score)), depositGradeReached(floors, figureIn(deposits))));
};

/** The name of the grade at a place of the ladder, as a cell shows it; null where there is none. */
function namesOf(ladder: GradeLadder): (place: number) => OutputCell | null {
  const names = ladder.map(({ name }) => name.zh);
  return (place) => names[place] ?? null;
}

/** Keeps what was made of a header and a return: rows under one header ask again and again. */
function keptPlans(
  make: (header: readonly Cell[], given: Cell) => EvaPlan | null,
): (header: readonly Cell[], given: Cell) => EvaPlan | null {
  const plans = new Map<string, EvaPlan | null>();
  let last: { readonly header: readonly Cell[]; readonly given: Cell; readonly plan: EvaPlan | null } | null = null;
  return (header, given) => {
    if (last !== null && last.given === given && sameCells(last.header, header)) return last.plan;
    // As text it would be no other than a return that is left out.
    if (typeof given === "number" && !Number.isFinite(given)) return null;
    const key = JSON.stringify([given, header]);
    const known = plans.get(key);
    if (known === undefined && plans.size >= MOST_PLANS) return null;
    const plan = known === undefined ? make(header, given) : known;
    plans.set(key, plan);
    last = { header: [...header], given, plan };
    return plan;
  };
}

function sameCells(one: readonly Cell[], other: readonly Cell[]): boolean {
  return one.length === other.length && one.every((cell, index) => cell === other[index]);
}

function isAmount(cell: Cell): cell is number {
  return isFigure(cell) && cell >= 0;
}

function isList(cells: RowInCells[number] | undefined): cells is readonly Cell[] {
  return Array.isArray(cells);
}
