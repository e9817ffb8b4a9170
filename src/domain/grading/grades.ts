import { calculation } from "../calculation/calculation";
import { numberInput } from "../calculation/inputs";
import { depositBounds, gradeAt, gradeLadder, lowerGrade, scoreBounds } from "../scheme/ladder";
import { highestReached } from "../values/bands";
import { decimal, publish } from "../values/decimal";
import { ok } from "../values/result";
import { text } from "../values/text";

const scoreSource = text(
  "《对广东发展银行客户经理的绩效考核探究》2.1.3 表 2-4",
  "《对广东发展银行客户经理的绩效考核探究》2.1.3, table 2-4",
);
const depositSource = text(
  "《对广东发展银行客户经理的绩效考核探究》2.1.2 表 2-3",
  "《对广东发展银行客户经理的绩效考核探究》2.1.2, table 2-3",
);
const finalSource = text(
  "《对广东发展银行客户经理的绩效考核探究》2.1.2 约束性指标、2.1.3",
  "《对广东发展银行客户经理的绩效考核探究》2.1.2 (binding indicator) and 2.1.3",
);

const score = numberInput({
  label: text("等级评分", "Grading score"),
  help: text("等级评分，分", "grading score"),
  unit: "points",
  shape: "value",
});

const deposits = numberInput({
  label: text("一般性存款日均", "Average daily general deposits"),
  help: text("一般性存款日均，万元", "average daily general deposits, CNY 10,000"),
  unit: "wanYuan",
  shape: "value",
  min: "0",
});

/**
 * The grade that the score alone allows (得分等级): the highest whose bound of 等级评分 is met.
 * Decided on the published (rounded) score unless the scheme decides on the exact one.
 * Source: 《对广东发展银行客户经理的绩效考核探究》2.1.3, table 2-4.
 */
export const scoreGrade = calculation({
  id: "SCOREGRADE",
  kind: "row",
  title: text("得分等级", "Grade by score"),
  summary: text(
    "得分等级：等级评分达到其下限的最高等级（下限含本数）。",
    "Grade by score: the highest grade whose bound the grading score reaches (bounds inclusive).",
  ),
  source: scoreSource,
  inputs: { score },
  params: ({ scheme }) => {
    const ladder = gradeLadder(scheme.document);
    return ok({
      ladder,
      scoreBounds: scoreBounds(ladder),
      scale: decimal(scheme.document.score.scale),
      decideOn: scheme.document.score.decideOn,
    });
  },
  paramFigures: {
    ladder: { label: text("等级阶梯", "Ladder"), unit: "none" },
    scoreBounds: { label: text("等级评分下限", "Score bounds"), unit: "points" },
    scale: { label: text("小数位数", "Decimal places"), unit: "count" },
    decideOn: { label: text("判定依据", "Decided on"), unit: "none" },
  },
  outputs: {
    decidingScore: { label: text("判定用等级评分", "Deciding score"), unit: "points" },
    scoreGrade: {
      label: text("得分等级", "Grade by score"),
      unit: "none",
      formula: "highest({decidingScore}, {scoreBounds})",
      source: scoreSource,
    },
  },
  result: "scoreGrade",
  compute: (inputs, { ladder, scoreBounds: bounds, scale, decideOn }) => {
    const decidingScore = decideOn === "published" ? publish(inputs.score, scale.toNumber()) : inputs.score;
    return ok({ decidingScore, scoreGrade: gradeAt(ladder, highestReached(bounds, decidingScore)) });
  },
});

/**
 * The grade that deposits allow (存款等级): the highest whose bound of 一般性存款日均 is met. 万元.
 * Source: 《对广东发展银行客户经理的绩效考核探究》2.1.2, table 2-3.
 */
export const depositGrade = calculation({
  id: "DEPOSITGRADE",
  kind: "row",
  title: text("存款等级", "Grade by deposits"),
  summary: text(
    "存款等级：一般性存款日均达到其最低标准的最高等级（标准含本数）。",
    "Grade by deposits: the highest grade whose minimum the average daily deposits reach (minimum inclusive).",
  ),
  source: depositSource,
  inputs: { deposits },
  params: ({ scheme }) => {
    const ladder = gradeLadder(scheme.document);
    return ok({ ladder, depositBounds: depositBounds(ladder) });
  },
  paramFigures: {
    ladder: { label: text("等级阶梯", "Ladder"), unit: "none" },
    depositBounds: { label: text("存款日均下限", "Deposit bounds"), unit: "wanYuan" },
  },
  outputs: {
    depositGrade: {
      label: text("存款等级", "Grade by deposits"),
      unit: "none",
      formula: "highest({deposits}, {depositBounds})",
      source: depositSource,
    },
  },
  result: "depositGrade",
  compute: (inputs, { ladder, depositBounds: bounds }) =>
    ok({ depositGrade: gradeAt(ladder, highestReached(bounds, inputs.deposits)) }),
});

/**
 * The final grade (最终等级): the lower of the grade by score and the grade by deposits; deposits only bind.
 * Source: 《对广东发展银行客户经理的绩效考核探究》2.1.2 (存款日均为约束性指标) and 2.1.3.
 */
export const finalGrade = calculation({
  id: "GRADE",
  kind: "row",
  title: text("最终等级", "Final grade"),
  summary: text(
    "最终等级：得分等级与存款等级中较低的一个。存款日均是约束性指标。",
    "Final grade: the lower of the grade by score and the grade by deposits. Deposits are a binding minimum.",
  ),
  source: finalSource,
  inputs: { score, deposits },
  params: (context) => {
    const byScore = scoreGrade.params(context);
    const byDeposits = depositGrade.params(context);
    if (!byScore.ok) return byScore;
    if (!byDeposits.ok) return byDeposits;
    return ok({ ...byScore.value, ...byDeposits.value });
  },
  paramFigures: { ...scoreGrade.paramFigures, ...depositGrade.paramFigures },
  outputs: {
    ...scoreGrade.outputs,
    ...depositGrade.outputs,
    finalGrade: {
      label: text("最终等级", "Final grade"),
      unit: "none",
      formula: "lower({scoreGrade}, {depositGrade})",
    },
  },
  result: "finalGrade",
  compute: (inputs, params) => {
    const byScore = scoreGrade.compute(inputs, params);
    const byDeposits = depositGrade.compute(inputs, params);
    if (!byScore.ok) return byScore;
    if (!byDeposits.ok) return byDeposits;
    return ok({
      ...byScore.value,
      ...byDeposits.value,
      finalGrade: lowerGrade(byScore.value.scoreGrade, byDeposits.value.depositGrade),
    });
  },
});
