import fc from "fast-check";
import { bind } from "../../../src/domain/calculation/bind";
import { stepText } from "../../../src/domain/calculation/explain";
import { parseFormula } from "../../../src/domain/calculation/formula";
import { explainPoints } from "../../../src/domain/kpi/explainPoints";
import { indicatorPoints } from "../../../src/domain/kpi/indicatorPoints";
import { methodWords } from "../../../src/domain/kpi/methodWords";
import type { PointsFigures } from "../../../src/domain/kpi/pointsFigures";
import type { Indicator } from "../../../src/domain/scheme/parts/scorecardIndicators";
import { figureLimits } from "../../../src/domain/scheme/parts/scorecardLimits";
import type { Cell } from "../../../src/domain/values/cell";
import { Decimal } from "../../../src/domain/values/decimal";
import { problemText } from "../../../src/domain/values/problem";
import { fullContext } from "../../support/demonstrationScheme";
import { evaluateFormula } from "../../support/evaluateFormula";

const context = fullContext();
const bound = bind(indicatorPoints, context);
const library = context.scheme.document.scorecard?.indicators ?? [];

function named(name: string): Indicator {
  const indicator = library.find(({ name: { zh } }) => zh === name);
  if (indicator === undefined) throw new Error(`no indicator ${name}`);
  return indicator;
}

function figures(indicator: Indicator, actual: Cell, target: Cell): PointsFigures {
  const found = bound.run({ indicator: indicator.name.zh, actual, target });
  if (!found.ok) throw new Error(found.problems.map((one) => problemText(one).zh).join());
  return found.value;
}

/** Figures that could be an indicator's actual: whole occurrences, answers, or anything at all. */
function actuals(indicator: Indicator): fc.Arbitrary<number> {
  const { method, unit } = indicator;
  if (method.kind === "yesNo") return fc.constantFrom(0, 1);
  if (method.kind === "deduction") return fc.integer({ min: 0, max: 30 });
  const fine = unit.zh === "%" ? 10_000 : 100;
  return within(indicator, -20_000, 40_000, fine);
}

/** Hundredths, or ten-thousandths of a percentage, that the indicator's limits allow. */
function within(indicator: Indicator, least: number, most: number, fine: number): fc.Arbitrary<number> {
  const { min, max } = figureLimits(indicator);
  return fc
    .integer({
      min: Math.max(least, min === null ? least : Number(min) * fine),
      max: Math.min(most, max === null ? most : Number(max) * fine),
    })
    .map((value) => value / fine);
}

/** Whether the indicator's limits allow the figure. */
function allowed(indicator: Indicator, value: number): boolean {
  const { min, max } = figureLimits(indicator);
  return (min === null || value >= Number(min)) && (max === null || value <= Number(max));
}

const scored = fc.constantFrom(...library).chain((indicator) =>
  fc.record({
    indicator: fc.constant(indicator),
    actual: actuals(indicator),
    target: indicator.method.kind === "deduction" ? fc.integer({ min: 0, max: 5 }) : within(indicator, 1, 20_000, 100),
  }),
);

describe("points of an indicator", () => {
  it("never fall where the actual is better, whatever the method", () => {
    fc.assert(
      fc.property(scored, fc.nat(1000), ({ indicator, actual, target }, more) => {
        const step = indicator.method.kind === "deduction" ? more : more / 100;
        const better =
          indicator.method.kind === "yesNo" ? 1 : actual + (indicator.direction === "higher" ? step : -step);
        fc.pre(indicator.method.kind === "yesNo" || allowed(indicator, better));
        const [points, higher] = [actual, better].map((value) => figures(indicator, value, target).points);
        expect(points!.lessThanOrEqualTo(higher!)).toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  it("stay within the limits of the method", () => {
    fc.assert(
      fc.property(scored, ({ indicator, actual, target }) => {
        const { points, floor, cap } = figures(indicator, actual, target);
        if (floor !== null) expect(points.greaterThanOrEqualTo(floor)).toBe(true);
        if (cap !== null) expect(points.lessThanOrEqualTo(cap)).toBe(true);
        expect(points.greaterThanOrEqualTo(0)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it("come out of every formula text, for every method and answer", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(scored, ({ indicator, actual, target }) => {
        const found = figures(indicator, actual, target);
        const given = { actual: new Decimal(actual), target: new Decimal(target) };
        const values = { whole: new Decimal(1), nothing: new Decimal(0), ...given, ...found };
        for (const [name, { formula }] of Object.entries(indicatorPoints.outputs)) {
          const value = found[name as keyof PointsFigures];
          if (formula === undefined || value === null) continue;
          seen.add(name);
          const evaluated = evaluateFormula(parseFormula(formula), values) as Decimal;
          expect(evaluated.toSignificantDigits(45).toString()).toBe(
            (value as Decimal).toSignificantDigits(45).toString(),
          );
        }
      }),
      { numRuns: 1500 },
    );
    const withFormula = Object.entries(indicatorPoints.outputs).filter(([, { formula }]) => formula !== undefined);
    // No indicator of the library has steps over an actual that is the better the higher, or a median to stay below.
    expect(withFormula.map(([name]) => name).filter((name) => !seen.has(name))).toEqual([
      "actualStepPoints",
      "belowMedian",
      "adHocPoints",
    ]);
  });

  it.each([
    ["at the step", "10", "100"],
    ["between two steps", "9.99", "60"],
    ["below the last", "0", "20"],
  ])("go by steps of an actual that is better the higher: %s", (_name, actual, points) => {
    const changed = fullContext(({ scorecard }) => {
      const indicator = scorecard!.indicators.find(({ id }) => id === "prospect-contacts")!;
      const steps = [
        { bound: "10", points: "100" },
        { bound: "5", points: "60" },
        { bound: null, points: "20" },
      ];
      indicator.method = { kind: "steps", over: "actual", steps };
    });
    const run = bind(indicatorPoints, changed).run({
      indicator: "prospect-contacts",
      actual: Number(actual),
      target: null,
    });
    expect(run.ok && run.value.points.toString()).toBe(points);
  });

  it("count the distance below the median where lower is better", () => {
    const changed = fullContext(({ scorecard }) => {
      const indicator = scorecard!.indicators.find(({ id }) => id === "handling-time")!;
      indicator.method = { kind: "median", at: "80", each: "2", per: "5", cap: null, floor: null };
    });
    const run = bind(indicatorPoints, changed).run({ indicator: "handling-time", actual: 20, target: 30 });
    expect(run.ok && run.value.points.toString()).toBe("84");
  });

  it.each([
    [2.5, "2.5"],
    [-3, "-3"],
    [0, "0"],
  ])("of an ad-hoc indicator are those its row gives: %d", (given, points) => {
    const found = bound.run({ indicator: "反电信诈骗", actual: given, target: null });
    expect(found.ok && found.value.points.toString()).toBe(points);
  });

  it.each([
    [3.5, "实际·反电信诈骗是「3.5」，应填-3 到 3 分。"],
    [-4, "实际·反电信诈骗是「-4」，应填-3 到 3 分。"],
    ["是", "实际·反电信诈骗是「是」，应填数字（分）。"],
  ])("of an ad-hoc indicator stay within its bounds: %s", (given, problem) => {
    const found = bound.run({ indicator: "反电信诈骗", actual: given, target: null });
    expect(found.ok ? [] : found.problems.map((one) => problemText(one).zh)).toEqual([problem]);
  });

  it.each([
    ["客户满意度", 95, null, ["实际·客户满意度是「95」，应填0%–100% 之间的数字。"]],
    ["客户满意度", 1.0001, null, ["实际·客户满意度是「1.0001」，应填0%–100% 之间的数字。"]],
    ["客户满意度", 0.9, 95, ["目标·客户满意度是「95」，应填0%–100% 之间的数字。"]],
    ["收入成本率", 0.35, 35, ["目标·收入成本率是「35」，应填0%–300% 之间的数字。"]],
    [
      "收入成本率",
      -0.1,
      35,
      ["实际·收入成本率是「-0.1」，应填0%–300% 之间的数字。", "目标·收入成本率是「35」，应填0%–300% 之间的数字。"],
    ],
    ["单笔业务办理时间", -30, 30, ["实际·单笔业务办理时间是「-30」，应填不小于 0 的数字。"]],
    ["新增个人VIP客户数", -3, 20, ["实际·新增个人VIP客户数是「-3」，应填不小于 0 的数字。"]],
    ["不良贷款降低率", 5, null, ["实际·不良贷款降低率是「5」，应填不大于 100% 的数字。"]],
    ["收入水平增长率", 0.05, 5, ["目标·收入水平增长率是「5」，应填−100%–100% 之间的数字。"]],
  ])("are a problem where the figure lies outside the indicator's limits: %s %d", (name, actual, target, problems) => {
    const found = bound.run({ indicator: name, actual, target });
    expect(found.ok ? [] : found.problems.map((one) => problemText(one).zh)).toEqual(problems);
    expect(found.ok ? [] : found.problems.map(({ code }) => code)).toEqual(
      problems.map((one) => (one.includes("「-") ? "below-limit" : "above-limit")),
    );
  });

  it.each([
    ["经济增加值", -200_000, 1_800_000],
    ["不良贷款降低率", -3, null],
    ["经济资本回报率", -0.05, 0.15],
    ["客户满意度", 0.1 + 0.2 + 0.7, null],
    ["客户满意度", 1, 1],
  ])("take what the limits of the scheme allow: %s %d", (name, actual, target) => {
    expect(bound.run({ indicator: name, actual, target }).ok).toBe(true);
  });

  it("are problems all at once: an unknown indicator and a blank actual", () => {
    const found = bound.run({ indicator: "存款排名", actual: null, target: 1 });
    expect(found.ok ? [] : found.problems.map(({ code }) => code)).toEqual(["unknown-choice", "blank"]);
  });
});

describe("the explanation of an indicator's points", () => {
  function explained(name: string, actual: Cell, target: Cell): readonly string[] {
    const indicator = named(name);
    const read = bound.read({ indicator: name, actual, target });
    if (!read.ok) throw new Error("these cells can be read");
    const steps = explainPoints(read.value, figures(indicator, actual, target));
    return steps.map((step) => stepText(step).zh.replace(/。\[.*$/, ""));
  }

  it.each([
    [
      "经济增加值",
      1_980_000,
      1_800_000,
      [
        "完成率 = 实际 ÷ 目标 = 1,980,000 ÷ 1,800,000 = 110%",
        "完成率得分 = 完成率 × 满分 = 110% × 100 = 110 分",
        "指标得分 = 限幅前得分（如有规定，限于得分下限与得分上限之间） = 110（如有规定，限于0与120之间） = 110 分",
      ],
    ],
    [
      "客户满意度",
      0.92,
      null,
      ["实际值分段得分 = 实际在所在分段上按直线插值 = 80 + (92% − 90%) ÷ (95% − 90%) × (95 − 80) = 86 分"],
    ],
    ["服务差错率", 0.0008, null, ["实际值分档得分（越低越好） = 实际不超过的各档档位 = 0.05% < 0.08% ≤ 0.1% = 80 分"]],
    [
      "市场占有率",
      0.14,
      0.12,
      [
        "高于中位数 = 实际 − 目标 = 14% − 12% = 2%",
        "对比中位数得分 = 达到中位数得分 + 优于中位数的幅度 ÷ 每一幅度 × 每次（每档）分数 = 80 + 2% ÷ 1% × 5 = 90 分",
        "指标得分 = 限幅前得分（如有规定，限于得分下限与得分上限之间） = 90（如有规定，限于40与100之间） = 90 分",
      ],
    ],
    [
      "持证上岗",
      "是",
      null,
      [
        "是否得分 = 「否」的得分 + 是否达到（是 1，否 0） × （「是」的得分 − 「否」的得分） = 0 + 1 × (100 − 0) = 100 分",
      ],
    ],
  ])("of %s says step by step what happened, percentages as percentages", (name, actual, target, steps) => {
    expect(explained(name, actual, target)).toEqual(steps);
  });
});

describe("a method in words", () => {
  it.each([
    ["经济增加值", "实际 ÷ 目标 × 100 分，最低 0 分，最高 120 分"],
    ["收入成本率", "（2 − 实际 ÷ 目标）× 100 分，最低 0 分，最高 120 分"],
    ["渠道交易比例", "按完成率直线插值：60%–100% 得 50–90 分；100%–120% 得 100–110 分"],
    ["服务差错率", "按实际值分档：≤ 0.05% 得 100 分；≤ 0.1% 得 80 分；≤ 0.2% 得 60 分；其余 0 分"],
    ["百万元以上对公客户流失数", "满分 100 分，超过容许次数后每次扣 20 分，最低 0 分"],
    ["市场占有率", "达到本组中位数 80 分，每高 1% 加 5 分，反之扣，最低 40 分，最高 100 分"],
    ["持证上岗", "是 100 分，否 0 分"],
  ])("%s", (name, words) => {
    expect(methodWords(named(name)).zh).toBe(words);
  });

  it("has no Chinese in its English", () => {
    for (const indicator of library) expect(methodWords(indicator).en).not.toMatch(/\p{Script=Han}/u);
  });
});
