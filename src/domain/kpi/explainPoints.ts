import type { AnyCalculation } from "../calculation/calculation";
import type { ExplanationStep } from "../calculation/explain";
import { explain } from "../calculation/explain";
import type { InputValues } from "../calculation/input";
import { indicatorUnit } from "../scheme/parts/scorecardMethodTables";
import type { UnitId } from "../values/unit";
import { decimal } from "../values/decimal";
import { indicatorPoints } from "./indicatorPoints";
import type { PointsFigures } from "./pointsFigures";

/** The figures of a calculation that are in the unit of the indicator. */
const ownUnit = ["aboveMedian", "belowMedian", "distance", "per"];

/** How an indicator's points came about, step by step; figures of indicators in % are shown as percentages. */
export function explainPoints(
  inputs: InputValues<typeof indicatorPoints.inputs>,
  figures: PointsFigures,
): readonly ExplanationStep[] {
  const { indicator } = inputs;
  const unit = indicator.kind === "indicator" ? indicatorUnit(indicator.indicator) : "points";
  return explain(inUnit(unit), { ...inputs, whole: decimal(1), nothing: decimal(0), ...figures });
}

/** The calculation with the unit of the indicator for its actual and target. */
function inUnit(unit: UnitId): AnyCalculation {
  const { inputs, outputs } = indicatorPoints;
  return {
    ...indicatorPoints,
    inputs: { ...inputs, actual: { ...inputs.actual, unit }, target: { ...inputs.target, unit } },
    outputs: Object.fromEntries(
      Object.entries(outputs).map(([name, figure]) => [name, ownUnit.includes(name) ? { ...figure, unit } : figure]),
    ),
  };
}
