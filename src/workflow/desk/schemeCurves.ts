import { evaPoints } from "../../domain/eva/evaPoints";
import type { AppraisalContext } from "../../domain/calculation/context";
import { jobGradeOf } from "../../domain/scheme/parts/jobsEvaluation";
import type { SchemeDocument } from "../../domain/scheme/schema";
import { difficultyCoefficient } from "../../domain/team/difficultyCoefficient";
import type { Decimal } from "../../domain/values/decimal";
import { decimal } from "../../domain/values/decimal";
import { text } from "../../domain/values/text";
import { indicatorCurve } from "./indicatorCurve";
import type { SchemeCurve } from "./schemeCurve";
import { axis, drawn } from "./schemeCurve";

/** Every rule of a scheme that is drawn: EVA points, the methods of the indicators, difficulty, coefficients of posts. */
export function schemeCurves(document: SchemeDocument): readonly SchemeCurve[] {
  const indicators = document.scorecard?.indicators ?? [];
  return [
    evaCurve(document),
    ...indicators.map((_, index) => indicatorCurve(document, index)),
    difficultyCurve(document, "customers"),
    difficultyCurve(document, "loanBalance"),
    jobCurve(document),
  ].filter((curve) => curve !== null);
}

/** A document that is right in form, as calculations want it. */
function contextOf(document: SchemeDocument): AppraisalContext {
  return { scheme: { document, fingerprint: "" }, period: null };
}

function evaCurve(document: SchemeDocument): SchemeCurve | null {
  const { cap, floor, yuanPerStep, pointsPerStep } = document.evaPoints;
  const params = evaPoints.params(contextOf(document));
  if (!params.ok) return null;
  const evaOf = (points: string): Decimal => decimal(points).dividedBy(pointsPerStep).times(yuanPerStep);
  const shape = drawn([evaOf(floor ?? "0"), evaOf(cap ?? "100")], { min: null, max: null }, (eva) => {
    const found = evaPoints.compute({ eva }, params.value);
    return found.ok ? found.value.evaPoints : null;
  });
  if (shape === null) return null;
  return {
    path: "evaPoints",
    title: evaPoints.title,
    x: axis(evaPoints.inputs.eva.label, "yuan"),
    y: axis(evaPoints.title, "points"),
    ...shape,
  };
}

/** The adjustment that customers, or the loan balance, bring to the difficulty coefficient. */
function difficultyCurve(document: SchemeDocument, key: "customers" | "loanBalance"): SchemeCurve | null {
  const difficulty = document.team?.difficulty;
  const [industry, market] = [difficulty?.industries[0], difficulty?.markets[0]];
  if (difficulty === undefined || industry === undefined || market === undefined) return null;
  const params = difficultyCoefficient.params(contextOf(document));
  if (!params.ok) return null;
  const corners = difficulty[key].flatMap(({ floor }) => (floor === null ? [] : [decimal(floor)]));
  const shape = drawn(corners, { min: decimal(0), max: null }, (figure) => {
    const inputs = { customers: decimal(0), loanBalance: decimal(0), industry, market, [key]: figure };
    const found = difficultyCoefficient.compute(inputs, params.value);
    if (!found.ok) return null;
    return key === "customers" ? found.value.customersAdjustment : found.value.loanAdjustment;
  });
  const input = difficultyCoefficient.inputs[key];
  if (shape === null) return null;
  return {
    path: `team.difficulty.${key}`,
    title: text(`${input.label.zh}对难度系数的调整`, `Adjustment of the difficulty by ${input.label.en.toLowerCase()}`),
    x: axis(input.label, input.unit),
    y: axis(text("系数调整", "Adjustment"), "none"),
    ...shape,
  };
}

/** The coefficient that so many points of the job evaluation give. */
function jobCurve({ jobs }: SchemeDocument): SchemeCurve | null {
  if (jobs === undefined) return null;
  const corners = [...jobs.grades.map(({ from }) => decimal(from)), decimal(jobs.scale)];
  const shape = drawn(corners, { min: decimal(0), max: decimal(jobs.scale) }, (points) =>
    decimal(jobGradeOf(jobs, points).coefficient),
  );
  if (shape === null) return null;
  return {
    path: "jobs.grades",
    title: text("岗位得分与岗位系数", "Coefficient by points of a post"),
    x: axis(text("岗位得分", "Points of the post"), "points"),
    y: axis(text("岗位系数", "Coefficient"), "none"),
    ...shape,
  };
}
