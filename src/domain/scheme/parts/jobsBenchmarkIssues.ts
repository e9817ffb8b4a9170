import { text } from "../../values/text";
import { issue } from "../invariantChecks";
import { unknownReference } from "../referenceIssues";
import type { SchemeIssue } from "../schemeIssue";
import type { JobsRules } from "./jobs";
import type { FactorRating } from "./jobsEvaluation";
import { jobGradeOf, placesInCategory, weightedPoints } from "./jobsEvaluation";

type Benchmark = JobsRules["benchmarks"][number];

/** Benchmark posts (标杆岗位) have every factor once, by a degree it has, and lie within the grades of their category. */
export function benchmarkIssues(rules: JobsRules): readonly SchemeIssue[] {
  return rules.benchmarks.flatMap((benchmark, index) => {
    const path = `jobs.benchmarks[${String(index)}]`;
    const issues = [...referenceIssues(rules, benchmark, path), ...factorIssues(rules, benchmark, path)];
    return issues.length > 0 ? issues : rangeIssues(rules, benchmark, path);
  });
}

/** The factors and degrees of a benchmark post, in the order of the factors; what leads nowhere is left out. */
export function benchmarkRatings({ factors }: JobsRules, { degrees }: Benchmark): readonly FactorRating[] {
  return factors.flatMap((factor) => {
    const wanted = degrees.find((one) => one.factor === factor.id)?.degree;
    const degree = factor.degrees.find(({ id }) => id === wanted);
    return degree === undefined ? [] : [{ factor, degree }];
  });
}

function referenceIssues(
  { factors, categories }: JobsRules,
  benchmark: Benchmark,
  path: string,
): readonly SchemeIssue[] {
  const ofDegrees = benchmark.degrees.flatMap(({ factor: id, degree }, index) => {
    const place = `${path}.degrees[${String(index)}]`;
    const factor = factors.find((one) => one.id === id);
    return factor === undefined
      ? unknownReference(`${place}.factor`, id, factors)
      : unknownReference(`${place}.degree`, degree, factor.degrees);
  });
  return [...unknownReference(`${path}.category`, benchmark.category, categories), ...ofDegrees];
}

function factorIssues({ factors }: JobsRules, { degrees }: Benchmark, path: string): readonly SchemeIssue[] {
  return factors.flatMap(({ id, name }) => {
    const times = degrees.filter(({ factor }) => factor === id).length;
    if (times === 1) return [];
    return issue(
      `${path}.degrees`,
      text(
        `评价因素「${name.zh}」出现 ${String(times)} 次，应恰好一次`,
        `factor "${name.en}" occurs ${String(times)} times; it must occur exactly once`,
      ),
    );
  });
}

function rangeIssues(rules: JobsRules, benchmark: Benchmark, path: string): readonly SchemeIssue[] {
  const category = rules.categories.find(({ id }) => id === benchmark.category);
  if (category === undefined) return [];
  const points = weightedPoints(benchmarkRatings(rules, benchmark));
  const grade = jobGradeOf(rules, points);
  const { place, lowest, highest } = placesInCategory(rules, category, grade);
  if (place >= lowest && place <= highest) return [];
  return issue(
    `${path}.category`,
    text(
      `得分 ${points.toString()}，岗级是「${grade.name.zh}」，不在${category.name.zh}的岗级范围内`,
      `its ${points.toString()} points make grade "${grade.name.en}", outside the grades of category "${category.name.en}"`,
    ),
  );
}
