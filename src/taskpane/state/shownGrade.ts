import type { GradeStep } from "../../domain/scheme/ladder";
import type { GradedManager } from "../../workflow/grading/gradingRun";

/** The grade that somebody holds after this quarter; null where a rule says that they are not graded. */
export function shownGrade({ appraisal }: GradedManager): GradeStep | null {
  return appraisal.figures.finalGrade;
}
