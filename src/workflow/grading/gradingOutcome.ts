import type { Appraisal } from "../../domain/appraisal/appraisal";
import type { ManagerParts } from "../../domain/appraisal/managerParts";
import type { AppraisalContext } from "../../domain/calculation/context";
import type { NearBound } from "../../domain/grading/boundary";
import type { SettledMovement } from "../../domain/grading/movement";
import type { NextGrade } from "../../domain/grading/nextGrade";
import type { CheckedManager } from "../data/checkData";
import type { LocatedProblem } from "../data/located";

/** One manager's result, with all that explains it. */
export interface GradedManager {
  readonly manager: CheckedManager;
  readonly appraisal: Appraisal;
  /** Of the settled grade, where the scheme has rules of movement. Null where the last grade cannot be read. */
  readonly movement: SettledMovement | null;
  /** Places among all whose grade counts; null of whom the rules leave ungraded, or whose grade cannot be settled. */
  readonly unitRank: number | null;
  readonly bankRank: number | null;
  readonly nextGrade: NextGrade | null;
  /** The bounds close to which the grade hangs; none for whom the rules leave ungraded. */
  readonly nearBounds: readonly NearBound[];
  /** What the other parts of the scheme give, each with its own problems. */
  readonly parts: ManagerParts;
  /** What is missing from the parts and where, with the cells. */
  readonly faults: readonly LocatedProblem[];
}

/** The outcome of a run: who was graded, and who was not and why. */
export interface GradingOutcome {
  readonly context: AppraisalContext;
  readonly graded: readonly GradedManager[];
  readonly notGraded: readonly NotGraded[];
}

/** A manager whose data do not hold, and why; or whom the rules of movement leave ungraded (`manager.facts.exempt`). */
export interface NotGraded {
  readonly manager: CheckedManager;
  readonly problems: readonly LocatedProblem[];
  /** What the parts give all the same. */
  readonly parts: ManagerParts;
}
