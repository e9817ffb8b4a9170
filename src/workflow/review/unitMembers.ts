import { identifierKey } from "../../domain/values/identifier";
import type { GradedManager, GradingOutcome, NotGraded } from "../grading/gradingOutcome";

/** The people of one unit after a run. */
export interface UnitMembers {
  /** As the roster names it first; "" for people without a unit. */
  readonly unit: string;
  readonly graded: readonly GradedManager[];
  readonly notGraded: readonly NotGraded[];
}

/**
 * Everybody by unit, the units in the order in which they appear in the roster. Units are told apart as for the ranks:
 * width and case of their names do not matter.
 */
export function unitMembers({
  graded,
  notGraded,
}: Pick<GradingOutcome, "graded" | "notGraded">): readonly UnitMembers[] {
  const units = new Map<string, { unit: string; graded: GradedManager[]; notGraded: NotGraded[] }>();
  const order = [...graded, ...notGraded].sort((one, other) => one.manager.row - other.manager.row);
  for (const one of order) {
    const key = identifierKey(one.manager.unit);
    const own = units.get(key) ?? { unit: one.manager.unit, graded: [], notGraded: [] };
    units.set(key, own);
    if ("appraisal" in one) own.graded.push(one);
    else own.notGraded.push(one);
  }
  return [...units.values()];
}
