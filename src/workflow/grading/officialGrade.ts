import type { GradeStep } from "../../domain/scheme/ladder";
import type { GradedManager } from "./gradingOutcome";

/**
 * The grade that counts: the settled one where the scheme has rules of movement, else the final one. Null where those
 * rules leave the manager ungraded, or their data are at fault.
 */
export function officialGrade({ appraisal, parts }: Pick<GradedManager, "appraisal" | "parts">): GradeStep | null {
  if (parts.movement === undefined) return appraisal.figures.finalGrade;
  return parts.movement.ok ? parts.movement.value.figures.settledGrade : null;
}
