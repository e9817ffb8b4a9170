import type { SettledMovement } from "../../domain/grading/movement";
import type { SchemeDocument } from "../../domain/scheme/schema";

/** The kinds of movement that a scheme knows: only its rules of movement leave anybody ungraded. */
export function movementKinds({ movement }: SchemeDocument): readonly SettledMovement[] {
  const plain = ["upgrade", "retain", "downgrade", "new"] as const;
  return movement === undefined ? plain : [...plain, "notGraded"];
}
