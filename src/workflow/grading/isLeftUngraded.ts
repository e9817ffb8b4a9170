import type { ManagerParts } from "../../domain/appraisal/managerParts";

/** Whether the rules of movement leave somebody ungraded, whatever the grading says: hired too late, under such a veto. */
export function isLeftUngraded({ movement }: Pick<ManagerParts, "movement">): boolean {
  return movement?.ok === true && movement.value.figures.settledGrade === null;
}
