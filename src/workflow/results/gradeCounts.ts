import { gradeLadder } from "../../domain/scheme/ladder";
import type { GradingOutcome } from "../grading/gradingOutcome";
import { officialGrade } from "../grading/officialGrade";
import { unitMembers } from "../review/unitMembers";

/** How many people stand how after a run. */
export interface Standing {
  /** Whose grade counts. */
  readonly graded: number;
  /** Whom the rules of movement leave ungraded. */
  readonly exempt: number;
  /** Graded, but the settled grade is missing through a fault of its own data. */
  readonly unsettled: number;
  /** Whose data do not hold. */
  readonly notGraded: number;
}

/** Counts of a run by unit and grade. */
export interface GradeCounts extends Standing {
  /** "" for people without a unit. */
  readonly unit: string;
  /** By the grade that counts, highest first. */
  readonly counts: readonly number[];
}

/** How many people stand how. */
export function standingOf({ graded, notGraded }: Pick<GradingOutcome, "graded" | "notGraded">): Standing {
  const exempt = notGraded.filter(({ manager }) => manager.facts.exempt !== null).length;
  const settled = graded.filter((one) => officialGrade(one) !== null).length;
  const unsettled = graded.filter(({ parts }) => parts.movement?.ok === false).length;
  return {
    graded: settled,
    exempt: exempt + graded.length - settled - unsettled,
    unsettled,
    notGraded: notGraded.length - exempt,
  };
}

/** The counts of each unit, in the order in which units appear in the roster. */
export function gradeCounts(outcome: GradingOutcome): readonly GradeCounts[] {
  const ladder = gradeLadder(outcome.context.scheme.document);
  return unitMembers(outcome).map(({ unit, ...members }) => {
    const grades = members.graded.map((one) => officialGrade(one)?.index);
    return {
      unit,
      counts: ladder.map(({ index }) => grades.filter((grade) => grade === index).length),
      ...standingOf(members),
    };
  });
}
