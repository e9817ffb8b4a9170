import { readScheme } from "../../../src/domain/scheme/scheme";
import type { SchemeDocument } from "../../../src/domain/scheme/schema";
import { issueText } from "../../../src/domain/scheme/schemeIssue";
import { schemeTables } from "../../../src/domain/scheme/schemeTables";
import type { JobsRules } from "../../../src/domain/scheme/parts/jobs";
import type { DeepWritable } from "../../support/demonstrationScheme";
import { fullContext, fullDocument } from "../../support/demonstrationScheme";

type Change = (jobs: DeepWritable<JobsRules>, document: DeepWritable<SchemeDocument>) => void;

function issuesAfter(change: Change): readonly string[] {
  const result = readScheme(
    fullDocument((document) => {
      change(document.jobs!, document);
    }),
  );
  return result.ok ? [] : result.issues.map((issue) => issueText(issue).zh);
}

describe("a scheme with a fault in 岗位评价 is refused", () => {
  const broken: readonly (readonly [string, Change, string])[] = [
    [
      "factor weights that do not add up",
      (jobs) => (jobs.factors[0]!.weight = "0.26"),
      "jobs.factors：评价因素权重合计 101%，应恰好为 100%",
    ],
    [
      "a degree that is worth no more than the one before",
      (jobs) => (jobs.factors[1]!.degrees[2]!.points = "400"),
      "jobs.factors[1].degrees[2].points：级别分值 400 没有高于上一级别的 400",
    ],
    [
      "a highest degree below the whole scale",
      (jobs) => (jobs.factors[2]!.degrees[4]!.points = "900"),
      "jobs.factors[2].degrees[4].points：最高级别的分值是 900，应等于总分 1000",
    ],
    [
      "a gap between grades",
      (jobs) => (jobs.grades[3]!.from = "441"),
      "jobs.grades[3].from：与上一段之间有缺口：上一段到 440 为止，本段从 441 起；应从 440 起",
    ],
    [
      "grades that overlap",
      (jobs) => (jobs.grades[3]!.from = "439.5"),
      "jobs.grades[3].from：与上一段重叠：上一段到 440 为止，本段从 439.5 起；应从 440 起",
    ],
    [
      "a band the wrong way round",
      (jobs) => (jobs.grades[2]!.below = "300"),
      "jobs.grades[2].below：上限 300 没有高于下限 360",
    ],
    ["grades that do not begin at 0", (jobs) => (jobs.grades[0]!.from = "100"), "jobs.grades[0].from：第一段从 100 起"],
    ["a highest grade with an end", (jobs) => (jobs.grades[9]!.below = "1000"), "jobs.grades[9].below：最后一段的上限"],
    [
      "a band without an end in the middle",
      (jobs) => (jobs.grades[4]!.below = null),
      "jobs.grades[4].below：只有最后一段可以没有上限",
    ],
    [
      "a coefficient that falls as grades rise",
      (jobs) => (jobs.grades[5]!.coefficient = "1.7"),
      "jobs.grades[5].coefficient：岗位系数 1.7 低于较低岗级的 1.75",
    ],
    [
      "a grade beyond the scale",
      (jobs) => {
        jobs.grades[8]!.below = "1001";
        jobs.grades[9]!.from = "1001";
      },
      "jobs.grades[9].from：岗级从 1001 分起，总分只有 1000",
    ],
    [
      "a category with a grade there is not",
      (jobs) => (jobs.categories[0]!.highest = "j11"),
      "jobs.categories[0].highest：没有标识为 j11 的一项",
    ],
    [
      "a category whose ends are the wrong way round",
      (jobs) => (jobs.categories[1]!.highest = "j1"),
      "jobs.categories[1].highest：最高岗级 j1 低于最低岗级 j7",
    ],
    [
      "a benchmark post without a factor",
      (jobs) => jobs.benchmarks[0]!.degrees.pop(),
      "jobs.benchmarks[0].degrees：评价因素「工作条件」出现 0 次，应恰好一次",
    ],
    [
      "a benchmark post with a factor twice",
      (jobs) => (jobs.benchmarks[0]!.degrees[1]!.factor = "knowledge"),
      "jobs.benchmarks[0].degrees：评价因素「知识技能」出现 2 次",
    ],
    [
      "a benchmark post with a degree its factor does not have",
      (jobs) => (jobs.benchmarks[2]!.degrees[3]!.degree = "six"),
      "jobs.benchmarks[2].degrees[3].degree：没有标识为 six 的一项",
    ],
    [
      "a benchmark post of no category",
      (jobs) => (jobs.benchmarks[2]!.category = "clerks"),
      "jobs.benchmarks[2].category：没有标识为 clerks 的一项",
    ],
    [
      "a benchmark post outside the grades of its category",
      (jobs) => (jobs.benchmarks[0]!.category = "operation"),
      "jobs.benchmarks[0].category：得分 990，岗级是「十岗」，不在操作类的岗级范围内",
    ],
    [
      "a grade of the ladder without duties",
      (jobs) => jobs.statement.grades[2]!.grades.pop(),
      "jobs.statement.grades：等级 middle-3（三级客户经理）没有职责",
    ],
    [
      "duties of a grade given twice",
      (jobs) => jobs.statement.grades[2]!.grades.push("senior"),
      "jobs.statement.grades[2].grades[3]：等级 senior 的职责写了不止一次",
    ],
    [
      "duties of a grade there is not",
      (jobs) => jobs.statement.grades[2]!.grades.push("chief"),
      "jobs.statement.grades[2].grades[3]：没有标识为 chief 的一项",
    ],
    [
      "two factors of one name",
      (jobs) => (jobs.factors[1]!.name.zh = "知识技能"),
      "jobs.factors[1].name：名称「知识技能」与另一项相同",
    ],
    [
      "two degrees of one name",
      (jobs) => (jobs.factors[1]!.degrees[1]!.name.zh = "一级"),
      "jobs.factors[1].degrees[1].name：名称「一级」与另一项相同",
    ],
  ];

  it.each(broken)("%s", (_name, change, issue) => {
    expect(issuesAfter(change)).toContainEqual(expect.stringContaining(issue));
  });

  it("as it stands, it has none", () => {
    expect(issuesAfter(() => undefined)).toEqual([]);
  });
});

describe("the tables of 岗位评价", () => {
  const document = fullContext().scheme.document;
  const jobTables = schemeTables(document).filter(({ rows }) =>
    rows.flat().some(({ path }) => path?.startsWith("jobs.")),
  );

  it("show every figure and every sentence of the part, each once", () => {
    const shown = jobTables.flatMap(({ rows }) => rows.flat().flatMap(({ path }) => path ?? []));
    expect(new Set(shown).size).toBe(shown.length);
    const wanted = leaves(document.jobs, "jobs").filter(
      (path) => !/\.(id|en|factor)$|\.name\.|\.grades\[\d+\]\.grades/.test(path),
    );
    expect(wanted.length).toBeGreaterThan(150);
    expect(wanted.filter((path) => !shown.includes(path))).toEqual([]);
  });

  it("have rows that are told apart by their first cell", () => {
    for (const { rows } of jobTables) {
      const names = rows.map(([first]) => first?.value);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

/** Every single value of a part by its path. */
function leaves(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((entry, index) => leaves(entry, `${path}[${String(index)}]`));
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, entry]) => leaves(entry, `${path}.${key}`));
}
