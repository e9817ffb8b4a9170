import { issueText } from "../../../src/domain/scheme/schemeIssue";
import { readScheme } from "../../../src/domain/scheme/scheme";
import { schemeTables } from "../../../src/domain/scheme/schemeTables";
import type { CascadeRules } from "../../../src/domain/scheme/parts/cascade";
import type { DeepWritable } from "../../support/demonstrationScheme";
import { fullDocument } from "../../support/demonstrationScheme";

type Change = (rules: DeepWritable<CascadeRules>) => void;

function issuesAfter(change: Change): readonly string[] {
  const result = readScheme(fullDocument((s) => change(s.cascade!)));
  return result.ok ? [] : result.issues.map((issue) => issueText(issue).zh);
}

describe("a scheme whose cascade cannot work is refused", () => {
  const broken: readonly (readonly [string, Change, string])[] = [
    [
      "a structure that is not described",
      (c) => (c.structures = c.structures.slice(1)),
      "cascade.structure：没有说明 hierarchical 的层级",
    ],
    ["a structure that there is not", (c) => (c.structure = "matrix" as "divisional"), "cascade.structure："],
    [
      "a structure described twice",
      (c) => (c.structures[1]!.id = "hierarchical"),
      "cascade.structures[1].name：名称「事业部制」与另一项相同",
    ],
    [
      "a structure of one level",
      (c) => (c.structures[0]!.levels = c.structures[0]!.levels.slice(0, 1)),
      "cascade.structures[0].levels：只有 1 级",
    ],
    ["a structure of no level", (c) => (c.structures[0]!.levels = []), "cascade.structures[0].levels："],
    [
      "a level named twice",
      (c) => (c.structures[0]!.levels[2]!.name.zh = "分行"),
      "cascade.structures[0].levels[2].name：名称「分行」与另一项相同",
    ],
    ["a key listed twice", (c) => c.keys.push("base"), "cascade.keys[3]：分解依据「基数」写了不止一次"],
    ["a key that there is not", (c) => c.keys.push("profit" as "base"), "cascade.keys[3]："],
    ["no keys", (c) => (c.keys = []), "cascade.keys："],
    ["five places", (c) => (c.scale = 5), "cascade.scale："],
    ["a negative allowance", (c) => (c.overallocation = "-0.1"), "cascade.overallocation："],
    [
      "an allowance that is a slip of the point",
      (c) => (c.overallocation = "10"),
      "cascade.overallocation：允许超出上级的比例现为 10，应不超过 1（100%）",
    ],
  ];

  it.each(broken)("%s", (_name, change, issue) => {
    expect(issuesAfter(change)).toContainEqual(expect.stringContaining(issue));
  });

  it.each<readonly [string, Change]>([
    ["no bound above the parent", (c) => (c.overallocation = null)],
    ["one structure alone", (c) => (c.structures = c.structures.slice(0, 1))],
    ["the other structure in force", (c) => (c.structure = "divisional")],
    ["the same level in both structures", (c) => (c.structures[1]!.levels[0]!.name.zh = "总行")],
  ])("but not %s", (_name, change) => {
    expect(issuesAfter(change)).toEqual([]);
  });
});

describe("方案参数 shows the cascade", () => {
  const tables = schemeTables(fullDocument()).filter(({ name }) => name.startsWith("指标分解"));
  const cells = tables.flatMap(({ rows }) => rows);

  it("with its rules in words", () => {
    expect(cells.map((row) => row.map(({ value }) => value)).slice(0, 5)).toEqual([
      ["组织构架", "层级式"],
      ["可用的分解依据", "基数、人数、均分"],
      ["分解目标小数位数", "2"],
      ["下级合计不得少于上级", "是"],
      ["下级合计最多超出上级", "0.10"],
    ]);
  });

  it("with every level of both structures, each row by a name of its own", () => {
    const names = cells.map((row) => row[0]?.value);
    expect(names).toHaveLength(new Set(names).size);
    expect(cells.slice(5).map((row) => row[1]?.value)).toEqual([
      ...["总行", "分行", "支行", "岗位"],
      ...["总行", "事业部", "分行条线", "客户经理"],
    ]);
  });
});
