import { decimal } from "../domain/values/decimal";
import { text } from "../domain/values/text";
import type { FunctionDefinition, Parameter } from "./functionDefinition";
import { failure } from "./functionOutput";
import { flatten } from "./argument";
import { readWeightName, schemeWeights } from "./schemeWeights";

const name: Parameter = {
  name: "name",
  label: text("名称", "Name"),
  help: text(
    "EVA分值、综合素质、素质项目、评分组、资产分类或存款产品的名称，一个或一列",
    "EVA points, quality, a quality item, rater group, asset class or deposit product; one name or a column",
  ),
  shape: "value",
  optional: false,
};

/** KPI.WEIGHT: a weight or coefficient of the scheme, as a fraction. */
export const weightFunction: FunctionDefinition = {
  name: "WEIGHT",
  title: text("方案权重", "Weight"),
  part: null,
  description: text(
    "考核方案中的权重或系数（小数，70% 为 0.7），按名称查。",
    "A weight or coefficient of the scheme by its name, as a fraction (0.7 for 70%).",
  ),
  parameters: [name],
  result: { label: text("权重或系数", "Weight or coefficient"), unit: "coefficient", columns: [] },
  source: null,
  formulas: [],
  run: ([names], { context }) => {
    const weights = schemeWeights(context.scheme.document);
    const rows = names ?? [[null]];
    return rows.map((row) =>
      flatten([row]).map((cell) => {
        const found = readWeightName(cell, weights, name.label);
        return found.ok ? decimal(found.value.value).toNumber() : failure(found.problems);
      }),
    );
  },
};
