import type { Bounds } from "../values/bands";
import type { Decimal } from "../values/decimal";
import { decimal } from "../values/decimal";
import type { Text } from "../values/text";
import type { SchemeDocument } from "./schema";

/** One grade of the ladder with its two inclusive lower bounds: 等级评分 in 分, 存款日均 in 万元. */
export interface GradeStep {
  /** 0 is the highest grade. */
  readonly index: number;
  readonly id: string;
  readonly name: Text;
  readonly scoreFloor: Decimal | null;
  readonly depositFloor: Decimal | null;
}

/** The ladder (等级阶梯) from the highest grade to the lowest. */
export type GradeLadder = readonly GradeStep[];

/** The ladder of a scheme, with decimal bounds; the same ladder each time it is asked for. */
export function gradeLadder({ ladder }: SchemeDocument): GradeLadder {
  const known = ladders.get(ladder);
  if (known !== undefined) return known;
  const made = readLadder(ladder);
  ladders.set(ladder, made);
  return made;
}

const ladders = new WeakMap<SchemeDocument["ladder"], GradeLadder>();

function readLadder(ladder: SchemeDocument["ladder"]): GradeLadder {
  return ladder.map(({ id, name, scoreFloor, depositFloor }, index) => ({
    index,
    id,
    name,
    scoreFloor: scoreFloor === null ? null : decimal(scoreFloor),
    depositFloor: depositFloor === null ? null : decimal(depositFloor),
  }));
}

/** The bounds of 等级评分, grade by grade. */
export function scoreBounds(ladder: GradeLadder): Bounds {
  return ladder.map(({ name, scoreFloor }) => ({ name, floor: scoreFloor }));
}

/** The bounds of 一般性存款日均, grade by grade. */
export function depositBounds(ladder: GradeLadder): Bounds {
  return ladder.map(({ name, depositFloor }) => ({ name, floor: depositFloor }));
}

/** The lower of two grades (最终等级取两者较低). */
export function lowerGrade(one: GradeStep, other: GradeStep): GradeStep {
  return one.index > other.index ? one : other;
}

/** The grade at a place of the ladder; a place outside it is a fault of the program. */
export function gradeAt(ladder: GradeLadder, index: number): GradeStep {
  const grade = ladder[index];
  if (grade === undefined) throw new Error(`The ladder has no grade at ${String(index)}`);
  return grade;
}

/** Finds a grade by its name in either language or its identifier. */
export function gradeNamed(ladder: GradeLadder, name: string): GradeStep | null {
  const wanted = name.trim();
  return ladder.find((grade) => [grade.name.zh, grade.name.en, grade.id].includes(wanted)) ?? null;
}
