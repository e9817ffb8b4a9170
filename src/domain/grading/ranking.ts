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
    ordered.forEach((member, index) => {
      const above = ordered[index - 1];
      const shared = above !== undefined && compare(above, member) === 0 ? places.get(above.row) : undefined;
      places.set(member.row, shared ?? index + 1);
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
    ordered.forEach((member, index) => {
      const last = ordered[index - 1];
      if (last !== undefined && compare(last, member) !== 0) lower = index;
      below.set(member.row, others === 0 ? decimal(1) : decimal(lower).dividedBy(others));
    });
  }
  return rows.map((row) => below.get(row) ?? decimal(0));
}

/** A row with its measures at the precision at which they are compared, taken once: a sort asks for them many times. */
interface Member {
  readonly row: Ranked;
  readonly measures: readonly Decimal[];
}

function groups(rows: readonly Ranked[]): ReadonlyMap<string, readonly Member[]> {
  const byGroup = new Map<string, Member[]>();
  for (const row of rows) {
    const member = { row, measures: row.measures.map(atCellPrecision) };
    const members = byGroup.get(row.group);
    if (members === undefined) byGroup.set(row.group, [member]);
    else members.push(member);
  }
  return byGroup;
}

function compare(one: Member, other: Member): number {
  return one.measures.reduce(
    (order, measure, index) => (order !== 0 ? order : measure.comparedTo(other.measures[index] ?? measure)),
    0,
  );
}
