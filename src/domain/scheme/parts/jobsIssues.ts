import { decimal } from "../../values/decimal";
import { text } from "../../values/text";
import { bandIssues } from "../bandForm";
import { addUp, issue } from "../invariantChecks";
import { unknownReference } from "../referenceIssues";
import type { SchemeDocument } from "../schema";
import type { SchemeIssue } from "../schemeIssue";
import type { JobsRules } from "./jobs";
import { benchmarkIssues } from "./jobsBenchmarkIssues";

/** What must hold of 岗位评价 (rules §4): weights, degrees, bands, coefficients, categories, benchmarks, duties. */
export function jobsIssues(rules: JobsRules, document: SchemeDocument): readonly SchemeIssue[] {
  return [
    ...addUp(
      "jobs.factors",
      text("评价因素权重", "weights of the factors"),
      rules.factors.map(({ weight }) => weight),
    ),
    ...degreeIssues(rules),
    ...bandIssues("jobs.grades", rules.grades),
    ...gradeIssues(rules),
    ...categoryIssues(rules),
    ...benchmarkIssues(rules),
    ...statementIssues(rules, document),
  ];
}

/** Degrees ascend, and the highest of every factor is the scale: else a weight would not mean what it says. */
function degreeIssues({ factors, scale }: JobsRules): readonly SchemeIssue[] {
  return factors.flatMap(({ degrees }, index) =>
    degrees.flatMap(({ points }, place) => {
      const path = `jobs.factors[${String(index)}].degrees[${String(place)}].points`;
      const before = degrees[place - 1]?.points;
      if (before !== undefined && decimal(points).lessThanOrEqualTo(before))
        return issue(
          path,
          text(
            `级别分值 ${points} 没有高于上一级别的 ${before}；级别从低到高，分值应逐级提高`,
            `the points ${points} are not above ${before} of the degree before; from the lowest degree up, points must rise`,
          ),
        );
      if (place < degrees.length - 1 || decimal(points).equals(scale)) return [];
      return issue(
        path,
        text(
          `最高级别的分值是 ${points}，应等于总分 ${scale}`,
          `the highest degree has ${points} points; it must have the whole scale of ${scale}`,
        ),
      );
    }),
  );
}

/** Coefficients rise with the grade, and every grade can be reached on the scale. */
function gradeIssues({ grades, scale }: JobsRules): readonly SchemeIssue[] {
  return grades.flatMap(({ coefficient, from }, index) => {
    const before = grades[index - 1]?.coefficient;
    const falls = before !== undefined && decimal(coefficient).lessThan(before);
    return [
      ...(falls
        ? issue(
            `jobs.grades[${String(index)}].coefficient`,
            text(
              `岗位系数 ${coefficient} 低于较低岗级的 ${before}；岗级越高，系数不应越低`,
              `the coefficient ${coefficient} is below ${before} of a lower grade; it must not fall as grades rise`,
            ),
          )
        : []),
      ...(decimal(from).greaterThan(scale)
        ? issue(
            `jobs.grades[${String(index)}].from`,
            text(
              `岗级从 ${from} 分起，总分只有 ${scale}，任何岗位都达不到`,
              `the grade begins at ${from} points, beyond the scale of ${scale}: no post can reach it`,
            ),
          )
        : []),
    ];
  });
}

function categoryIssues({ categories, grades }: JobsRules): readonly SchemeIssue[] {
  const placeOf = (id: string): number => grades.findIndex((grade) => grade.id === id);
  return categories.flatMap(({ lowest, highest }, index) => {
    const path = `jobs.categories[${String(index)}]`;
    const unknown = Object.entries({ lowest, highest }).flatMap(([key, id]) =>
      unknownReference(`${path}.${key}`, id, grades),
    );
    return unknown.length > 0 || placeOf(lowest) <= placeOf(highest)
      ? unknown
      : issue(
          `${path}.highest`,
          text(
            `最高岗级 ${highest} 低于最低岗级 ${lowest}`,
            `the highest grade ${highest} lies below the lowest ${lowest}`,
          ),
        );
  });
}

/** Every grade of the ladder has its duties exactly once. */
function statementIssues({ statement }: JobsRules, { ladder }: SchemeDocument): readonly SchemeIssue[] {
  const named = statement.grades.flatMap(({ grades }, index) =>
    grades.map((id, place) => ({ id, path: `jobs.statement.grades[${String(index)}].grades[${String(place)}]` })),
  );
  const repeated = named.filter(({ id }, index) => named.findIndex((other) => other.id === id) < index);
  return [
    ...named.flatMap(({ id, path }) => unknownReference(path, id, ladder)),
    ...repeated.flatMap(({ id, path }) =>
      issue(
        path,
        text(`等级 ${id} 的职责写了不止一次，应只写一次`, `the duties of grade ${id} are given twice; give them once`),
      ),
    ),
    ...ladder.flatMap(({ id, name }) =>
      named.some((one) => one.id === id)
        ? []
        : issue(
            "jobs.statement.grades",
            text(
              `等级 ${id}（${name.zh}）没有职责，每个等级都应有`,
              `grade ${id} (${name.en}) has no duties; every grade needs them`,
            ),
          ),
    ),
  ];
}
