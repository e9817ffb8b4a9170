import fc from "fast-check";
import { bind } from "../../../src/domain/calculation/bind";
import { explain, stepText } from "../../../src/domain/calculation/explain";
import { indicatorPoints } from "../../../src/domain/kpi/indicatorPoints";
import { perspectiveScores } from "../../../src/domain/kpi/perspectiveScores";
import { performanceLevel } from "../../../src/domain/kpi/performanceLevel";
import { scorecard } from "../../../src/domain/kpi/scorecard";
import type { ScorecardFigures } from "../../../src/domain/kpi/scorecard";
import { pointsRange } from "../../../src/domain/scheme/parts/pointsRange";
import type { Cell } from "../../../src/domain/values/cell";
import type { Decimal } from "../../../src/domain/values/decimal";
import { decimal, publish, sum } from "../../../src/domain/values/decimal";
import { problemText } from "../../../src/domain/values/problem";
import { fullContext } from "../../support/demonstrationScheme";

const context = fullContext();
const rules = context.scheme.document.scorecard!;
const bound = bind(scorecard, context);

interface Row {
  readonly indicator: Cell;
  readonly points: Cell;
}

function total(rows: readonly Row[], card: Cell, run = bound): ScorecardFigures | readonly string[] {
  const found = run.run({
    indicators: rows.map(({ indicator }) => indicator),
    points: rows.map(({ points }) => points),
    card,
  });
  return found.ok ? found.value : found.problems.map((problem) => problemText(problem).zh);
}

function figures(rows: readonly Row[], card: Cell, run = bound): ScorecardFigures {
  const found = total(rows, card, run);
  if (Array.isArray(found)) throw new Error(found.join());
  return found as ScorecardFigures;
}

/** The rows of a card with the same points for every indicator. */
function rowsOf(cardId: string, points: number): readonly Row[] {
  const card = rules.cards.find(({ id }) => id === cardId)!;
  return card.indicators.map(({ indicator }) => ({ indicator, points }));
}

/** Hundredths of points that the indicator's method can give. */
function pointsFor(id: string): fc.Arbitrary<number> {
  const { least, most } = pointsRange(rules.indicators.find((one) => one.id === id)!);
  return fc.integer({ min: least!.times(100).toNumber(), max: most!.times(100).toNumber() });
}

const scoredCard = fc.constantFrom(...rules.cards).chain((card) =>
  fc.record({
    card: fc.constant(card),
    rows: fc.tuple(
      ...card.indicators.map(({ indicator }) =>
        pointsFor(indicator).map((points): Row => ({ indicator, points: points / 100 })),
      ),
    ),
  }),
);

describe("the total of a scorecard", () => {
  it("is Σ points × weight, published once", () => {
    fc.assert(
      fc.property(scoredCard, ({ card, rows }) => {
        const wanted = sum(
          card.indicators.map(({ weight }, index) => decimal(weight).times(Number(rows[index]!.points))),
        );
        expect(figures(rows, card.id).totalScore.toString()).toBe(publish(wanted, 2).toString());
      }),
    );
  });

  it("lies between the lowest and the highest of its points", () => {
    fc.assert(
      fc.property(scoredCard, ({ card, rows }) => {
        const points = rows.map((row) => Number(row.points));
        const { totalScore } = figures(rows, card.id);
        expect(totalScore.greaterThanOrEqualTo(publish(decimal(Math.min(...points)), 2))).toBe(true);
        expect(totalScore.lessThanOrEqualTo(publish(decimal(Math.max(...points)), 2))).toBe(true);
      }),
    );
  });

  it("does not depend on the order of the rows, nor on naming the card where the indicators tell it", () => {
    fc.assert(
      fc.property(scoredCard, fc.nat(), ({ card, rows }, seed) => {
        const turned = [...rows.slice(seed % rows.length), ...rows.slice(0, seed % rows.length)].reverse();
        expect(figures(turned, card.name.zh)).toEqual(figures(rows, card.id));
        expect(figures(turned, null)).toEqual(figures(rows, card.id));
      }),
      { numRuns: 50 },
    );
  });

  it("is a problem that names the indicator whenever one is missing: never zero, never re-weighted", () => {
    fc.assert(
      fc.property(scoredCard, fc.nat(), ({ card, rows }, seed) => {
        const gone = seed % rows.length;
        const name = rules.indicators.find(({ id }) => id === rows[gone]!.indicator)!.name.zh;
        expect(
          total(
            rows.filter((_row, index) => index !== gone),
            card.id,
          ),
        ).toEqual([`指标得分缺少「${name}」的得分。`]);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    [
      "经济增加值",
      1_000_000,
      "指标得分·经济增加值是「1000000」，应填该指标评分方法能得出的 0 到 120 分。",
      "above-limit",
    ],
    ["客户满意度", 955, "指标得分·客户满意度是「955」，应填该指标评分方法能得出的 0 到 100 分。", "above-limit"],
    ["客户满意度", 100.01, "指标得分·客户满意度是「100.01」，应填该指标评分方法能得出的 0 到 100 分。", "above-limit"],
    ["持证上岗", -1, "指标得分·持证上岗是「-1」，应填该指标评分方法能得出的 0 到 100 分。", "below-limit"],
    ["接受培训时间", 120, "指标得分·接受培训时间是「120」，应填该指标评分方法能得出的 0 到 100 分。", "above-limit"],
  ])("is a problem where %s has %d points, which its method cannot give", (name, points, problem, code) => {
    const id = rules.indicators.find((one) => one.name.zh === name)!.id;
    const rows = rowsOf("corporate", 80).map((row) => (row.indicator === id ? { ...row, points } : row));
    expect(total(rows, "corporate")).toEqual([problem]);
    const found = bound.run({
      indicators: rows.map((row) => row.indicator),
      points: rows.map((row) => row.points),
      card: "corporate",
    });
    expect(found.ok ? [] : found.problems.map((one) => one.code)).toEqual([code]);
  });

  it("takes any points of a method without an upper or lower end", () => {
    const open = bind(
      scorecard,
      fullContext(({ scorecard: card }) => {
        const { method } = card!.indicators.find(({ id }) => id === "economic-value-added")!;
        Object.assign(method, { cap: null, floor: null });
      }),
    );
    for (const points of [-50, 400]) {
      const rows = rowsOf("corporate", 80).map((row) =>
        row.indicator === "economic-value-added" ? { ...row, points } : row,
      );
      expect(figures(rows, "corporate", open).totalScore.toString()).toBe(String(points * 0.25 + 60));
    }
  });

  it("names everything wrong at once", () => {
    const rows = [
      ...rowsOf("support", 80).slice(1),
      { indicator: "返工次数", points: 1 },
      { indicator: "市场占有率", points: 1 },
    ];
    expect(total(rows, "support")).toEqual([
      "指标「返工次数」出现了不止一次，应每个指标只留一行。",
      expect.stringContaining("指标填了「市场占有率」，应为考核卡「支持保障部门」的指标（内部客户满意度、"),
      "指标得分缺少「内部客户满意度」的得分。",
    ]);
  });

  it("is the scheme's only card where there is just one", () => {
    const single = bind(
      scorecard,
      fullContext((document) => {
        document.scorecard!.cards = document.scorecard!.cards.filter(({ id }) => id === "wealth");
        delete document.team;
      }),
    );
    const rows = rowsOf("wealth", 81.5);
    expect(figures(rows, null, single).card.id).toBe("wealth");
    expect(total(rows.slice(1), null, single)).toEqual(["指标得分缺少「经济增加值」的得分。"]);
  });

  it("asks for the card where no row says which, and for rows where there are none", () => {
    expect(total([{ indicator: "接受培训时间", points: 100 }], null)).toEqual([
      "考核卡没有填写，应填对公、零售、小微、理财、管理岗、支持保障部门。",
    ]);
    expect(total([], null)).toEqual(["指标得分缺少各指标的得分。"]);
  });
});

/** Actuals and targets whose points do not end: thirds, sevenths, and what lies near a half. */
const measured = fc.constantFrom(...rules.cards).chain((card) =>
  fc.record({
    card: fc.constant(card),
    rows: fc.tuple(
      ...card.indicators.map(({ indicator }) => {
        const { method } = rules.indicators.find(({ id }) => id === indicator)!;
        const whole = method.kind === "deduction" || method.kind === "yesNo";
        return fc.record({
          indicator: fc.constant(indicator),
          actual: whole ? fc.integer({ min: 0, max: 1 }) : fc.integer({ min: 0, max: 1000 }).map((one) => one / 1000),
          target: whole ? fc.constant(0) : fc.integer({ min: 1, max: 700 }).map((one) => one / 700),
        });
      }),
    ),
  }),
);

describe("a chain of cells and the direct computation", () => {
  const points = bind(indicatorPoints, context);

  function pointsOf(row: { readonly indicator: string; readonly actual: number; readonly target: number }): Decimal {
    const found = points.run(row);
    if (!found.ok) throw new Error(found.problems.map((problem) => problemText(problem).zh).join());
    return found.value.points;
  }

  it("publish the same total, though a cell keeps only the nearest binary number of the points", () => {
    fc.assert(
      fc.property(measured, ({ card, rows }) => {
        const exact = rows.map(pointsOf);
        const chain = figures(
          rows.map(({ indicator }, index) => ({ indicator, points: exact[index]!.toNumber() })),
          card.id,
        );
        const read = bound.read({
          indicators: rows.map(({ indicator }) => indicator),
          points: rows.map(() => 0),
          card: card.id,
        });
        const direct = read.ok && bound.compute({ ...read.value, points: exact });
        expect(direct && direct.ok && direct.value.totalScore.toString()).toBe(chain.totalScore.toString());
        expect(direct && direct.ok && direct.value.exactTotal.toString()).toBe(chain.exactTotal.toString());
      }),
      { numRuns: 400 },
    );
  });

  it("round the same half, which neither of the thirds that make it up holds exactly", () => {
    // (200 + 100.06) ÷ 3 × 0.25 is 25.005 on paper; the other five weigh half of 90.
    const rows = rowsOf("support", 90).map(({ indicator }): Row => {
      if (indicator === "internal-satisfaction") return { indicator, points: 66.6666666666667 };
      if (indicator === "response-rate") return { indicator, points: 33.3533333333333 };
      return { indicator, points: 90 };
    });
    const read = bound.read({
      indicators: rows.map(({ indicator }) => indicator),
      points: rows.map(({ points }) => points),
      card: null,
    });
    const thirds = [decimal(200).dividedBy(3), decimal("100.06").dividedBy(3), ...rows.slice(2).map(() => decimal(90))];
    const direct = read.ok && bound.compute({ ...read.value, points: thirds });
    expect(figures(rows, null).totalScore.toString()).toBe("70.01");
    expect(direct && direct.ok && direct.value.totalScore.toString()).toBe("70.01");
  });
});

describe("ad-hoc indicators", () => {
  const fraud = fc.integer({ min: -300, max: 300 }).map((points) => points / 100);
  const digital = fc.integer({ min: -200, max: 400 }).map((points) => points / 100);

  it("are added on top within the bounds of all together and leave the year's weights alone", () => {
    const tight = bind(
      scorecard,
      fullContext(({ scorecard: card }) => {
        Object.assign(card!.adHoc, { lowest: "-3", highest: "5" });
        card!.adHoc.items.find(({ id }) => id === "digital-yuan")!.lowest = "-2";
      }),
    );
    fc.assert(
      fc.property(scoredCard, fraud, digital, ({ card, rows }, one, other) => {
        const plain = figures(rows, card.id, tight);
        const added = [
          ...rows,
          { indicator: "反电信诈骗", points: one },
          { indicator: "数字人民币推广", points: other },
        ];
        const found = figures(added, card.id, tight);
        const counted = Math.min(Math.max(one + other, -3), 5);
        expect(found.weights).toEqual(plain.weights);
        expect(found.weightedTotal).toEqual(plain.weightedTotal);
        expect(found.exactTotal.minus(plain.exactTotal).toNumber()).toBeCloseTo(counted, 9);
      }),
      { numRuns: 60 },
    );
  });

  it("count in any quarter of their dates, and wherever no quarter is chosen", () => {
    const rows = [...rowsOf("support", 80), { indicator: "旺季营销", points: 2 }];
    const first = bind(scorecard, { ...context, period: { year: 2026, quarter: 1 } });
    const none = bind(scorecard, { ...context, period: null });
    expect(figures(rows, "support", first).totalScore.toString()).toBe("82");
    expect(figures(rows, "support", none).totalScore.toString()).toBe("82");
    expect(total(rows, "support")).toEqual([
      "指标是「旺季营销」，应为2026-01-01 至 2026-03-31 期间的指标；考核期是2026年第三季度。",
    ]);
  });
});

describe("the explanation of a total", () => {
  function explained(rows: readonly Row[]): readonly string[] {
    const values = { ...figures(rows, null), scale: decimal(2), adHocLowest: decimal(-5), adHocHighest: decimal(8) };
    return explain(scorecard, values).map((step) => stepText(step).zh.replace(/。\[.*$/, ""));
  }

  it("names each indicator with points and weight, and has no ad-hoc steps where there are none", () => {
    expect(explained(rowsOf("support", 80.5))).toEqual([
      "加权得分 = Σ 指标得分 × 权重 = 内部客户满意度 80.5 × 25% + 内部需求按时响应率 80.5 × 25% + 服务差错率 80.5 × 15% + 接受培训时间 80.5 × 10% + 员工满意度 80.5 × 5% + 重复报送报表数 80.5 × 10% + 返工次数 80.5 × 10% = 80.5 分",
      "总分 = 总分（未取整）四舍五入 = 80.5 四舍五入到 2 位小数 = 80.5 分",
    ]);
  });

  it("shows the ad-hoc points on top", () => {
    const steps = explained([...rowsOf("support", 80), { indicator: "反电信诈骗", points: -1.5 }]);
    expect(steps.slice(1, 4)).toEqual([
      "专项、临时指标合计 = 专项、临时指标得分合计 = 反电信诈骗 −1.5 = −1.5 分",
      "计入的专项、临时得分 = 专项、临时指标合计（如有规定，限于最多扣与最多加之间） = −1.5（如有规定，限于−5与8之间） = −1.5 分",
      "加减后得分 = 加权得分 + 计入的专项、临时得分 = 80 + (−1.5) = 78.5 分",
    ]);
  });
});

describe("the perspectives of a card", () => {
  it("weigh together what the card weighs, and their parts make the total", () => {
    fc.assert(
      fc.property(scoredCard, ({ card, rows }) => {
        const found = figures(rows, card.id);
        const perspectives = perspectiveScores(found, rules);
        expect(sum(perspectives.map(({ weight }) => weight)).toString()).toBe("1");
        expect(sum(perspectives.map(({ weighted }) => weighted)).toString()).toBe(found.weightedTotal.toString());
        for (const { score, weight, weighted } of perspectives)
          expect(score.times(weight).minus(weighted).abs().lessThan("1e-40")).toBe(true);
      }),
    );
  });

  it("leave out those of which the card has no indicator", () => {
    const names = perspectiveScores(figures(rowsOf("support", 80), null), rules).map(
      ({ perspective }) => perspective.name.zh,
    );
    expect(names).toEqual(["客户", "内部流程", "学习与成长"]);
  });
});

describe("the level of a total", () => {
  it("never falls as the score rises", () => {
    const level = bind(performanceLevel, context);
    const place = (score: number): number => {
      const found = level.run({ score });
      return found.ok ? rules.levels.findIndex(({ id }) => id === found.value.performanceLevel.id) : -1;
    };
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 12_000 }), fc.nat(3000), (score, more) => {
        expect(place((score + more) / 100)).toBeLessThanOrEqual(place(score / 100));
      }),
    );
  });
});
