import { bind } from "../domain/calculation/bind";
import type { Calculation } from "../domain/calculation/calculation";
import type { InputCells, Inputs } from "../domain/calculation/input";
import type { Cell } from "../domain/values/cell";
import type { Argument } from "./argument";
import { isSingle } from "./argument";
import type { RowCells, Rows } from "./broadcast";
import { cellsOfRow, giveArguments, layOutRows, mismatch } from "./broadcast";
import type { FunctionDefinition, Parameter } from "./functionDefinition";
import { functionHead, parametersOf } from "./functionHead";
import type { Output, OutputCell } from "./functionOutput";
import { failure } from "./functionOutput";
import { outputCells } from "./outputCells";
import { perContext } from "./perContext";
import type { ProvenRows, RowRoad } from "./provenRows";

/** The function of a row calculation: one result for each row of cells, by the proven road where there is one that is certain. */
export function rowFunction<I extends Inputs, P, O>(
  calculation: Calculation<I, P, O>,
  proven?: ProvenRows,
): FunctionDefinition {
  const parameters = parametersOf(calculation.inputs);
  const boundTo = perContext((context) => bind(calculation, context));
  const roadOf = perContext((context) => (boundTo(context).params.ok ? proven?.(context) : undefined));
  return {
    ...functionHead(calculation),
    parameters,
    run: (args, { context }) => {
      const bound = boundTo(context);
      // The rows carry a cell, or cells, for each of the calculation's own inputs.
      const cellsOf = (row: RowCells): readonly OutputCell[] =>
        outputCells(bound.run(row as InputCells<I>), calculation);
      return runRows({ parameters, columns: calculation.columns?.length ?? 1 }, args, cellsOf, roadOf(context));
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
 * results take a column: side by side in one row nobody could tell whose they are, so a range across is a problem. Where a
 * `road` is certain of the one cell of a row, the row is not run.
 */
export function runRows(
  { parameters, columns }: RowShape,
  args: readonly Argument[],
  run: (row: RowCells) => readonly OutputCell[],
  road?: RowRoad,
): Output {
  const given = giveArguments(parameters, args);
  const laid = layOutRows(given);
  if (!laid.ok) return [[failure(laid.problems)]];
  const { count, horizontal } = laid.value;
  if (horizontal && columns > 1) {
    const across = given.filter(({ argument }) => !isSingle(argument));
    return [[failure(across.map((one) => mismatch(one, { rows: count, columns: 1 })))]];
  }
  const certain = road === undefined ? () => null : onRoad(laid.value, road);
  const rows = Array.from({ length: count }, (_, row) => certain(row) ?? run(cellsOfRow(laid.value, row)));
  return horizontal ? [rows.flat()] : rows;
}

/** The cells of a row where the road is certain of them. */
function onRoad({ columns }: Rows, road: RowRoad): (row: number) => readonly OutputCell[] | null {
  const readers = columns.map(({ at }) => at);
  const cells: (Cell | readonly Cell[])[] = readers.map(() => null);
  return (row) => {
    for (let index = 0; index < readers.length; index += 1) cells[index] = readers[index]?.(row) ?? null;
    const cell = road(cells);
    return cell === null ? null : [cell];
  };
}
