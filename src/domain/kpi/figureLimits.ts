import { readCellNumber } from "../calculation/fields";
import type { Indicator } from "../scheme/parts/scorecardIndicators";
import { figureLimits } from "../scheme/parts/scorecardLimits";
import { indicatorUnit } from "../scheme/parts/scorecardMethodTables";
import type { Decimal } from "../values/decimal";
import { atCellPrecision } from "../values/decimal";
import type { Problem } from "../values/problem";
import type { Text } from "../values/text";
import type { Actual } from "./indicatorFigures";
import { actualInput, targetInput } from "./indicatorFigures";

/** The figures of an indicator that must lie within its limits. */
interface Row {
  readonly indicator: Indicator;
  readonly actual: Actual;
  readonly target: Decimal | null;
}

/**
 * The problems of an actual or a target that the indicator's figures cannot have: 95 where a percentage is meant (9500%),
 * −30 minutes. An answer of yes or no is no such figure.
 */
export function outsideLimits({ indicator, actual, target }: Row): readonly Problem[] {
  if (indicator.method.kind === "yesNo") return [];
  return [
    ...(typeof actual === "boolean" ? [] : outside(actual, actualInput.label, indicator)),
    ...(target === null ? [] : outside(target, targetInput.label, indicator)),
  ];
}

function outside(value: Decimal, label: Text, indicator: Indicator): readonly Problem[] {
  const { min, max } = figureLimits(indicator);
  const unit = indicatorUnit(indicator);
  // A sum of cells may exceed 100% in the sixteenth digit, which is none of its own.
  const cell = atCellPrecision(value).toNumber();
  const read = readCellNumber(cell, { label, unit, min: min ?? undefined, max: max ?? undefined }, indicator.name.zh);
  return read.ok ? [] : read.problems;
}
