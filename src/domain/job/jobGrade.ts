import { calculation } from "../calculation/calculation";
import type { AppraisalContext } from "../calculation/context";
import { partOf } from "../calculation/context";
import { readNumber } from "../calculation/fields";
import type { Input } from "../calculation/input";
import { choiceInput, numberInput } from "../calculation/inputs";
import type { JobCategory, JobsRules } from "../scheme/parts/jobs";
import { jobGradeBounds, jobGradeOf, placesInCategory } from "../scheme/parts/jobsEvaluation";
import type { Steps } from "../values/bands";
import { stepReached } from "../values/bands";
import type { Decimal } from "../values/decimal";
import { decimal } from "../values/decimal";
import { ok } from "../values/result";
import type { Text } from "../values/text";
import { text } from "../values/text";

const source = text(
  "《客户经理岗位职责》第9篇 一（一）岗位等级、二（四）岗位评价系数",
  "《客户经理岗位职责》 piece 9, 1.1 (grades of posts) and 2.4 (coefficients)",
);
const pointsLabel = text("岗位评价得分", "Points of the post");

/** The points of a post, within the scheme's scale. */
const points: Input<Decimal, "value"> = {
  ...numberInput({
    label: pointsLabel,
    help: text("岗位评价得分，分", "points of the post"),
    unit: "points",
    shape: "value",
    min: "0",
    max: "1000",
  }),
  read: (cell, context, member) =>
    readNumber(cell, { label: pointsLabel, unit: "points", min: "0", max: partOf(context, "jobs").scale }, member),
};

const boundsFigure = { label: text("岗级分数下限", "Bounds of the grades"), unit: "points" } as const;
const gradeFigure = {
  label: text("岗级", "Post grade"),
  unit: "none",
  formula: "highest({points}, {bounds})",
} as const;

/**
 * Post grade (岗级) and its coefficient (岗位系数) by the points of the evaluation: the grade in whose band the points
 * lie, lower end inclusive.
 * Problems: a blank or non-numeric cell, points below 0 or beyond the scale.
 * Source: 《客户经理岗位职责》第9篇一（一）、二（四） (评定岗位等级，确定岗位评价系数).
 */
export const jobGrade = calculation({
  id: "JOBGRADE",
  kind: "row",
  part: "jobs",
  title: text("岗级与岗位系数", "Post grade and coefficient"),
  summary: text(
    "岗级与岗位系数（两格并排）：得分落在哪个分数段就是哪个岗级，分数段下限含本数。",
    "Post grade and its coefficient, side by side: the grade in whose band the points lie (lower end inclusive).",
  ),
  source,
  inputs: { points },
  params: (context) => {
    const rules = partOf(context, "jobs");
    return ok({ rules, bounds: jobGradeBounds(rules), coefficients: coefficientSteps(rules) });
  },
  paramFigures: {
    rules: { label: text("岗位评价", "Job evaluation"), unit: "none" },
    bounds: boundsFigure,
    coefficients: { label: text("岗位系数表", "Coefficients of the grades"), unit: "none" },
  },
  outputs: {
    jobGrade: gradeFigure,
    coefficient: {
      label: text("岗位系数", "Coefficient"),
      unit: "none",
      formula: "step({points}, {coefficients})",
    },
  },
  result: "jobGrade",
  columns: ["jobGrade", "coefficient"],
  compute: (inputs, { rules, coefficients }) =>
    ok({ jobGrade: jobGradeOf(rules, inputs.points), coefficient: stepReached(coefficients, inputs.points) }),
});

/**
 * Whether the grade of a post lies within the grades of its category (岗位类别), and if not, which end it passes.
 * Problems: those of the points; an unknown category.
 * Source: 《客户经理岗位职责》第9篇一（一） (决策类、管理类、专业类、支持类、营销类和操作类).
 */
export const jobCheck = calculation({
  id: "JOBCHECK",
  kind: "row",
  part: "jobs",
  title: text("岗级核对", "Grade against category"),
  summary: text(
    "核对岗级是否在岗位类别的岗级范围内；不在时说明低于或高于哪一级。",
    "Checks that the grade of a post lies within the grades of its category; if not, says which end it passes.",
  ),
  source: text("《客户经理岗位职责》第9篇 一（一）岗位分类", "《客户经理岗位职责》 piece 9, 1.1 (categories of posts)"),
  inputs: {
    points,
    category: choiceInput({
      label: text("岗位类别", "Category"),
      help: text("岗位类别（决策、管理、专业、支持、营销、操作）", "category of the post"),
      shape: "value",
      choices: (context: AppraisalContext) => partOf(context, "jobs").categories,
    }),
  },
  params: (context) => {
    const rules = partOf(context, "jobs");
    return ok({ rules, bounds: jobGradeBounds(rules) });
  },
  paramFigures: {
    rules: { label: text("岗位评价", "Job evaluation"), unit: "none" },
    bounds: boundsFigure,
  },
  outputs: {
    jobGrade: gradeFigure,
    verdict: { label: text("类别核对", "Against the category"), unit: "none" },
  },
  result: "verdict",
  compute: (inputs, { rules }) => {
    const grade = jobGradeOf(rules, inputs.points);
    return ok({ jobGrade: grade, verdict: verdictOn(rules, inputs.category, grade) });
  },
});

function coefficientSteps({ grades }: JobsRules): Steps {
  return grades.map(({ from, coefficient }) => ({ floor: decimal(from), points: decimal(coefficient) })).reverse();
}

function verdictOn(rules: JobsRules, category: JobCategory, grade: JobsRules["grades"][number]): Text {
  const { place, lowest, highest } = placesInCategory(rules, category, grade);
  const nameAt = (index: number): Text => rules.grades[index]?.name ?? text("");
  if (place < lowest)
    return text(
      `${grade.name.zh}低于${category.name.zh}的最低岗级${nameAt(lowest).zh}`,
      `${grade.name.en} is below ${nameAt(lowest).en}, the lowest of ${category.name.en}`,
    );
  if (place > highest)
    return text(
      `${grade.name.zh}高于${category.name.zh}的最高岗级${nameAt(highest).zh}`,
      `${grade.name.en} is above ${nameAt(highest).en}, the highest of ${category.name.en}`,
    );
  return text("在类别范围内", "within the category");
}
