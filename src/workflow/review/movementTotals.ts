import { onceFor } from "../onceFor";
import type { SettledMovement } from "../../domain/grading/movement";
import type { GradingOutcome } from "../grading/gradingOutcome";

/** How many moved one way. */
export interface MovementTotal {
  readonly movement: SettledMovement;
  readonly count: number;
}

/**
 * How many moved each way; under rules of movement also how many those leave ungraded, whether their data would have held
 * or not.
 */
export const movementTotals = onceFor(({ graded, notGraded, context }: GradingOutcome): readonly MovementTotal[] => {
  const plain = ["upgrade", "retain", "downgrade", "new"] as const;
  const counted = plain.map((movement) => ({
    movement,
    count: graded.filter((one) => one.movement === movement).length,
  }));
  if (context.scheme.document.movement === undefined) return counted;
  const exempt = notGraded.filter(({ manager }) => manager.facts.exempt !== null).length;
  const left = graded.filter(({ movement }) => movement === "notGraded").length;
  return [...counted, { movement: "notGraded", count: exempt + left }];
});
