import type { GradeStep } from "../../domain/scheme/ladder";
import { gradeLadder } from "../../domain/scheme/ladder";
import type { GradedManager, GradingOutcome } from "../grading/gradingRun";
import { officialGrade } from "../grading/officialGrade";

/** One row of the movement matrix: everybody who held a grade last quarter, by the grade they hold now. */
export interface MatrixRow {
  /** Null for people graded for the first time. */
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

/** Counts everybody graded by last grade and the grade that counts now; a row for first gradings only where there are any. */
export function movementMatrix({ graded, context }: GradingOutcome): MovementMatrix {
  const ladder = gradeLadder(context.scheme.document);
  const placed = graded.filter(({ manager }) => manager.lastGrade !== "unknown");
  const rowOf = (last: GradeStep | null): MatrixRow => ({
    last,
    ...countsOn(
      ladder,
      placed.filter(({ manager: { lastGrade } }) => idOf(lastGrade) === (last?.id ?? null)),
    ),
  });
  const first = rowOf(null);
  return {
    ladder,
    rows: [...ladder.map(rowOf), ...(first.total === 0 ? [] : [first])],
    totals: countsOn(ladder, placed),
    unknown: graded.length - placed.length,
  };
}

function idOf(lastGrade: GradedManager["manager"]["lastGrade"]): string | null {
  return lastGrade === null || lastGrade === "unknown" ? null : lastGrade.id;
}

function countsOn(ladder: readonly GradeStep[], people: readonly GradedManager[]): MovementMatrix["totals"] {
  const now = people.map((one) => officialGrade(one)?.id ?? null);
  return {
    counts: ladder.map(({ id }) => now.filter((grade) => grade === id).length),
    unsettled: now.filter((grade) => grade === null).length,
    total: people.length,
  };
}
