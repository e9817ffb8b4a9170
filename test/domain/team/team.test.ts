import fc from "fast-check";
import { bind } from "../../../src/domain/calculation/bind";
import { explain, stepText } from "../../../src/domain/calculation/explain";
import { readScheme } from "../../../src/domain/scheme/scheme";
import { issueText } from "../../../src/domain/scheme/schemeIssue";
import type { SchemeDocument } from "../../../src/domain/scheme/schema";
import { difficultyCoefficient } from "../../../src/domain/team/difficultyCoefficient";
import { teamBalance } from "../../../src/domain/team/teamBalance";
import type { Cell } from "../../../src/domain/values/cell";
import type { Decimal } from "../../../src/domain/values/decimal";
import { decimal, publish } from "../../../src/domain/values/decimal";
import { problemText } from "../../../src/domain/values/problem";
import type { DeepWritable } from "../../support/demonstrationScheme";
import {
  demonstrationContext,
  demonstrationDocument,
  fullContext,
  fullDocument,
} from "../../support/demonstrationScheme";

const context = fullContext();
const rules = context.scheme.document.team!;
const balance = bind(teamBalance, context);
const difficulty = bind(difficultyCoefficient, context);

const scores = fc.integer({ min: -2000, max: 13_000 }).map((score) => score / 100);
const types = fc.constantFrom(...rules.types);

function balanced(own: number, team: number, managerType: Cell = null, coefficient: Cell = null): Decimal {
  const found = balance.run({ own, team, managerType, difficulty: coefficient });
  if (!found.ok) throw new Error(found.problems.map((one) => problemText(one).zh).join());
  return found.value.balancedScore;
}

describe("the result between own work and team", () => {
  it("is (1 − t) × own + t × team, rounded once", () => {
    fc.assert(
      fc.property(scores, scores, types, (own, team, { id, share }) => {
        const wanted = decimal(own).times(decimal(1).minus(share)).plus(decimal(team).times(share));
        expect(balanced(own, team, id).toString()).toBe(publish(wanted, 2).toString());
      }),
    );
  });

  it("lies between the two scores and is the score itself where both are the same", () => {
    fc.assert(
      fc.property(scores, scores, types, (own, team, { name }) => {
        const result = balanced(own, team, name.zh).toNumber();
        expect(result).toBeGreaterThanOrEqual(Math.min(own, team));
        expect(result).toBeLessThanOrEqual(Math.max(own, team));
        expect(balanced(own, own, name.zh).toNumber()).toBe(own);
      }),
    );
  });

  it("takes the general share where no type is named", () => {
    expect(balanced(90, 80).toString()).toBe("88");
    expect(balanced(90, 80, 0).toString()).toBe("88");
  });

  it("names every problem at once", () => {
    const found = balance.run({ own: "八十", team: null, managerType: "同业", difficulty: 3 });
    expect(found.ok ? [] : found.problems.map(({ code, field }) => `${field.zh} ${code}`)).toEqual([
      "个人得分 not-a-number",
      "团队得分 blank",
      "类型 unknown-choice",
      "难度系数 above-limit",
    ]);
  });

  it("is explained with the difficulty where there is one", () => {
    const read = balance.read({ own: 90, team: 80, managerType: "对公", difficulty: 1.05 });
    const run = read.ok && balance.compute(read.value);
    if (!read.ok || run === false || !run.ok) throw new Error("these cells are fine");
    const values = { ...read.value, ...run.value, whole: decimal(1), scale: decimal(2) };
    expect(explain(teamBalance, values).map((step) => stepText(step).zh.replace(/。\[.*$/, ""))).toEqual([
      "难度调整后个人得分 = 个人得分 × 难度系数 = 90 × 1.05 = 94.5 分",
      "团队平衡后得分（未取整） = （100% − 团队占比） × 计入的个人得分 + 团队占比 × 团队得分 = (100% − 20%) × 94.5 + 20% × 80 = 91.6 分",
      "团队平衡后得分 = 团队平衡后得分（未取整）四舍五入 = 91.6 四舍五入到 2 位小数 = 91.6 分",
    ]);
  });

  it("is no part of a scheme for grading alone", () => {
    const found = bind(teamBalance, demonstrationContext()).run({
      own: 90,
      team: 80,
      managerType: null,
      difficulty: null,
    });
    expect(found.ok ? [] : found.problems.map((one) => problemText(one).zh)).toEqual([
      "考核方案里没有「团队平衡与难度系数」部分，不能计算。",
    ]);
  });
});

const situation = fc.record({
  customers: fc.nat(800),
  loanBalance: fc.nat(50_000),
  industry: fc.constantFrom(...rules.difficulty.industries.map(({ name }) => name.zh)),
  market: fc.constantFrom(...rules.difficulty.markets.map(({ id }) => id)),
});

function coefficient(cells: Parameters<typeof difficulty.run>[0]): Decimal {
  const found = difficulty.run(cells);
  if (!found.ok) throw new Error(found.problems.map((one) => problemText(one).zh).join());
  return found.value.difficultyCoefficient;
}

describe("the difficulty coefficient", () => {
  it("always lies within the scheme's bounds", () => {
    fc.assert(
      fc.property(situation, (cells) => {
        const found = coefficient(cells);
        expect(found.greaterThanOrEqualTo(rules.difficulty.floor)).toBe(true);
        expect(found.lessThanOrEqualTo(rules.difficulty.cap)).toBe(true);
      }),
    );
  });

  it("never falls with more customers or a larger loan balance", () => {
    fc.assert(
      fc.property(situation, fc.nat(500), fc.nat(20_000), (cells, more, larger) => {
        const harder = { ...cells, customers: cells.customers + more, loanBalance: cells.loanBalance + larger };
        expect(coefficient(harder).greaterThanOrEqualTo(coefficient(cells))).toBe(true);
      }),
    );
  });

  it("is explained by each adjustment", () => {
    const read = difficulty.read({ customers: 250, loanBalance: 12_000, industry: "制造业", market: "县域" });
    const run = read.ok && difficulty.compute(read.value);
    if (!read.ok || run === false || !run.ok || !difficulty.params.ok) throw new Error("these cells are fine");
    const values = { ...difficulty.params.value, ...read.value, ...run.value };
    expect(explain(difficultyCoefficient, values).map((step) => stepText(step).zh.replace(/。\[.*$/, ""))).toEqual([
      "客户数调整 = 客户数所达到的客户数调整档位 = 200 ≤ 250 < 300 = 0.02",
      "贷款余额调整 = 贷款余额所达到的贷款余额调整档位 = 10,000 ≤ 12,000 < 20,000 = 0.02",
      "难度系数（限幅前） = 1 + 各项调整合计 = 1 + 客户数 0.02 + 贷款余额 0.02 + 制造业 0.02 + 县域 0.02 = 1.08",
      "难度系数 = 难度系数（限幅前）（如有规定，限于下限与上限之间） = 1.08（如有规定，限于0.9与1.1之间） = 1.08",
    ]);
  });
});

describe("a team part is refused, with every issue and its path in plain words", () => {
  type Change = (document: DeepWritable<SchemeDocument>) => void;
  const broken: readonly (readonly [string, Change, string])[] = [
    [
      "a type that is no card",
      ({ team }) => (team!.types[0]!.id = "company"),
      "team.types[0]：类型「对公」（company）不是考核卡；标识和名称应与某张考核卡相同",
    ],
    [
      "a type named otherwise than its card",
      ({ team }) => (team!.types[0]!.name.zh = "公司"),
      "team.types[0]：类型「公司」（corporate）不是考核卡",
    ],
    [
      "a card without a team's share",
      ({ team }) => team!.types.pop(),
      "team.types：缺少考核卡「支持保障部门」（support）的团队占比",
    ],
    ["a share above one", ({ team }) => (team!.types[0]!.share = "1.2"), "team.types[0].share："],
    [
      "steps that do not fall",
      ({ team }) => (team!.difficulty.customers[1]!.floor = "300"),
      "team.difficulty.customers[1].floor：下限 300 没有低于上一档的 300",
    ],
    [
      "a bound missing in the middle",
      ({ team }) => (team!.difficulty.loanBalance[1]!.floor = null),
      "team.difficulty.loanBalance[1].floor：只有最低一档可以没有下限",
    ],
    [
      "a lowest step with a bound",
      ({ team }) => (team!.difficulty.loanBalance[3]!.floor = "10"),
      "team.difficulty.loanBalance[3].floor：最低一档的下限是 10，更低的没有调整；应为 null",
    ],
    [
      "a floor above 1",
      ({ team }) => (team!.difficulty.floor = "1.01"),
      "team.difficulty.floor：难度系数下限 1.01 大于 1",
    ],
    ["a cap below 1", ({ team }) => (team!.difficulty.cap = "0.99"), "team.difficulty.cap：难度系数上限 0.99 小于 1"],
    [
      "a cap that no coefficient should have",
      ({ team }) => (team!.difficulty.cap = "50"),
      "team.difficulty.cap：难度系数上限 50 大于 2；应不大于 2",
    ],
    [
      "a floor next to nothing",
      ({ team }) => (team!.difficulty.floor = "0.05"),
      "team.difficulty.floor：难度系数下限 0.05 小于 0.1；应不小于 0.1",
    ],
    [
      "a market named twice",
      ({ team }) => (team!.difficulty.markets[1]!.name.zh = "中心城区"),
      "team.difficulty.markets[1].name：名称「中心城区」与另一项相同",
    ],
  ];

  it.each(broken)("%s", (_name, change, issue) => {
    const result = readScheme(fullDocument(change));
    expect(result.ok ? [] : result.issues.map((one) => issueText(one).zh)).toContainEqual(
      expect.stringContaining(issue),
    );
  });

  it("may name types of its own where the scheme has no cards", () => {
    const { team } = fullDocument(({ team: own }) => (own!.types[0]!.name.zh = "公司"));
    const result = readScheme({ ...demonstrationDocument(), team });
    expect(result.ok).toBe(true);
  });
});
