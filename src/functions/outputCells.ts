import type { Calculation } from "../domain/calculation/calculation";
import type { Inputs } from "../domain/calculation/input";
import { Decimal } from "../domain/values/decimal";
import type { Result } from "../domain/values/result";
import type { Text } from "../domain/values/text";
import { text } from "../domain/values/text";
import type { OutputCell } from "./functionOutput";
import { failure, refusal } from "./functionOutput";

/** The figures of an outcome as cells, one for each column of the function; a problem stands in every one. */
export function outputCells<I extends Inputs, P, O>(
  outcome: Result<O>,
  { columns, result }: Calculation<I, P, O>,
): readonly OutputCell[] {
  return (columns ?? [result]).map((name) =>
    outcome.ok ? figureCell(outcome.value[name]) : failure(outcome.problems),
  );
}

/** A figure as a cell: numbers leave as numbers, names by their Chinese, prose in both languages, nothing as "". */
export function figureCell(figure: unknown): OutputCell {
  if (figure === null) return "";
  if (figure instanceof Decimal) return numberCell(figure);
  if (isText(figure)) return figure;
  if (typeof figure === "object" && "name" in figure && isText(figure.name)) return figure.name.zh;
  throw new Error("Only figures and grades leave for cells");
}

/** A figure that no cell can hold is an error of its own row, not of the whole range. */
function numberCell(figure: Decimal): OutputCell {
  const number = figure.toNumber();
  if (Number.isFinite(number)) return number;
  return refusal(text("结果太大，单元格放不下", "The result is larger than a cell can hold"));
}

function isText(value: unknown): value is Text {
  return typeof value === "object" && value !== null && "zh" in value && "en" in value;
}
