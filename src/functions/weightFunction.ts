import { decimal } from "../domain/values/decimal";
import { then } from "../domain/values/result";
import { text } from "../domain/values/text";
import type { FunctionDefinition, Parameter } from "./functionDefinition";
import { failure } from "./functionOutput";
import { cellAt, isSingle, showSize, sizeOf } from "./argument";
import { giveArguments, mismatch } from "./broadcast";
import { cardParameter, readWeightName, weightsFor } from "./schemeWeights";

const name: Parameter = {
  name: "name",
  label: text("名称", "Name"),
  help: text(
    "EVA分值、综合素质、素质项目、评分组、资产分类、存款产品，或考核卡上的指标的名称，一个或一列",
    "EVA points, quality, a quality item, rater group, asset class, deposit product, or an indicator of a card; one name or a column",
  ),
  shape: "value",
  optional: false,
};

const parameters = [name, cardParameter];

/** KPI.WEIGHT: a weight or coefficient of the scheme, as a fraction. */
export const weightFunction: FunctionDefinition = {
  name: "WEIGHT",
  title: text("方案权重", "Weight"),
  part: null,
  description: text(
    "考核方案中的权重或系数（小数，70% 为 0.7），按名称查；注明考核卡时查该卡上指标的权重。",
    "A weight or coefficient of the scheme by its name, as a fraction (0.7 for 70%); with a card, the weight of the card's indicator.",
  ),
  parameters,
  result: { label: text("权重或系数", "Weight or coefficient"), unit: "coefficient", columns: [] },
  source: null,
  formulas: [],
  run: (args, { context }) => {
    const [names, card] = giveArguments(parameters, args);
    if (names === undefined || card === undefined) return [];
    const size = sizeOf(names.argument);
    if (!isSingle(card.argument) && showSize(sizeOf(card.argument)) !== showSize(size))
      return [[failure([mismatch(card, size)])]];
    return (names.argument ?? [[null]]).map((row, down) =>
      row.map((cell, across) => {
        const found = then(weightsFor(cellAt(card.argument, down, across), context.scheme), (weights) =>
          readWeightName(cell, weights, name.label),
        );
        return found.ok ? decimal(found.value.value).toNumber() : failure(found.problems);
      }),
    );
  },
};
