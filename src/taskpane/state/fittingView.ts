import { gradeLadder } from "../../domain/scheme/ladder";
import type { GradingOutcome } from "../../workflow/grading/gradingOutcome";
import { movementTotals } from "../../workflow/review/movementTotals";
import { isOfUnit, unitNames } from "./reviewList";
import type { ReviewView } from "./reviewView";
import { everybody, NO_GRADE, NO_LAST_GRADE } from "./reviewView";
import { shownGroups } from "./shownGroups";

/** The view without the filters for what a new run no longer has: a unit that is gone, a grade of another scheme. */
export function fittingView(view: ReviewView, outcome: GradingOutcome): ReviewView {
  const { document } = outcome.context.scheme;
  const grades = gradeLadder(document).map(({ id }) => id);
  const movements = movementTotals(outcome).map(({ movement }) => movement);
  const has = {
    unit: unitNames(outcome).some((unit) => isOfUnit(unit, view.unit)),
    grade: [...grades, ...(document.movement === undefined ? [] : [NO_GRADE])].includes(view.grade),
    lastGrade: [...grades, NO_LAST_GRADE].includes(view.lastGrade),
    movement: movements.some((movement) => movement === view.movement),
    group: shownGroups(document).includes(view.group),
  };
  return {
    ...view,
    ...(has.unit ? {} : { unit: everybody.unit }),
    ...(has.grade ? {} : { grade: everybody.grade }),
    ...(has.lastGrade ? {} : { lastGrade: everybody.lastGrade }),
    ...(has.movement ? {} : { movement: everybody.movement }),
    ...(has.group ? {} : { group: everybody.group }),
  };
}
