import { onceFor } from "../../workflow/onceFor";
import { gradeLadder } from "../../domain/scheme/ladder";
import type { GradeStep } from "../../domain/scheme/ladder";
import { apportion } from "../../domain/values/apportion";
import type { Decimal } from "../../domain/values/decimal";
import { decimal } from "../../domain/values/decimal";
import type { GradingOutcome } from "../../workflow/grading/gradingOutcome";
import { officialGrade } from "../../workflow/grading/officialGrade";
import { standingOf } from "../../workflow/results/gradeCounts";

/** How many hold a grade, and their share of all who hold one. */
export interface GradeCount {
  readonly grade: GradeStep;
  readonly count: number;
  /** A fraction in whole percents; the shares of all grades add up to 1, or are 0 where nobody holds any. */
  readonly share: Decimal;
}

/** How many hold each grade of the ladder, the highest first; grades nobody holds are told too. */
export const countsByGrade = onceFor(({ graded, context }: GradingOutcome): readonly GradeCount[] => {
  const ladder = gradeLadder(context.scheme.document);
  const counts = ladder.map(() => 0);
  for (const one of graded) {
    const index = officialGrade(one)?.index;
    if (index !== undefined) counts[index] = (counts[index] ?? 0) + 1;
  }
  const shares = counts.some((count) => count > 0) ? apportion(decimal(1), counts.map(decimal), 2) : [];
  return ladder.map((grade, index) => ({
    grade,
    count: counts[index] ?? 0,
    share: shares[index] ?? decimal(0),
  }));
});

/** How many have a grade, are left without one by the rules of movement, and have none for another reason. */
export interface ReviewCounts {
  readonly graded: number;
  readonly exempt: number;
  readonly notGraded: number;
}

/** The counts behind 「589 人已评级，8 人按规则不评级，16 人未评级」; they add up to the roster. */
export const reviewCounts = onceFor((outcome: GradingOutcome): ReviewCounts => {
  const { graded, exempt, unsettled, notGraded } = standingOf(outcome);
  return { graded, exempt, notGraded: unsettled + notGraded };
});
