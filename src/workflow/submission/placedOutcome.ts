import type { LocatedProblem } from "../data/located";
import type { GradingOutcome } from "../grading/gradingOutcome";
import type { Place } from "../ports";

/** Problems with their places elsewhere. */
export function placedProblems(
  problems: readonly LocatedProblem[],
  placeOf: (place: Place) => Place,
): readonly LocatedProblem[] {
  return problems.map((one) => (one.place === null ? one : { ...one, place: placeOf(one.place) }));
}

/** An outcome whose messages name the cells of a frozen file, which may stand elsewhere than those of the workbook. */
export function placedOutcome(outcome: GradingOutcome, placeOf: (place: Place) => Place): GradingOutcome {
  return {
    ...outcome,
    graded: outcome.graded.map((one) =>
      one.faults.length === 0 ? one : { ...one, faults: placedProblems(one.faults, placeOf) },
    ),
    notGraded: outcome.notGraded.map((one) => ({ ...one, problems: placedProblems(one.problems, placeOf) })),
  };
}
