import { readScheme } from "../../../src/domain/scheme/scheme";
import { issueText } from "../../../src/domain/scheme/schemeIssue";
import { schemeTables } from "../../../src/domain/scheme/schemeTables";
import type { MovementRules } from "../../../src/domain/scheme/parts/movement";
import type { DeepWritable } from "../../support/demonstrationScheme";
import { fullDocument } from "../../support/demonstrationScheme";

type Change = (rules: DeepWritable<MovementRules>) => void;

function issuesAfter(change: Change): readonly string[] {
  const result = readScheme(
    fullDocument(({ movement }) => {
      if (movement !== undefined) change(movement);
    }),
  );
  return result.ok ? [] : result.issues.map((issue) => issueText(issue).zh);
}

describe("rules of movement that refuse the scheme", () => {
  const broken: readonly (readonly [string, Change, string])[] = [
    ["a cap of no grade", (r) => (r.maxUpgrade = 0), "movement.maxUpgrade：现为 0，应为不小于 1 的整数"],
    [
      "a cap of more grades than there are",
      (r) => (r.maxDowngrade = 7),
      "movement.maxDowngrade：7 级超过了等级阶梯的全部 6 级",
    ],
    ["half a grade", (r) => (r.maxUpgrade = 1.5), "movement.maxUpgrade："],
    [
      "a veto of more grades than there are",
      (r) => (r.vetoes[2]!.effect = { kind: "down", grades: 9 }),
      "movement.vetoes[2].effect.grades：9 级超过了等级阶梯的全部 6 级",
    ],
    [
      "a veto down to a grade that the ladder does not have",
      (r) => (r.vetoes[4]!.effect = { kind: "cap", grade: "见习客户经理" }),
      "movement.vetoes[4].effect.grade：等级阶梯中没有「见习客户经理」",
    ],
    [
      "a veto down to the highest grade, which takes nothing away",
      (r) => (r.vetoes[4]!.effect = { kind: "cap", grade: "principal" }),
      "movement.vetoes[4].effect.grade：「资深客户经理」已是最高等级，不得高于它等于没有处理",
    ],
    [
      "a protection looser than the limit for everybody",
      (r) => {
        r.maxDowngrade = 1;
        r.protections[0]!.maxDowngrade = 2;
      },
      "movement.protections[0].maxDowngrade：最多降 2 级，比所有人的降级限额 1 级还宽",
    ],
    [
      "an effect that nobody knows",
      (r) => Object.assign(r.vetoes[0]!, { effect: { kind: "dismissed" } }),
      "movement.vetoes[0].effect.kind：",
    ],
    [
      "two vetoes of one name",
      (r) => (r.vetoes[1]!.name.zh = "业绩数据造假"),
      "movement.vetoes[2].name：名称「业绩数据造假」与另一项相同",
    ],
    [
      "two protections of one identifier",
      (r) => (r.protections[1]!.id = "maternity"),
      "movement.protections[1].name：名称「工伤医疗期」与另一项相同",
    ],
    [
      "a name that would be taken for two",
      (r) => (r.protections[0]!.name.zh = "孕期、产假"),
      "movement.protections[0].name：名称「孕期、产假」含有顿号、逗号或分号",
    ],
    [
      "a negative number of days",
      (r) => (r.absence = { days: -1, effect: "noUpgrade" }),
      "movement.absence.days：现为 -1，应为不小于 0 的整数",
    ],
    [
      "an absence without a known effect",
      (r) => Object.assign(r.absence ?? {}, { effect: "fined" }),
      'movement.absence.effect：现为 "fined"，应为notGraded、keepGrade 或 noUpgrade 之一',
    ],
    ["new hires of no month", (r) => (r.newHires = { months: 0 }), "movement.newHires.months："],
  ];

  it.each(broken)("%s", (_name, change, issue) => {
    expect(issuesAfter(change)).toContainEqual(expect.stringContaining(issue));
  });

  it("a grade may be named in either language or by its identifier", () => {
    for (const grade of ["初级客户经理", "Junior manager", "junior"])
      expect(issuesAfter((r) => (r.vetoes[4]!.effect = { kind: "cap", grade }))).toEqual([]);
  });

  it("everything may be switched off", () => {
    const off = { maxUpgrade: null, maxDowngrade: null, vetoes: [], newHires: null, absence: null, transfers: null };
    expect(issuesAfter((r) => Object.assign(r, off, { protections: [] }))).toEqual([]);
  });
});

describe("the sheet 方案参数", () => {
  it("shows every rule of movement, vetoes and protections by name", () => {
    const tables = schemeTables(fullDocument());
    const rows = (name: string): readonly (readonly string[])[] =>
      tables.find((table) => table.name === name)?.rows.map((row) => row.map(({ value }) => value)) ?? [];
    expect(rows("等级变动规则")).toEqual([
      ["每季最多晋升（级）", "1"],
      ["每季最多降低（级）", ""],
      ["入职不满几个月不评级（月）", "3"],
      ["缺勤超过几天（天）", "30"],
      ["缺勤超过后", "不得晋级"],
      ["调入几个月内保护（月）", "3"],
      ["调入保护方式", "不降级"],
    ]);
    expect(rows("一票否决事项")).toContainEqual(["业绩数据造假", "降级", "2"]);
    expect(rows("一票否决事项")).toContainEqual(["重大风险预警未按时报告", "不得高于", "初级客户经理"]);
    expect(rows("降级保护情形")).toContainEqual(["借调挂职", "1"]);
  });
});
