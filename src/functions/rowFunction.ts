import { bind } from "../domain/calculation/bind";
import type { Calculation } from "../domain/calculation/calculation";
import type { Input, InputCells, Inputs } from "../domain/calculation/input";
import { Decimal } from "../domain/values/decimal";
import type { Result } from "../domain/values/result";
import { giveArguments, layOutRows } from "./broadcast";
import type { RowCells } from "./broadcast";
import { formulasOf } from "./formulas";
import type { FunctionDefinition, Parameter } from "./functionDefinition";
import type { Output, OutputCell } from "./functionOutput";
import { failure } from "./functionOutput";
import type { Argument } from "./argument";

/** The function of a row calculation: one result for each row of cells. */
export function rowFunction<I extends Inputs, P, O>(calculation: Calculation<I, P, O>): FunctionDefinition {
  const { id, title, summary, source, inputs, outputs, result } = calculation;
  const parameters = parametersOf(inputs);
  return {
    name: id,
    title,
    description: summary,
    parameters,
    result: { label: outputs[result].label, unit: outputs[result].unit, columns: [] },
    source,
    formulas: formulasOf(calculation),
    run: (args, { context }) => {
      const bound = bind(calculation, context);
      // The rows carry a cell, or cells, for each of the calculation's own inputs.
      const cellOf = (row: RowCells): OutputCell => outputCell(bound.run(row as InputCells<I>), result);
      return runRows(parameters, args, (row) => [cellOf(row)]);
    },
  };
}

/** The parameters of a calculation's inputs, in their order. */
export function parametersOf(inputs: Inputs): readonly Parameter[] {
  return Object.entries(inputs).map(([name, input]) => parameterOf(name, input));
}

/** Runs a function over every row its arguments hold; a row may give several cells. */
export function runRows(
  parameters: readonly Parameter[],
  args: readonly Argument[],
  run: (row: RowCells) => readonly OutputCell[],
): Output {
  const laid = layOutRows(giveArguments(parameters, args));
  if (!laid.ok) return [[failure(laid.problems)]];
  const rows = laid.value.rows.map(run);
  return laid.value.horizontal ? [rows.flat()] : rows;
}

/** The figure of an outcome as a cell: numbers leave as numbers, grades by their Chinese name. */
export function outputCell<O>(outcome: Result<O>, result: keyof O): OutputCell {
  return outcome.ok ? figureCell(outcome.value[result]) : failure(outcome.problems);
}

/** A figure as a cell. */
export function figureCell(figure: unknown): OutputCell {
  if (figure instanceof Decimal) return figure.toNumber();
  if (typeof figure === "object" && figure !== null && "name" in figure) {
    const { name } = figure;
    if (typeof name === "object" && name !== null && "zh" in name && typeof name.zh === "string") return name.zh;
  }
  throw new Error("Only figures and grades leave for cells");
}

function parameterOf(name: string, { label, help, shape, optional }: Input<unknown>): Parameter {
  return { name, label, help, shape, optional };
}
