import type { GradeStep } from "../../domain/scheme/ladder";
import { gradeLadder } from "../../domain/scheme/ladder";
import type { GradedManager, GradingOutcome } from "../../workflow/grading/gradingRun";
import { NO_LAST_GRADE } from "./reviewView";
import { shownGrade } from "./shownGrade";

/** One row of the movement matrix: everybody who held a grade last quarter, by the grade they hold now. */
export interface MatrixRow {
  /** Null for people graded for the first time. */
  readonly last: GradeStep | null;
  /** The filter that shows these people. */
  readonly filter: string;
  /** In the order of the ladder. */
  readonly counts: readonly number[];
  readonly total: number;
}

/** Last grade × this grade (rules §1.7). */
export interface MovementMatrix {
  readonly ladder: readonly GradeStep[];
  readonly rows: readonly MatrixRow[];
  readonly totals: readonly number[];
  /** People whose last grade cannot be read, who stand in no row. */
  readonly unknown: number;
}

/** Counts everybody graded by last grade and this grade; a row for first gradings only where there are any. */
export function movementMatrix({ graded, context }: GradingOutcome): MovementMatrix {
  const ladder = gradeLadder(context.scheme.document);
  const placed = graded.filter(({ manager }) => manager.lastGrade !== "unknown");
  const rowOf = (last: GradeStep | null, filter: string): MatrixRow => {
    const members = placed.filter((one) => lastGradeFilter(one) === filter);
    const counts = countsOn(ladder, members);
    return { last, filter, counts, total: members.length };
  };
  const first = rowOf(null, NO_LAST_GRADE);
  const rows = [...ladder.map((grade) => rowOf(grade, grade.id)), ...(first.total === 0 ? [] : [first])];
  return { ladder, rows, totals: countsOn(ladder, placed), unknown: graded.length - placed.length };
}

/** Under which filter of last grades a person falls; "" where the last grade cannot be read. */
export function lastGradeFilter({ manager: { lastGrade } }: GradedManager): string {
  if (lastGrade === "unknown") return "";
  return lastGrade === null ? NO_LAST_GRADE : lastGrade.id;
}

function countsOn(ladder: readonly GradeStep[], people: readonly GradedManager[]): readonly number[] {
  return ladder.map(({ id }) => people.filter((one) => shownGrade(one)?.id === id).length);
}
