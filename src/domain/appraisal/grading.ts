import type { Figures } from "../calculation/calculation";
import { calculation } from "../calculation/calculation";
import { eva } from "../eva/eva";
import { evaPoints } from "../eva/evaPoints";
import { finalGrade } from "../grading/grades";
import { gradingScore } from "../grading/gradingScore";
import { ok, then } from "../values/result";
import type { Text } from "../values/text";
import { text } from "../values/text";

/**
 * The whole grading of one manager (综合考评): EVA → points → grading score → grade by score, grade by deposits → final.
 * Every figure of the steps; problems are those of all inputs at once.
 * Source: 《对广东发展银行客户经理的绩效考核探究》2.1.
 */
export const grading = calculation({
  id: "GRADING",
  kind: "row",
  title: text("综合考评", "Grading"),
  summary: text(
    "一行一位客户经理：经济增加值、EVA分值、等级评分、得分等级、存款等级、最终等级。",
    "One row a manager: economic value added, EVA points, grading score, grade by score, grade by deposits, final grade.",
  ),
  source: text("《对广东发展银行客户经理的绩效考核探究》2.1"),
  inputs: {
    netProfit: eva.inputs.netProfit,
    balances: eva.inputs.balances,
    classes: eva.inputs.classes,
    quality: gradingScore.inputs.quality,
    deposits: finalGrade.inputs.deposits,
  },
  params: (context) =>
    then(eva.params(context), (ofEva) =>
      then(evaPoints.params(context), (ofPoints) =>
        then(gradingScore.params(context), (ofScore) =>
          then(finalGrade.params(context), (ofGrades) => ok({ ...ofEva, ...ofPoints, ...ofScore, ...ofGrades })),
        ),
      ),
    ),
  paramFigures: {
    ...eva.paramFigures,
    ...evaPoints.paramFigures,
    ...gradingScore.paramFigures,
    ...finalGrade.paramFigures,
  },
  outputs: {
    ...sourced(eva.outputs, eva.source),
    ...sourced(evaPoints.outputs, evaPoints.source),
    ...sourced(gradingScore.outputs, gradingScore.source),
    ...sourced(finalGrade.outputs, finalGrade.source),
  },
  result: "finalGrade",
  compute: ({ netProfit, quality, deposits, ...assets }, params) =>
    then(eva.compute({ netProfit, ...assets, expectedReturn: null }, params), (ofEva) =>
      then(evaPoints.compute({ eva: ofEva.eva }, params), (ofPoints) =>
        then(gradingScore.compute({ evaPoints: ofPoints.evaPoints, quality }, params), (ofScore) =>
          then(finalGrade.compute({ score: ofScore.decidingScore, deposits }, params), (ofGrades) =>
            ok({ ...ofEva, ...ofPoints, ...ofScore, ...ofGrades }),
          ),
        ),
      ),
    ),
});

/** The figures of one step, each with the source of its own calculation. */
function sourced<O>(outputs: Figures<O>, source: Text): Figures<O> {
  const entries = Object.entries<Figures<O>[keyof O]>(outputs).map(([name, figure]) => [name, { source, ...figure }]);
  // The same names with one more property each.
  return Object.fromEntries(entries) as Figures<O>;
}
