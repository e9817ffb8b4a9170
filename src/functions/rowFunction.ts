import { bind } from "../domain/calculation/bind";
import type { Calculation } from "../domain/calculation/calculation";
import type { InputCells, Inputs } from "../domain/calculation/input";
import type { Argument } from "./argument";
import { isSingle } from "./argument";
import { giveArguments, layOutRows, mismatch } from "./broadcast";
import type { RowCells } from "./broadcast";
import type { FunctionDefinition, Parameter } from "./functionDefinition";
import { functionHead, parametersOf } from "./functionHead";
import type { Output, OutputCell } from "./functionOutput";
import { failure } from "./functionOutput";
import { outputCells } from "./outputCells";

/** The function of a row calculation: one result for each row of cells. */
export function rowFunction<I extends Inputs, P, O>(calculation: Calculation<I, P, O>): FunctionDefinition {
  const parameters = parametersOf(calculation.inputs);
  return {
    ...functionHead(calculation),
    parameters,
    run: (args, { context }) => {
      const bound = bind(calculation, context);
      // The rows carry a cell, or cells, for each of the calculation's own inputs.
      const cellsOf = (row: RowCells): readonly OutputCell[] =>
        outputCells(bound.run(row as InputCells<I>), calculation);
      return runRows({ parameters, columns: calculation.columns?.length ?? 1 }, args, cellsOf);
    },
  };
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
