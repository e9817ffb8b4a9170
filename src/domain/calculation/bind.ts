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
  const read = inputReader(calculation.inputs, context);
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

/** Prepares the reading of a calculation's inputs, of one row of cells after the other. */
function inputReader<I extends Inputs>(
  inputs: I,
  context: AppraisalContext,
): (cells: InputCells<I>) => Result<InputValues<I>> {
  const named = Object.entries<Input<unknown>>(inputs);
  const header = named.find(([, { shape }]) => shape === "header")?.[0];
  return (cells) => {
    const sizes = listSizes(named, cells);
    if (sizes !== null) return bad(sizes);
    const headers = header === undefined ? [] : headerNames(cells[header]);
    const values: Record<string, unknown> = {};
    const problems: Problem[] = [];
    for (const [name, input] of named) {
      const result = readInput(input, cells[name] ?? null, context, headers);
      if (result.ok) values[name] = result.value;
      else problems.push(...result.problems);
    }
    // The entries were read input by input in the order of I's keys, so the record has I's shape.
    return problems.length > 0 ? bad(...problems) : ok(values as InputValues<I>);
  };
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
function headerNames(header: Cell | readonly Cell[] | undefined): readonly string[] {
  return header === undefined || !isList(header) ? [] : header.map(showCell);
}

type NamedInputs = readonly (readonly [name: string, input: Input<unknown>])[];

function listSizes(named: NamedInputs, cells: Readonly<Record<string, Cell | readonly Cell[]>>): Problem | null {
  let first: { readonly input: Input<unknown>; readonly size: number } | null = null;
  for (const [name, input] of named) {
    const found = cells[name];
    if (found === undefined || !isList(found) || input.optional) continue;
    first ??= { input, size: found.length };
    if (found.length !== first.size) return unequal(input, found.length, first.input, first.size);
  }
  return null;
}

function unequal(other: Input<unknown>, size: number, first: Input<unknown>, wanted: number): Problem {
  return problem(
    "shape-mismatch",
    other.label,
    String(size),
    text(`${String(wanted)} 个单元格，与「${first.label.zh}」一致`, `${String(wanted)} cells, like ${first.label.en}`),
  );
}

function isList(cells: Cell | readonly Cell[]): cells is readonly Cell[] {
  return Array.isArray(cells);
}
