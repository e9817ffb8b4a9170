import { wholeUnits } from "../values/wholeUnits";
import type { CellFloors } from "./cellFloors";
import { cellFloors, gradeReached } from "./cellFloors";
import type { GradingTerms } from "./gradingTerms";
import { certainSteps } from "./publishedSteps";

/** The terms of the grade that a score reaches. */
export type ScoreGradeTerms = Pick<GradingTerms, "scale" | "decideOn" | "ladder">;

/** What the grade of a score goes by. */
export interface ScoreGradePlan {
  readonly floors: CellFloors;
  /** The steps of a published score in a point; null where the score decides as it stands in the cell. */
  readonly stepsPerPoint: number | null;
}

/** Sets the bounds of the score out for numbers of cells; null where they do not descend from grade to grade. */
export function scoreGradePlan({ scale, decideOn, ladder }: ScoreGradeTerms): ScoreGradePlan | null {
  const floors = cellFloors(ladder.map(({ scoreFloor }) => scoreFloor));
  return floors === null ? null : { floors, stepsPerPoint: decideOn === "published" ? 10 ** scale.toNumber() : null };
}

/**
 * The place on the ladder of the grade that a score in a cell reaches; NaN where it is not certain, or there is no score.
 *
 * Where the published score decides, a score of whole steps is its own published one. Another is off its decimal by half an
 * ulp, and by as much again once it is in steps: together less than 2^-52 of its size and a term in 2^-106, for which the
 * bound leaves twice the room.
 */
export function scoreGradeReached({ floors, stepsPerPoint }: ScoreGradePlan, score: number): number {
  if (Number.isNaN(score)) return NaN;
  if (stepsPerPoint === null || !Number.isNaN(wholeUnits(score, stepsPerPoint))) return gradeReached(floors, score);
  const size = Math.abs(score * stepsPerPoint);
  const steps = certainSteps(size, size * 2 ** -51);
  return Number.isNaN(steps) ? NaN : gradeReached(floors, (score < 0 ? 0 - steps : steps) / stepsPerPoint);
}

/** The bounds of deposits for numbers of cells; null where they do not descend from grade to grade. */
export function depositGradePlan({ ladder }: Pick<GradingTerms, "ladder">): CellFloors | null {
  return cellFloors(ladder.map(({ depositFloor }) => depositFloor));
}

/** The place on the ladder of the grade that deposits in a cell reach, 万元; NaN where there are none. */
export function depositGradeReached(floors: CellFloors, deposits: number): number {
  return deposits >= 0 ? gradeReached(floors, deposits) : NaN;
}
