import type { Decimal } from "../values/decimal";
import { atCellPrecision, decimal } from "../values/decimal";

/** A row to rank: the measures in the order in which they decide, the higher the better. */
export interface Ranked {
  /** Only rows of the same group are ranked against one another. */
  readonly group: string;
  readonly measures: readonly Decimal[];
}

/**
 * Places from 1 within each group, in the order of the rows; rows equal in every measure share a place and the next
 * place is left out (1, 2, 2, 4). Measures are compared at the precision of a cell, so that thirds that are equal on paper
 * tie here too. Source: rules §1.8.
 */
export function rankPlaces(rows: readonly Ranked[]): readonly number[] {
  const places = new Map<Ranked, number>();
  for (const members of groups(rows).values()) {
    const ordered = [...members].sort((one, other) => compare(other, one));
    ordered.forEach((row, index) => {
      const above = ordered[index - 1];
      const shared = above !== undefined && compare(above, row) === 0 ? places.get(above) : undefined;
      places.set(row, shared ?? index + 1);
    });
  }
  return rows.map((row) => places.get(row) ?? 0);
}

/**
 * The percentile of each row within its group: the share of the others that stand below it, from 0 (the last) to 1 (the
 * first), as Excel's PERCENTRANK.INC; rows that tie share it; who is alone has nobody above: 1. Source: rules §1.8.
 */
export function percentiles(rows: readonly Ranked[]): readonly Decimal[] {
  const below = new Map<Ranked, Decimal>();
  for (const members of groups(rows).values()) {
    const ordered = [...members].sort(compare);
    const others = members.length - 1;
    let lower = 0;
    ordered.forEach((row, index) => {
      const last = ordered[index - 1];
      if (last !== undefined && compare(last, row) !== 0) lower = index;
      below.set(row, others === 0 ? decimal(1) : decimal(lower).dividedBy(others));
    });
  }
  return rows.map((row) => below.get(row) ?? decimal(0));
}

function groups(rows: readonly Ranked[]): ReadonlyMap<string, readonly Ranked[]> {
  const byGroup = new Map<string, Ranked[]>();
  for (const row of rows) {
    const members = byGroup.get(row.group);
    if (members === undefined) byGroup.set(row.group, [row]);
    else members.push(row);
  }
  return byGroup;
}

function compare(one: Ranked, other: Ranked): number {
  return one.measures.reduce(
    (order, measure, index) =>
      order !== 0 ? order : atCellPrecision(measure).comparedTo(atCellPrecision(other.measures[index] ?? measure)),
    0,
  );
}
