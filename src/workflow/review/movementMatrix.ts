import type { GradeStep } from "../../domain/scheme/ladder";
import { gradeLadder } from "../../domain/scheme/ladder";
import type { CheckedManager } from "../data/checkData";
import type { GradingOutcome } from "../grading/gradingOutcome";
import { officialGrade } from "../grading/officialGrade";

/** One row of the movement matrix: everybody who held a grade last quarter, by the grade they hold now. */
export interface MatrixRow {
  /** Null for people without a last grade. */
  readonly last: GradeStep | null;
  /** In the order of the ladder. */
  readonly counts: readonly number[];
  /** Whose grade the rules or a fault leave open. */
  readonly unsettled: number;
  readonly total: number;
}

/** Last grade × this grade (rules §1.7). */
export interface MovementMatrix {
  readonly ladder: readonly GradeStep[];
  readonly rows: readonly MatrixRow[];
  readonly totals: Omit<MatrixRow, "last">;
  /** People whose last grade cannot be read, who stand in no row. */
  readonly unknown: number;
}

/**
 * Counts by last grade and the grade that counts now everybody graded, and whom the rules leave ungraded; a row for people
 * without a last grade only where there are any.
 */
export function movementMatrix({ graded, notGraded, context }: GradingOutcome): MovementMatrix {
  const ladder = gradeLadder(context.scheme.document);
  const people: readonly Placed[] = [
    ...graded.map((one) => ({ last: one.manager.lastGrade, now: officialGrade(one) })),
    ...notGraded
      .filter(({ manager }) => manager.facts.exempt !== null)
      .map(({ manager }) => ({ last: manager.lastGrade, now: null })),
  ];
  const placed = people.filter(({ last }) => last !== "unknown");
  const rowOf = (last: GradeStep | null): MatrixRow => ({
    last,
    ...countsOn(
      ladder,
      placed.filter((one) => idOf(one.last) === (last?.id ?? null)),
    ),
  });
  const first = rowOf(null);
  return {
    ladder,
    rows: [...ladder.map(rowOf), ...(first.total === 0 ? [] : [first])],
    totals: countsOn(ladder, placed),
    unknown: people.length - placed.length,
  };
}

/** Somebody by the grade of last quarter and that of this one; null where there is none. */
interface Placed {
  readonly last: CheckedManager["lastGrade"];
  readonly now: GradeStep | null;
}

function idOf(lastGrade: CheckedManager["lastGrade"]): string | null {
  return lastGrade === null || lastGrade === "unknown" ? null : lastGrade.id;
}

function countsOn(ladder: readonly GradeStep[], people: readonly Placed[]): MovementMatrix["totals"] {
  const now = people.map((one) => one.now?.id ?? null);
  return {
    counts: ladder.map(({ id }) => now.filter((grade) => grade === id).length),
    unsettled: now.filter((grade) => grade === null).length,
    total: people.length,
  };
}
