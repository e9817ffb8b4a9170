import { libraryByPerspective } from "../../../src/domain/kpi/library";
import type { IndicatorSheet } from "../../../src/domain/kpi/smartCheck";
import { smartCheck, smartPrinciples, smartRequirements } from "../../../src/domain/kpi/smartCheck";
import { fullContext } from "../../support/demonstrationScheme";

const complete: IndicatorSheet = {
  name: "客户满意度",
  perspective: "客户",
  definition: "评价满意的客户数 ÷ 有效回访客户数",
  unit: "%",
  direction: "越高越好",
  source: "第三方客户回访",
  reportedBy: "运营管理部",
  target: 0.95,
  period: "季",
};

describe("the SMART check of an indicator", () => {
  it("has nothing to say of one that states everything", () => {
    expect(smartCheck(complete)).toEqual([]);
  });

  it("takes a target of 0 for a target", () => {
    expect(smartCheck({ ...complete, target: 0 })).toEqual([]);
  });

  it.each(smartRequirements.map(({ id, label }) => [label.zh, id] as const))("names a missing %s", (_label, id) => {
    expect(smartCheck({ ...complete, [id]: " " }).map((requirement) => requirement.id)).toEqual([id]);
  });

  it("names all that is missing, in the order of the sheet", () => {
    const missing = smartCheck({ ...complete, target: null, definition: null, period: "" });
    expect(missing.map(({ label }) => label.zh)).toEqual(["口径", "目标", "考核周期"]);
  });

  it("asks for something under each of the five letters", () => {
    expect(
      Object.keys(smartPrinciples).filter((letter) => !smartRequirements.some(({ principle }) => principle === letter)),
    ).toEqual([]);
  });
});

describe("the library by perspective", () => {
  const rules = fullContext().scheme.document.scorecard!;

  it("has every indicator once, under its own perspective", () => {
    const shelves = libraryByPerspective(rules);
    expect(shelves.map(({ perspective }) => perspective.name.zh)).toEqual(["财务", "客户", "内部流程", "学习与成长"]);
    expect(shelves.flatMap(({ indicators }) => indicators.map(({ id }) => id)).sort()).toEqual(
      rules.indicators.map(({ id }) => id).sort(),
    );
    for (const { perspective, indicators } of shelves)
      expect(indicators.every((indicator) => indicator.perspective === perspective.id)).toBe(true);
  });

  it("has all that piece 9 and the rules list", () => {
    const names = new Set(rules.indicators.map(({ name }) => name.zh));
    const listed =
      "经济增加值、经济资本回报率、不良贷款降低率、收入成本率、市场占有率、新增对公存款账户数、新增个人VIP客户数、客户满意度、" +
      "百万元以上对公客户流失数、单笔业务办理时间、渠道交易比例、服务差错率、与潜在客户的接触次数、百笔业务稽核差错率、员工满意度、" +
      "接受培训时间、收入水平增长率、日均存款新增额、日均存款余额、日均贷款新增额、日均贷款余额、中间业务收入、客户档案信息完整性";
    expect(listed.split("、").filter((name) => !names.has(name))).toEqual([]);
  });

  it("uses every method of scoring", () => {
    const kinds = new Set(rules.indicators.map(({ method }) => method.kind));
    expect([...kinds].sort()).toEqual(["completion", "curve", "deduction", "lower", "median", "steps", "yesNo"]);
  });
});
