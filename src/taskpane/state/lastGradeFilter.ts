import type { GradeStep } from "../../domain/scheme/ladder";
import type { CheckedManager } from "../../workflow/data/checkData";
import { NO_LAST_GRADE } from "./reviewView";

/** Under which filter of last grades a person falls; "" where the last grade cannot be read. */
export function lastGradeFilter(lastGrade: CheckedManager["lastGrade"]): string {
  return lastGrade === "unknown" ? "" : gradeFilter(lastGrade);
}

/** The filter that shows everybody with this last grade; null stands for a first grading. */
export function gradeFilter(last: GradeStep | null): string {
  return last === null ? NO_LAST_GRADE : last.id;
}
