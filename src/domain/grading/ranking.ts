import { cellDigits } from "../values/decimal";
import type { RankIndex } from "./rankIndex";
import { rankIndex } from "./rankIndex";

/** A row to rank: the measures in the order in which they decide, the higher the better, as cells hold them. */
export interface Ranked {
  /** Only rows of the same group are ranked against one another. */
  readonly group: string;
  readonly measures: readonly number[];
}

/**
 * Places from 1 within each group, in the order of the rows; rows equal in every measure share a place and the next
 * place is left out (1, 2, 2, 4). Measures are compared at the precision of a cell, so that thirds that are equal on paper
 * tie here too. Source: rules §1.8.
 */
export function rankPlaces(rows: readonly Ranked[]): readonly number[] {
  const index = indexOf(rows);
  return Array.from(index.steps, (step) => placeOf(index, step));
}

/** The place of a step in its group, from 1. */
export function placeOf({ above }: RankIndex, step: number): number {
  return above(step) + 1;
}

/**
 * The percentile of each row within its group: the share of the others that stand below it, from 0 (the last) to 1 (the
 * first), as Excel's PERCENTRANK.INC; rows that tie share it; who is alone has nobody above: 1. Source: rules §1.8.
 */
export function percentiles(rows: readonly Ranked[]): readonly number[] {
  const index = indexOf(rows);
  return Array.from(index.steps, (step) => percentileOf(index, step));
}

/** The percentile of a step in its group. */
export function percentileOf({ below, others }: RankIndex, step: number): number {
  const all = others(step);
  return all === 0 ? 1 : below(step) / all;
}

function indexOf(rows: readonly Ranked[]): RankIndex {
  return rankIndex({
    groups: groupNumbers(rows.map(({ group }) => group)),
    measures: measureColumns(rows.map(({ measures }) => measures)),
  });
}

/** The measures of rows, column by column, each the number of its 15 digits; what is missing stands below everything. */
export function measureColumns(rows: readonly (readonly number[])[]): readonly Float64Array[] {
  const columns = (rows[0] ?? []).map(() => new Float64Array(rows.length));
  columns.forEach((column, place) => {
    for (let row = 0; row < rows.length; row += 1) column[row] = cellDigits(rows[row]?.[place] ?? -Infinity);
  });
  return columns;
}

/** The groups of rows by number, from 0. */
export function groupNumbers(groups: readonly string[]): Uint32Array {
  const numbers = new Map<string, number>();
  const found = new Uint32Array(groups.length);
  for (let row = 0; row < groups.length; row += 1) found[row] = numberOf(numbers, groups[row] ?? "");
  return found;
}

/** The number of a group, the next one where it is new. */
export function numberOf(numbers: Map<string, number>, group: string): number {
  const known = numbers.get(group) ?? numbers.size;
  numbers.set(group, known);
  return known;
}
