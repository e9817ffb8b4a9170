import { readScheme } from "../../../src/domain/scheme/scheme";
import { issueText } from "../../../src/domain/scheme/schemeIssue";
import { schemeTables } from "../../../src/domain/scheme/schemeTables";
import type { OutcomeRules } from "../../../src/domain/scheme/parts/outcome";
import type { DeepWritable } from "../../support/demonstrationScheme";
import { fullDocument } from "../../support/demonstrationScheme";

type Change = (rules: DeepWritable<OutcomeRules>) => void;

function issuesAfter(change: Change): readonly string[] {
  const result = readScheme(
    fullDocument(({ outcome }) => {
      if (outcome !== undefined) change(outcome);
    }),
  );
  return result.ok ? [] : result.issues.map((issue) => issueText(issue).zh);
}

describe("a use of the result that refuses the scheme", () => {
  const broken: readonly (readonly [string, Change, string])[] = [
    ["a grade without a coefficient", (r) => r.pay.grades.pop(), "outcome.pay.grades：缺少等级「客户经理助理」的系数"],
    [
      "a coefficient of a grade that there is not",
      (r) => (r.pay.grades[0]!.grade = "特级客户经理"),
      "outcome.pay.grades[0].grade：方案中没有名为「特级客户经理」的等级",
    ],
    [
      "a grade twice",
      (r) => (r.pay.grades[1]!.grade = "principal"),
      "outcome.pay.grades[1].grade：等级「principal」出现了不止一次",
    ],
    [
      "a lower grade that pays more",
      (r) => (r.pay.grades[6]!.coefficient = "1.1"),
      "outcome.pay.grades[6].coefficient：等级「客户经理助理」的系数 1.1 高于更高一级「初级客户经理」的 1.0",
    ],
    ["a level without a coefficient", (r) => r.pay.levels.shift(), "outcome.pay.levels：缺少绩效等级「优秀」的系数"],
    [
      "a lower level that pays more",
      (r) => (r.pay.levels[2]!.coefficient = "1.05"),
      "outcome.pay.levels[2].coefficient：绩效等级「合格」的系数 1.05 高于更高一级「良好」的 1.0",
    ],
    [
      "a negative coefficient",
      (r) => (r.pay.grades[6]!.coefficient = "-0.1"),
      "outcome.pay.grades[6].coefficient：现为",
    ],
    [
      "a promotion by a level that there is not",
      (r) => (r.promotion.upgrade = { level: "卓越" }),
      "outcome.promotion.upgrade.level：方案中没有名为「卓越」的绩效等级",
    ],
    [
      "a promotion after no quarter",
      (r) => (r.promotion.held = { quarters: 0, level: null }),
      "outcome.promotion.held.quarters：现为 0，应为不小于 1 的整数",
    ],
    [
      "a course for an item that there is not",
      (r) => (r.training.courses[0]!.items[1] = "酒量"),
      "outcome.training.courses[0].items[1]：方案中没有名为「酒量」的素质项目、维度或指标",
    ],
    [
      "a course twice",
      (r) => (r.training.courses[1]!.name.zh = "合规与职业操守培训"),
      "outcome.training.courses[1].name：名称「合规与职业操守培训」与另一项相同",
    ],
    [
      "a training bound above every score",
      (r) => (r.training.below = "100.5"),
      "outcome.training.below：现为 100.5，应为 0–100 之间的分数",
    ],
    ["a training bound below every score", (r) => (r.training.below = "-1"), "outcome.training.below：现为 -1"],
    [
      "levels in two places",
      (r) => (r.levels = [{ id: "good", name: { zh: "好", en: "Fine" } }]),
      "outcome.levels：绩效等级已由平衡计分卡给出，这里不再列一遍",
    ],
  ];

  it.each(broken)("%s", (_name, change, issue) => {
    expect(issuesAfter(change)).toContainEqual(expect.stringContaining(issue));
  });
});

describe("names that a score is looked up by", () => {
  type Document = Parameters<NonNullable<Parameters<typeof fullDocument>[0]>>[0];
  const shared: readonly (readonly [string, (document: Document) => void, string])[] = [
    [
      "a perspective with the name of a quality item",
      ({ quality, scorecard }) => (scorecard!.perspectives[0]!.name.zh = quality.items[0]!.name.zh),
      "scorecard.perspectives[0].name：名称「德」与另一项相同",
    ],
    [
      "an indicator with the name of a perspective",
      ({ scorecard }) => (scorecard!.indicators[2]!.name.zh = "财务"),
      "scorecard.indicators[2].name：名称「财务」与另一项相同",
    ],
    [
      "an indicator with the English name of a quality item, in other letters",
      ({ quality, scorecard }) => (scorecard!.indicators[2]!.name.en = ` ${quality.items[1]!.name.en.toUpperCase()} `),
      "scorecard.indicators[2].name：名称「不良贷款降低率」与另一项相同",
    ],
  ];

  it.each(shared)("may not stand in two lists: %s", (_name, change, issue) => {
    const result = readScheme(fullDocument(change));
    expect(result.ok ? [] : result.issues.map((one) => issueText(one).zh)).toContainEqual(
      expect.stringContaining(issue),
    );
  });
});

describe("the sheet 方案参数", () => {
  it("shows conditions, coefficients and courses", () => {
    const tables = schemeTables(fullDocument());
    const rows = (name: string): readonly (readonly string[])[] =>
      tables.find((table) => table.name === name)?.rows.map((row) => row.map(({ value }) => value)) ?? [];
    expect(rows("结果应用条件")).toEqual([
      ["晋级者建议晋升", "是"],
      ["晋级者的绩效等级至少", "良好"],
      ["保持等级满几季建议晋升（季）", "4"],
      ["保持等级者的绩效等级至少", "优秀"],
      ["弱项：低于几分（分）", "75"],
      ["弱项：最多几项", "3"],
      ["告知书送达后几日内可申诉（天）", "10"],
      ["受理申诉后几日内答复（天）", "15"],
    ]);
    expect(rows("等级薪酬系数")).toHaveLength(7);
    expect(rows("绩效薪酬系数")).toContainEqual(["优秀", "1.2"]);
    expect(rows("弱项培训对应")[0]).toEqual(["合规与职业操守培训", "德、服务差错率、百笔业务稽核差错率"]);
  });
});
