import type { Cell, Cells } from "../domain/values/cell";
import { toCell } from "../domain/values/cell";
import type { Text } from "../domain/values/text";
import { text } from "../domain/values/text";

/** An argument as the functions see it: a block of at least one cell; null where it was left out. */
export type Argument = Cells | null;

/**
 * Takes what Excel hands over: a block, a single value, or null or undefined where an argument was left out. A block that
 * holds only what cells are made of is taken as it is; a large one is not copied for nothing.
 */
export function toArgument(given: unknown): Argument {
  if (given === null || given === undefined) return null;
  if (!Array.isArray(given)) return [[toCell(given)]];
  const rows: readonly unknown[] = given;
  if (rows.length === 0 || (Array.isArray(rows[0]) && rows[0].length === 0)) return null;
  return rows.every(isRowOfCells) ? rows : rows.map((row) => (isRowOfCells(row) ? row : toRow(row)));
}

function toRow(row: unknown): readonly Cell[] {
  return Array.isArray(row) ? row.map(toCell) : [toCell(row)];
}

function isRowOfCells(row: unknown): row is readonly Cell[] {
  if (!Array.isArray(row)) return false;
  const cells: readonly unknown[] = row;
  for (const cell of cells) if (typeof cell !== "number" && !isOwnCell(cell)) return false;
  return true;
}

/** Whether a value is a cell already; errors are told by their text, so that only a text can hide one. */
function isOwnCell(value: unknown): value is Cell {
  return value !== undefined && toCell(value) === value;
}

/** Rows and columns of a block. */
export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** The size of an argument; one blank cell stands for one that was left out. */
export function sizeOf(argument: Argument): Size {
  return { rows: argument?.length ?? 1, columns: argument?.[0]?.length ?? 1 };
}

/** Whether the argument is one cell or was left out. */
export function isSingle(argument: Argument): boolean {
  const { rows, columns } = sizeOf(argument);
  return rows === 1 && columns === 1;
}

/** All cells, row by row; none where the argument was left out. */
export function flatten(argument: Argument): readonly Cell[] {
  return argument?.flat() ?? [];
}

/** A cell of a block; one cell, one row or one column serve for all rows or columns. */
export function cellAt(argument: Argument, row: number, column: number): Cell {
  if (argument === null) return null;
  const cells = argument.length === 1 ? argument[0] : argument[row];
  return (cells?.length === 1 ? cells[0] : cells?.[column]) ?? null;
}

/** A size as messages quote it: rows × columns. */
export function showSize({ rows, columns }: Size): string {
  return `${String(rows)}×${String(columns)}`;
}

/** A size as messages ask for it. */
export function expectSize(size: Size): Text {
  return text(`${showSize(size)}（行×列）`, `${showSize(size)} (rows × columns)`);
}
