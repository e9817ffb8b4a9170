import { bind } from "../domain/calculation/bind";
import type { Calculation } from "../domain/calculation/calculation";
import type { InputCells, Inputs } from "../domain/calculation/input";
import type { Cell } from "../domain/values/cell";
import { isBlank } from "../domain/values/cell";
import type { Argument, Size } from "./argument";
import { cellAt, flatten, isSingle, showSize, sizeOf } from "./argument";
import type { Given } from "./broadcast";
import { giveArguments, mismatch } from "./broadcast";
import type { FunctionDefinition } from "./functionDefinition";
import type { Output, OutputCell } from "./functionOutput";
import { failure } from "./functionOutput";
import { functionHead, parametersOf } from "./functionHead";
import { figureCell } from "./outputCells";

/**
 * The function of a cohort calculation: all entries together give one figure each, laid out as the entries were. A place
 * at which no entry stands stays blank; a fault of any entry is a fault of the whole, since every share depends on all.
 */
export function cohortFunction<I extends Inputs, P, O>(calculation: Calculation<I, P, O>): FunctionDefinition {
  const parameters = parametersOf(calculation.inputs);
  return {
    ...functionHead(calculation),
    parameters,
    run: (args, { context }) => {
      const bound = bind(calculation, context);
      return runCohort(giveArguments(parameters, args), (cells) => {
        // The record carries a cell, or cells, for each of the calculation's own inputs.
        const outcome = bound.run(cells as InputCells<I>);
        if (!outcome.ok) return failure(outcome.problems);
        return listOf(outcome.value[calculation.result]).map(figureCell);
      });
    },
  };
}

type CohortCells = Readonly<Record<string, Cell | readonly Cell[]>>;

function runCohort(given: readonly Given[], run: (cells: CohortCells) => readonly OutputCell[] | OutputCell): Output {
  const entries = given.filter(({ parameter, argument }) => parameter.shape === "entries" && argument !== null);
  const values = given.filter(({ parameter }) => parameter.shape === "value");
  const size: Size = sizeOf(entries[0]?.argument ?? null);
  const odd = entries.find(({ argument }) => showSize(sizeOf(argument)) !== showSize(size));
  if (odd !== undefined) return [[failure([mismatch(odd, size)])]];
  const wide = values.find(({ argument }) => !isSingle(argument));
  if (wide !== undefined) return [[failure([mismatch(wide, { rows: 1, columns: 1 })])]];
  const lists = entries.map(({ argument }) => flatten(argument));
  const filled = Array.from({ length: size.rows * size.columns }, (_, place) =>
    lists.some((list) => !isBlank(list[place] ?? null)),
  );
  const outcome = run({
    ...Object.fromEntries(values.map(({ parameter, argument }) => [parameter.name, cellAt(argument, 0, 0)])),
    ...Object.fromEntries(
      given
        .filter(({ parameter }) => parameter.shape === "entries")
        .map(({ parameter, argument }) => [parameter.name, entriesOf(argument, filled)]),
    ),
  });
  return Array.isArray(outcome) ? laidOut(outcome, filled, size) : [[outcome as OutputCell]];
}

/** The cells of the places at which an entry stands. */
function entriesOf(argument: Argument, filled: readonly boolean[]): readonly Cell[] {
  return argument === null ? [] : flatten(argument).filter((_cell, place) => filled[place] === true);
}

/** The figures back at the places of their entries. */
function laidOut(figures: readonly OutputCell[], filled: readonly boolean[], { rows, columns }: Size): Output {
  let next = 0;
  const cells = filled.map((isFilled) => {
    if (!isFilled) return "";
    next += 1;
    return figures[next - 1] ?? "";
  });
  return Array.from({ length: rows }, (_, row) => cells.slice(row * columns, (row + 1) * columns));
}

function listOf(figure: unknown): readonly unknown[] {
  if (!Array.isArray(figure)) throw new Error("A cohort calculation gives a list");
  return figure;
}
