import { bind } from "../domain/calculation/bind";
import type { Calculation } from "../domain/calculation/calculation";
import type { Input, InputCells, Inputs } from "../domain/calculation/input";
import { Decimal } from "../domain/values/decimal";
import type { Result } from "../domain/values/result";
import type { Text } from "../domain/values/text";
import { text } from "../domain/values/text";
import { giveArguments, layOutRows, mismatch } from "./broadcast";
import type { RowCells } from "./broadcast";
import { formulasOf } from "./formulas";
import type { FunctionDefinition, Parameter } from "./functionDefinition";
import type { Output, OutputCell } from "./functionOutput";
import { failure, refusal } from "./functionOutput";
import type { Argument } from "./argument";
import { isSingle } from "./argument";

/** The function of a row calculation: one result for each row of cells. */
export function rowFunction<I extends Inputs, P, O>(calculation: Calculation<I, P, O>): FunctionDefinition {
  const { id, title, summary, source, inputs } = calculation;
  const parameters = parametersOf(inputs);
  return {
    name: id,
    title,
    part: calculation.part ?? null,
    description: summary,
    parameters,
    result: resultOf(calculation),
    source,
    formulas: formulasOf(calculation),
    run: (args, { context }) => {
      const bound = bind(calculation, context);
      // The rows carry a cell, or cells, for each of the calculation's own inputs.
      const cellsOf = (row: RowCells): readonly OutputCell[] =>
        outputCells(bound.run(row as InputCells<I>), calculation);
      return runRows({ parameters, columns: calculation.columns?.length ?? 1 }, args, cellsOf);
    },
  };
}

/** What a calculation's function gives: its result, or several figures side by side. */
export function resultOf<I extends Inputs, P, O>({
  title,
  outputs,
  result,
  columns,
}: Calculation<I, P, O>): FunctionDefinition["result"] {
  if (columns === undefined) return { label: outputs[result].label, unit: outputs[result].unit, columns: [] };
  return { label: title, unit: "none", columns: columns.map((name) => outputs[name].label) };
}

/** The parameters of a calculation's inputs, in their order. */
export function parametersOf(inputs: Inputs): readonly Parameter[] {
  return Object.entries(inputs).map(([name, input]) => parameterOf(name, input));
}

/** What a function takes, and into how many cells side by side one result goes. */
interface RowShape {
  readonly parameters: readonly Parameter[];
  readonly columns: number;
}

/**
 * Runs a function over every row its arguments hold; a row may give several cells. Several cells for each of several
 * results take a column: side by side in one row nobody could tell whose they are, so a range across is a problem.
 */
export function runRows(
  { parameters, columns }: RowShape,
  args: readonly Argument[],
  run: (row: RowCells) => readonly OutputCell[],
): Output {
  const given = giveArguments(parameters, args);
  const laid = layOutRows(given);
  if (!laid.ok) return [[failure(laid.problems)]];
  if (laid.value.horizontal && columns > 1) {
    const across = given.filter(({ argument }) => !isSingle(argument));
    return [[failure(across.map((one) => mismatch(one, { rows: laid.value.rows.length, columns: 1 })))]];
  }
  const rows = laid.value.rows.map(run);
  return laid.value.horizontal ? [rows.flat()] : rows;
}

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

function parameterOf(name: string, { label, help, shape, optional }: Input<unknown>): Parameter {
  return { name, label, help, shape, optional };
}
