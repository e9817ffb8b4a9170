import type { GradeStep } from "../scheme/ladder";
import type { Text } from "../values/text";
import { text } from "../values/text";

/** Movement against the last grade (rules §1.7). */
export type Movement = "upgrade" | "retain" | "downgrade" | "new";

/** The names of the movements. */
export const movementNames: Readonly<Record<Movement, Text>> = {
  upgrade: text("晋级", "Upgrade"),
  retain: text("保级", "Retain"),
  downgrade: text("降级", "Downgrade"),
  new: text("新定级", "New"),
};

/** Movement of the settled grade: a manager may also not be graded at all. */
export type SettledMovement = Movement | "notGraded";

/** The names of the movements of a settled grade. */
export const settledMovementNames: Readonly<Record<SettledMovement, Text>> = {
  ...movementNames,
  notGraded: text("不评级", "Not graded"),
};

/** 晋级, 保级, 降级, or 新定级 where there is no last grade. */
export function movement(grade: GradeStep, last: GradeStep | null): Movement {
  if (last === null) return "new";
  if (grade.index < last.index) return "upgrade";
  return grade.index > last.index ? "downgrade" : "retain";
}

/** The same of a settled grade: 不评级 where there is none. */
export function settledMovement(grade: GradeStep | null, last: GradeStep | null): SettledMovement {
  return grade === null ? "notGraded" : movement(grade, last);
}
