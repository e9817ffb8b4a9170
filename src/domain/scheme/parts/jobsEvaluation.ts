import type { Decimal } from "../../values/decimal";
import { decimal, sum } from "../../values/decimal";
import type { Bounds } from "../../values/bands";
import { highestReached } from "../../values/bands";
import { bandBounds } from "../bandForm";
import type { FactorDegree, JobFactor, JobGrade, JobsRules } from "./jobs";

/** A factor with the degree that a post has of it. */
export interface FactorRating {
  readonly factor: JobFactor;
  readonly degree: FactorDegree;
}

/** The points of a post: Σ points of the degree × weight of its factor. 分, not rounded. */
export function weightedPoints(ratings: readonly FactorRating[]): Decimal {
  return sum(ratings.map(({ factor, degree }) => decimal(degree.points).times(factor.weight)));
}

/** The lower ends of the post grades, from the highest grade to the lowest. */
export function jobGradeBounds({ grades }: JobsRules): Bounds {
  return bandBounds(grades);
}

/** The post grade that so many points reach; the lower end of its band is inclusive. */
export function jobGradeOf(rules: JobsRules, points: Decimal): JobGrade {
  const grade = [...rules.grades].reverse()[highestReached(jobGradeBounds(rules), points)];
  if (grade === undefined) throw new Error("A scheme has at least one post grade");
  return grade;
}

/** The places, from the lowest grade up, of a grade and of the ends of the category it should lie in; -1 where unknown. */
export function placesInCategory(
  { grades }: JobsRules,
  category: { readonly lowest: string; readonly highest: string },
  grade: JobGrade,
): { readonly place: number; readonly lowest: number; readonly highest: number } {
  const placeOf = (id: string): number => grades.findIndex((one) => one.id === id);
  return { place: placeOf(grade.id), lowest: placeOf(category.lowest), highest: placeOf(category.highest) };
}
