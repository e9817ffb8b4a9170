import type { Cell } from "../values/cell";
import { showCell } from "../values/cell";
import type { Problem } from "../values/problem";
import { problem } from "../values/problem";
import type { Result } from "../values/result";
import { all, bad, ok, then } from "../values/result";
import { text } from "../values/text";
import { schemeParts } from "../scheme/parts/schemeParts";
import type { Calculation } from "./calculation";
import type { AppraisalContext } from "./context";
import type { Input, InputCells, Inputs, InputValues } from "./input";

/** A calculation with its parameters resolved: what a cell, a range, the wizard and the tests all call. */
export interface Bound<I extends Inputs, P, O> {
  readonly params: Result<P>;
  /** Reads the cells; all problems of all inputs at once. */
  readonly read: (cells: InputCells<I>) => Result<InputValues<I>>;
  /** Reads the cells and computes every figure. */
  readonly run: (cells: InputCells<I>) => Result<O>;
  /** Computes from values that were read before. */
  readonly compute: (values: InputValues<I>) => Result<O>;
}

/** Resolves the parameters of a calculation once, for many rows. */
export function bind<I extends Inputs, P, O>(
  calculation: Calculation<I, P, O>,
  context: AppraisalContext,
): Bound<I, P, O> {
  const absent = absentPart(calculation.part, context);
  if (absent !== null) return boundToNothing(absent);
  const params = calculation.params(context);
  const read = (cells: InputCells<I>): Result<InputValues<I>> => readInputs(calculation.inputs, cells, context);
  const compute = (values: InputValues<I>): Result<O> =>
    then(params, (resolved) => calculation.compute(values, resolved));
  return { params, read, compute, run: (cells) => then(read(cells), compute) };
}

/** The problem of a calculation whose part the scheme leaves out. */
function absentPart(part: Calculation<Inputs, unknown, unknown>["part"], { scheme }: AppraisalContext): Problem | null {
  if (part === undefined || scheme.document[part] !== undefined) return null;
  const { title } = schemeParts[part];
  const found = text("考核方案", "The scheme");
  return problem("missing-part", found, null, text(`「${title.zh}」部分`, `a part "${title.en}"`));
}

function boundToNothing<I extends Inputs, P, O>(absent: Problem): Bound<I, P, O> {
  const refuse = (): Result<never> => bad(absent);
  return { params: bad(absent), read: refuse, run: refuse, compute: refuse };
}

function readInputs<I extends Inputs>(
  inputs: I,
  cells: InputCells<I>,
  context: AppraisalContext,
): Result<InputValues<I>> {
  const sizes = listSizes(inputs, cells);
  if (sizes !== null) return bad(sizes);
  const headers = headerNames(inputs, cells);
  const read = Object.entries(inputs).map(([name, input]) => readInput(input, cells[name] ?? null, context, headers));
  const problems: Problem[] = read.flatMap((result) => (result.ok ? [] : [...result.problems]));
  if (problems.length > 0) return bad(...problems);
  const values = Object.fromEntries(Object.keys(inputs).map((name, index) => [name, valueOf(read[index])]));
  // The entries were read input by input in the order of I's keys, so the record has I's shape.
  return ok(values as InputValues<I>);
}

function readInput(
  input: Input<unknown>,
  cells: Cell | readonly Cell[],
  context: AppraisalContext,
  headers: readonly string[],
): Result<unknown> {
  // An optional list that is left out has no entries, which is not one blank entry.
  if (cells === null && input.optional && input.shape !== "value") return ok([]);
  if (!isList(cells)) return input.read(cells, context);
  return all(
    cells.map((cell, index) => input.read(cell, context, input.shape === "list" ? headers[index] : undefined)),
  );
}

/** The names that stand over a row's list, to say which balance is meant. */
function headerNames(inputs: Inputs, cells: Readonly<Record<string, Cell | readonly Cell[]>>): readonly string[] {
  const name = Object.keys(inputs).find((key) => inputs[key]?.shape === "header");
  const header = name === undefined ? undefined : cells[name];
  return header === undefined || !isList(header) ? [] : header.map(showCell);
}

function listSizes(inputs: Inputs, cells: Readonly<Record<string, Cell | readonly Cell[]>>): Problem | null {
  const lists = Object.entries(inputs).flatMap(([name, input]) => {
    const found = cells[name];
    return found !== undefined && isList(found) && !input.optional ? [{ input, size: found.length }] : [];
  });
  const first = lists[0];
  const other = lists.find(({ size }) => size !== first?.size);
  if (first === undefined || other === undefined) return null;
  return problem(
    "shape-mismatch",
    other.input.label,
    String(other.size),
    text(
      `${String(first.size)} 个单元格，与「${first.input.label.zh}」一致`,
      `${String(first.size)} cells, like ${first.input.label.en}`,
    ),
  );
}

function isList(cells: Cell | readonly Cell[]): cells is readonly Cell[] {
  return Array.isArray(cells);
}

function valueOf(result: Result<unknown> | undefined): unknown {
  if (!result?.ok) throw new Error("Only values that were read have a value");
  return result.value;
}
