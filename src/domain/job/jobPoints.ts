import { calculation } from "../calculation/calculation";
import { partOf } from "../calculation/context";
import { readChoice } from "../calculation/fields";
import type { Input } from "../calculation/input";
import { choiceInput } from "../calculation/inputs";
import type { NamedFigure } from "../calculation/namedFigure";
import type { JobFactor } from "../scheme/parts/jobs";
import type { FactorRating } from "../scheme/parts/jobsEvaluation";
import { weightedPoints } from "../scheme/parts/jobsEvaluation";
import type { Cell } from "../values/cell";
import { decimal, publish } from "../values/decimal";
import type { Problem } from "../values/problem";
import { problem } from "../values/problem";
import type { Result } from "../values/result";
import { all, bad, ok, then } from "../values/result";
import { text } from "../values/text";

const factorLabel = text("评价因素", "Factor");
const degreeLabel = text("因素级别", "Degree");

/** A degree as it was typed: which names are right depends on the factor over it. */
const degrees: Input<Cell, "list"> = {
  label: degreeLabel,
  help: text(
    "各因素的级别（如 三级），一个岗位一行；可给多行，一次评多个岗位",
    "the degree of each factor, one post a row; several rows evaluate several posts",
  ),
  unit: "none",
  shape: "list",
  optional: false,
  choices: (context) => [
    ...new Set(partOf(context, "jobs").factors.flatMap((factor) => factor.degrees.map(({ name }) => name.zh))),
  ],
  read: (cell) => ok(cell),
};

/**
 * Points of a post by the point-factor method (因素计点法): Σ points of the degree × weight of the factor. 分, rounded
 * once to the scheme's scale.
 * Problems: a factor missing or given twice, an unknown factor, a degree that its factor does not have, a blank degree.
 * Source: 《客户经理岗位职责》第9篇一（一） (岗位评价、因素计点法).
 */
export const jobPoints = calculation({
  id: "JOBPOINTS",
  kind: "row",
  part: "jobs",
  title: text("岗位评价得分", "Points of a post"),
  summary: text(
    "岗位评价得分（因素计点法）：各因素级别的分值 × 因素权重之和。每个因素须恰好一次；缺少、重复或级别不存在会报错。",
    "Points of a post by the point-factor method: Σ points of the degree × weight of the factor. Every factor exactly once; a missing or repeated factor or an unknown degree is an error.",
  ),
  source: text(
    "《客户经理岗位职责》第9篇 一（一）因素计点法",
    "《客户经理岗位职责》 piece 9, 1.1 (point-factor method)",
  ),
  inputs: {
    factors: choiceInput({
      label: factorLabel,
      help: text("评价因素名称，可用表头", "names of the factors; the header row will do"),
      shape: "header",
      choices: (context) => partOf(context, "jobs").factors,
      headerUnit: "points",
    }),
    degrees,
  },
  params: (context) =>
    ok({
      factors: partOf(context, "jobs").factors,
      scale: decimal(context.scheme.document.score.scale),
    }),
  paramFigures: {
    factors: { label: text("评价因素", "Factors"), unit: "none" },
    scale: { label: text("小数位数", "Decimal places"), unit: "count" },
  },
  outputs: {
    degreePoints: { label: text("级别分值", "Points of the degree"), unit: "points" },
    weights: { label: text("因素权重", "Weight of the factor"), unit: "rate" },
    exactPoints: {
      label: text("岗位评价得分（未取整）", "Points of the post, unrounded"),
      unit: "points",
      formula: "Σ {degreePoints} × {weights}",
    },
    jobPoints: {
      label: text("岗位评价得分", "Points of the post"),
      unit: "points",
      formula: "round({exactPoints}, {scale})",
    },
  },
  result: "jobPoints",
  compute: (inputs, { factors, scale }) => {
    const faults = [...repeatedFactors(inputs.factors), ...missingFactors(inputs.factors, factors)];
    if (faults.length > 0) return bad(...faults);
    return then(rateFactors(inputs.factors, inputs.degrees, factors), (ratings) => {
      const degreePoints: readonly NamedFigure[] = ratings.map(({ factor, degree }) => ({
        name: text(`${factor.name.zh}·${degree.name.zh}`, `${factor.name.en} · ${degree.name.en}`),
        value: decimal(degree.points),
      }));
      const exactPoints = weightedPoints(ratings);
      return ok({
        degreePoints,
        weights: ratings.map(({ factor }) => decimal(factor.weight)),
        exactPoints,
        jobPoints: publish(exactPoints, scale.toNumber()),
      });
    });
  },
});

/** Every factor with its degree, in the order of the scheme. */
function rateFactors(
  given: readonly JobFactor[],
  cells: readonly Cell[],
  factors: readonly JobFactor[],
): Result<readonly FactorRating[]> {
  return all(
    factors.map((factor) => {
      const cell = cells[given.indexOf(factor)] ?? null;
      return then(readChoice(cell, factor.degrees, degreeLabel, factor.name.zh), (degree) => ok({ factor, degree }));
    }),
  );
}

function repeatedFactors(given: readonly JobFactor[]): readonly Problem[] {
  const twice = given.filter((factor, index) => given.indexOf(factor) < index);
  return [...new Set(twice)].map(({ name }) =>
    problem("duplicate", factorLabel, name.zh, text("每个因素只列一次", "list each factor once")),
  );
}

function missingFactors(given: readonly JobFactor[], factors: readonly JobFactor[]): readonly Problem[] {
  return factors
    .filter((factor) => !given.includes(factor))
    .map(({ name }) => problem("missing-entry", factorLabel, null, text(`「${name.zh}」`, `"${name.en}"`)));
}
