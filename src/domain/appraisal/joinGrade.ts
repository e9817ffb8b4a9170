import type { GradeStep } from "../scheme/ladder";
import type { Cell } from "../values/cell";
import type { Result } from "../values/result";
import { bad, ok, then } from "../values/result";
import type { Text } from "../values/text";
import type { ManagerParts } from "./managerParts";
import type { ItemScore, PartAppraiser, SettlementCells } from "./partAppraiser";
import { without } from "./partAppraiser";

/** What the sheets say of one manager that is joined with the grade once it is known. */
export interface GradeFacts {
  readonly lastGrade: Cell;
  /** Undefined where the scheme has no rules of movement. */
  readonly settlement: Result<SettlementCells> | undefined;
  /** Why the rules of movement leave the manager ungraded, whatever the grading says; null where they do not. */
  readonly exempt: Text | null;
  readonly heldQuarters: Cell;
  readonly items: readonly ItemScore[];
}

/** The facts of somebody about whom nothing can be told. */
export const noFacts: GradeFacts = {
  lastGrade: null,
  settlement: undefined,
  exempt: null,
  heldQuarters: null,
  items: [],
};

/**
 * The parts of one manager with those that follow from the grade: the settled grade with its movement, and the use of the
 * result. `grade` is null where the manager could not be graded; `lowest` is the lowest grade of the ladder.
 */
export function joinGrade(
  grade: GradeStep | null,
  parts: ManagerParts,
  facts: GradeFacts,
  { settle, outcome }: PartAppraiser,
  lowest: GradeStep,
): ManagerParts {
  // Whoever is exempt is not graded whatever the grade: the lowest stands in to tell the reason.
  const settled = grade ?? (facts.exempt === null ? null : lowest);
  const movement =
    settle === null
      ? undefined
      : settled === null
        ? bad(without("movement", "grading"))
        : then(facts.settlement ?? bad(without("movement", "grading")), (cells) => settle(settled, cells));
  const counting = movement === undefined ? gradeOrProblem(grade) : gradeOf(movement);
  const use =
    outcome === null
      ? undefined
      : then(counting, (found) =>
          outcome({
            grade: found,
            lastGrade: facts.lastGrade,
            level: parts.level,
            heldQuarters: facts.heldQuarters,
            items: facts.items,
            scorecard: parts.scorecard,
            barred: movement?.ok === true ? movement.value.figures.barred : null,
          }),
        );
  return {
    ...parts,
    ...(movement === undefined ? {} : { movement }),
    ...(use === undefined ? {} : { outcome: use }),
  };
}

function gradeOrProblem(grade: GradeStep | null): Result<GradeStep> {
  return grade === null ? bad(without("outcome", "grading")) : ok(grade);
}

/** The settled grade; null where the rules leave the manager ungraded. */
function gradeOf(movement: NonNullable<ManagerParts["movement"]>): Result<GradeStep | null> {
  return movement.ok ? ok(movement.value.figures.settledGrade) : bad(without("outcome", "movement"));
}
