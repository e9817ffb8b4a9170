import { bind } from "../domain/calculation/bind";
import type { InputCells } from "../domain/calculation/input";
import { qualityScore } from "../domain/quality/qualityScore";
import { text } from "../domain/values/text";
import type { FunctionDefinition } from "./functionDefinition";
import { failure } from "./functionOutput";
import { groupParameters, runGroups } from "./groupFunction";
import { figureCell } from "./outputCells";

/** KPI.QUALITYITEMS: the score of each quality item over all rater groups, one column an item in the order of the scheme. */
export const qualityItemsFunction: FunctionDefinition = {
  name: "QUALITYITEMS",
  title: text("各项素质得分", "Scores of the quality items"),
  part: null,
  description: text(
    "德、能、勤各项得分：各评分组平均分按评分组权重加权，一项一列，次序同方案；缺一组评分会报错。",
    "The score of each quality item: the groups' means weighted by group, one column an item in the scheme's order. A missing group is an error.",
  ),
  parameters: groupParameters(qualityScore.inputs),
  result: { label: qualityScore.outputs.itemScores.label, unit: "points", columns: [] },
  source: qualityScore.source,
  formulas: [
    text("各项得分 = Σ 评分组平均分 × 评分组权重", "score of an item = Σ mean of the group × weight of the group"),
  ],
  run: (args, { context }) => {
    const bound = bind(qualityScore, context);
    const { items } = context.scheme.document.quality;
    return runGroups(
      { inputs: qualityScore.inputs, args },
      (cells) => {
        // The record carries a cell, or cells, for each of the calculation's own inputs.
        const outcome = bound.run(cells as InputCells<typeof qualityScore.inputs>);
        if (!outcome.ok) return items.map(() => failure(outcome.problems));
        return outcome.value.itemScores.map(({ value }) => figureCell(value));
      },
      items.length,
    );
  },
};
