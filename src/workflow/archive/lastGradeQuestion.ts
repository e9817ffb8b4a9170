import type { GradeStep } from "../../domain/scheme/ladder";
import { parsePeriod, periodBefore, periodId } from "../../domain/values/period";
import type { Text } from "../../domain/values/text";
import { joinTexts, text } from "../../domain/values/text";

/** What the result of one quarter says of the grade, and of the one before. */
interface Graded {
  readonly period: string;
  /** The grade that counts; null where there was none. */
  readonly grade: GradeStep | null;
  readonly lastGrade: GradeStep | null;
}

/**
 * What the quarter directly before says where it is not the last grade of this one, from which its movement follows. `counting`
 * are the person's results that count in their quarters; where there are several, one that agrees is enough. Null where
 * nothing is to be said: nobody was graded, that quarter is not in hand, or its grade is not on this ladder.
 */
export function lastGradeQuestion(
  own: Graded,
  counting: readonly Graded[],
  ladder: readonly Pick<GradeStep, "id">[],
): Text | null {
  const period = parsePeriod(own.period);
  if (own.grade === null || period === null) return null;
  const before = periodId(periodBefore(period));
  const grades = counting.flatMap(({ period: other, grade }) => (other === before && grade !== null ? [grade] : []));
  const known = grades.filter(({ id }) => ladder.some((step) => step.id === id));
  if (known.length === 0 || known.length < grades.length) return null;
  if (known.some(({ id }) => id === own.lastGrade?.id)) return null;
  const names = new Map(known.map(({ id, name }) => [id, name]));
  const right = joinTexts([...names.values()], text("、", ", "));
  const found = own.lastGrade?.name ?? text("没有（新定级）", "none (graded for the first time)");
  return text(
    `本季写的上季等级是${found.zh}，手上的 ${before} 是${right.zh}，变动应据此核对`,
    `the last grade stated is ${found.en}, ${before} in hand says ${right.en}; check the movement`,
  );
}
