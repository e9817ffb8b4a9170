import type { Cell } from "../domain/values/cell";
import { isBlank } from "../domain/values/cell";
import type { Problem } from "../domain/values/problem";
import { problem } from "../domain/values/problem";
import type { Result } from "../domain/values/result";
import { bad, ok } from "../domain/values/result";
import { text } from "../domain/values/text";
import type { Argument, Size } from "./argument";
import { cellAt, expectSize, flatten, isSingle, showSize, sizeOf } from "./argument";
import type { Parameter } from "./functionDefinition";

/** An argument with the parameter it was given for. */
export interface Given {
  readonly parameter: Parameter;
  readonly argument: Argument;
}

/** The cells of each result by parameter name: one cell for a value, several for a list or header. */
export type RowCells = Readonly<Record<string, Cell | readonly Cell[]>>;

/** The cells of every result, and whether the results lie in a row (all arguments did) or, as usual, in a column. */
export interface Rows {
  readonly count: number;
  readonly horizontal: boolean;
  /** Parameter by parameter; one that lays nothing out has no cells. */
  readonly columns: readonly RowColumn[];
}

/** The cells of one parameter, row by row: one cell for a value, several for a list or header, null for none. */
export interface RowColumn {
  readonly name: string;
  readonly laid: boolean;
  readonly at: (row: number) => Cell | readonly Cell[];
}

/** The cells of one result by parameter name. */
export function cellsOfRow({ columns }: Rows, row: number): RowCells {
  return Object.fromEntries(columns.filter(({ laid }) => laid).map(({ name, at }) => [name, at(row)]));
}

/** Puts arguments beside the parameters they were given for. One blank cell for an optional parameter leaves it out. */
export function giveArguments(parameters: readonly Parameter[], args: readonly Argument[]): readonly Given[] {
  return parameters.map((parameter, index) => {
    const argument = args[index] ?? null;
    return {
      parameter,
      argument: parameter.optional && isSingle(argument) && isBlank(cellAt(argument, 0, 0)) ? null : argument,
    };
  });
}

/**
 * Lays out the arguments of a row calculation: a column (or, among values only, a row) gives as many results, single
 * cells serve every result. Lists and headers of the same shape beside single values are one manager's; otherwise each
 * row of a list is a manager's, under a header of one row or one for each.
 */
export function layOutRows(given: readonly Given[]): Result<Rows> {
  const values = given.filter(({ parameter }) => parameter.shape === "value");
  // An optional list that is left out lays nothing out.
  const lists = given.filter(
    ({ parameter: { shape, optional }, argument }) =>
      (shape === "list" || shape === "header") && !(optional && argument === null),
  );
  const first = values.find(({ argument }) => !isSingle(argument));
  const size = sizeOf(first?.argument ?? null);
  const horizontal = lists.length === 0 && size.rows === 1 && size.columns > 1;
  // Beside lists, several values across are asked for as the column that they should be.
  const wanted = horizontal
    ? { rows: 1, columns: size.columns }
    : { rows: size.rows === 1 ? size.columns : size.rows, columns: 1 };
  const odd = values.find(({ argument }) => !isSingle(argument) && showSize(sizeOf(argument)) !== showSize(wanted));
  if (odd !== undefined) return bad(mismatch(odd, wanted));
  const count = horizontal ? size.columns : size.rows;
  if (lists.length > 0) return layOutLists(given, values, lists, count);
  return ok({
    count,
    horizontal,
    columns: given.map((one) => (values.includes(one) ? valueColumn(one, horizontal) : nothing(one))),
  });
}

/** The problem of an argument whose size does not fit: which, how large it is, how large it should be. */
export function mismatch({ parameter, argument }: Given, expected: Size): Problem {
  const name = text(`${parameter.label.zh}(${parameter.name})`, parameter.name);
  return problem("shape-mismatch", name, showSize(sizeOf(argument)), expectSize(expected));
}

function valueColumn({ parameter: { name }, argument }: Given, horizontal: boolean): RowColumn {
  return { name, laid: true, at: horizontal ? (row) => cellAt(argument, 0, row) : (row) => cellAt(argument, row, 0) };
}

function nothing({ parameter: { name } }: Given): RowColumn {
  return { name, laid: false, at: () => null };
}

function layOutLists(
  given: readonly Given[],
  values: readonly Given[],
  lists: readonly Given[],
  count: number,
): Result<Rows> {
  const list = lists.find(({ parameter }) => parameter.shape === "list") ?? lists[0];
  const size = sizeOf(list?.argument ?? null);
  if (list === undefined) return bad();
  const laidOut = (rows: number, listColumn: (one: Given) => RowColumn): Result<Rows> =>
    ok({
      count: rows,
      horizontal: false,
      columns: given.map((one) => {
        if (lists.includes(one)) return listColumn(one);
        return values.includes(one) ? valueColumn(one, false) : nothing(one);
      }),
    });
  if (count === 1 && isOneManager(lists, values, size)) {
    return laidOut(1, ({ parameter: { name }, argument }) => ({ name, laid: true, at: () => flatten(argument) }));
  }
  if (count > 1 && size.rows !== count) return bad(mismatch(list, { rows: count, columns: size.columns }));
  // One figure of a manager does not serve several rows of balances; an optional one (the return) may.
  const lone = values.find(({ parameter }) => !parameter.optional);
  if (count === 1 && size.rows > 1 && lone !== undefined) return bad(mismatch(lone, { rows: size.rows, columns: 1 }));
  const header = lists.find((other) => other !== list && !fitsOver(sizeOf(other.argument), size));
  if (header !== undefined) return bad(mismatch(header, { rows: 1, columns: size.columns }));
  return laidOut(size.rows, ({ parameter: { name }, argument }) => ({
    name,
    laid: true,
    at: (row) => lineAt(argument, row, size.columns),
  }));
}

/** A block of several rows and columns belongs to one manager only where a value beside it says that there is one. */
function isOneManager(lists: readonly Given[], values: readonly Given[], size: Size): boolean {
  const same = lists.every(({ argument }) => showSize(sizeOf(argument)) === showSize(size));
  return same && (size.rows === 1 || size.columns === 1 || values.some(({ parameter }) => !parameter.optional));
}

function fitsOver(header: Size, list: Size): boolean {
  return header.columns === list.columns && (header.rows === 1 || header.rows === list.rows);
}

/** The cells of a row of a list, which are the argument's own wherever it is as wide; one row serves for all. */
function lineAt(argument: Argument, row: number, columns: number): readonly Cell[] {
  const line = argument?.length === 1 ? argument[0] : argument?.[row];
  return line?.length === columns
    ? line
    : Array.from({ length: columns }, (_, column) => cellAt(argument, row, column));
}
