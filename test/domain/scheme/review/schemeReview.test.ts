import fc from "fast-check";
import { nextYear } from "../../../../src/domain/scheme/editing/schemeCopies";
import { setAt } from "../../../../src/domain/scheme/editing/documentPath";
import { readScheme } from "../../../../src/domain/scheme/scheme";
import type { CheckCode, ReviewFinding } from "../../../../src/domain/scheme/review/reviewCheck";
import { checkCodes } from "../../../../src/domain/scheme/review/reviewCheck";
import type { SchemeReview } from "../../../../src/domain/scheme/review/schemeReview";
import { schemeReview } from "../../../../src/domain/scheme/review/schemeReview";
import type { SchemeDocument } from "../../../../src/domain/scheme/schema";
import { demonstrationDocument, fullDocument } from "../../../support/demonstrationScheme";

type Change = Parameters<typeof fullDocument>[0];

const full = fullDocument();

function findings(content: unknown, others: readonly SchemeDocument[] = []): readonly ReviewFinding[] {
  return schemeReview(content, others).checks.flatMap((check) => check.findings);
}

function of(code: CheckCode, content: unknown, others: readonly SchemeDocument[] = []): readonly string[] {
  return findings(content, others)
    .filter((finding) => finding.code === code)
    .map(({ severity, path, message }) => `${severity} ${path}：${message.zh}`);
}

function verdict(code: CheckCode, { checks }: SchemeReview): string {
  return checks.find((check) => check.code === code)?.verdict ?? "missing";
}

/** The second version of the year, with its reason, and otherwise what `change` makes of it. */
function second(change: Change = () => undefined): SchemeDocument {
  return fullDocument((document) => {
    document.version = 2;
    document.effective.from = "2026-07-01";
    document.scorecard!.adHoc.items = [];
    document.change = { reason: { zh: "年中调整", en: "Mid-year change" } };
    change(document);
  });
}

describe("a scheme before it is issued", () => {
  it("holds in every check but the mark of illustrative figures, which the demonstrations bear", () => {
    for (const document of [full, demonstrationDocument()]) {
      const review = schemeReview(document, [document]);
      expect(review.checks.map(({ code }) => code)).toEqual(checkCodes);
      expect(review.checks.filter((check) => check.verdict === "findings").map(({ code }) => code)).toEqual([
        "illustrative",
      ]);
      expect([review.stops, review.warnings, review.notes]).toEqual([0, 1, 0]);
      for (const { verdict: judged, why } of review.checks) expect(judged === "notJudged").toBe(why !== null);
    }
  });

  it("holds in every check there is, once it is a bank's own and there are schemes before it", () => {
    const own = (document: SchemeDocument): SchemeDocument => ({ ...document, illustrative: false });
    const before = own(full);
    const last = { ...before, year: 2025, effective: { from: "2025-01-01", to: "2025-12-31" } };
    const review = schemeReview(own(second()), [before, last]);
    expect(review.checks.filter(({ verdict: judged }) => judged !== "held")).toEqual([]);
  });

  it("is looked at for its form alone while the form is broken", () => {
    const review = schemeReview(setAt(setAt(full, "eva.lendingRate", "0."), "score.weights.quality", "0.9"), [full]);
    expect(review.document).toBeNull();
    expect(review.checks.map(({ verdict: judged }) => judged)).toEqual([
      "findings",
      ...checkCodes.slice(1).map(() => "notJudged"),
    ]);
    expect(review.checks[0]?.findings).toMatchObject([{ path: "eva.lendingRate", severity: "stop" }]);
  });

  it("says that the format is newer than this add-in", () => {
    expect(of("form", { ...full, format: 2 })[0]).toContain("请先升级加载项");
  });
});

describe("what refuses a scheme stands under the check that is meant for it", () => {
  it.each<readonly [CheckCode, string, Change]>([
    ["sums", "score.weights", ({ score }) => void (score.weights.quality = "0.4")],
    ["sums", "quality.items", ({ quality }) => void (quality.items[0]!.weight = "0.2")],
    ["sums", "quality.groups", ({ quality }) => void (quality.groups[0]!.weight = "0.7")],
    [
      "sums",
      "scorecard.cards[1].indicators",
      ({ scorecard }) => void (scorecard!.cards[1]!.indicators[0]!.weight = "0.9"),
    ],
    ["sums", "jobs.factors", ({ jobs }) => void (jobs!.factors[0]!.weight = "0.9")],
    ["gaps", "scorecard.indicators[1].method.bands[1].from", ({ scorecard }) => curve(scorecard, { from: "0.85" })],
    ["overlaps", "scorecard.indicators[1].method.bands[1].from", ({ scorecard }) => curve(scorecard, { from: "0.75" })],
    ["overlaps", "scorecard.indicators[1].method.bands[1].to", ({ scorecard }) => curve(scorecard, { to: "0.7" })],
    [
      "jumps",
      "scorecard.indicators[1].method.bands[1].pointsFrom",
      ({ scorecard }) => curve(scorecard, { pointsFrom: "65" }),
    ],
    ["gaps", "scorecard.indicators[10].method.steps[5].bound", ({ scorecard }) => steps(scorecard, 5, "0.3")],
    ["overlaps", "scorecard.indicators[10].method.steps[1].bound", ({ scorecard }) => steps(scorecard, 1, null)],
    ["overlaps", "scorecard.indicators[10].method.steps[1].bound", ({ scorecard }) => steps(scorecard, 1, "1.3")],
    ["gaps", "workforce.ages[1].from", ({ workforce }) => void (workforce!.ages[1]!.from = "31")],
    ["overlaps", "workforce.ages[1].from", ({ workforce }) => void (workforce!.ages[1]!.from = "29")],
    ["gaps", "workforce.service[3].below", ({ workforce }) => void (workforce!.service[3]!.below = "90")],
    ["overlaps", "workforce.ages[1].below", ({ workforce }) => void (workforce!.ages[1]!.below = null)],
    ["gaps", "jobs.grades[0].from", ({ jobs }) => void (jobs!.grades[0]!.from = "10")],
    ["overlaps", "ladder[2].scoreFloor", ({ ladder }) => void (ladder[2]!.scoreFloor = "85")],
    ["overlaps", "ladder[3].depositFloor", ({ ladder }) => void (ladder[3]!.depositFloor = "8000")],
    ["overlaps", "ladder[1].scoreFloor", ({ ladder }) => void (ladder[1]!.scoreFloor = null)],
    ["overlaps", "scorecard.levels[1].floor", ({ scorecard }) => void (scorecard!.levels[1]!.floor = "95")],
    ["gaps", "scorecard.levels[3].floor", ({ scorecard }) => void (scorecard!.levels[3]!.floor = "20")],
    ["gaps", "team.difficulty.customers[3].floor", ({ team }) => void (team!.difficulty.customers[3]!.floor = "5")],
    [
      "overlaps",
      "team.difficulty.loanBalance[1].floor",
      ({ team }) => void (team!.difficulty.loanBalance[1]!.floor = "99999"),
    ],
    ["unreachableGrades", "scorecard.levels[0].floor", ({ scorecard }) => void (scorecard!.levels[0]!.floor = "400")],
    ["expectedReturn", "eva.expectedReturn", ({ eva }) => void (eva.expectedReturn = eva.lendingRate)],
    ["depositRanking", "ranking.indicator", ({ ranking }) => void (ranking.indicator = "deposits")],
    ["depositRanking", "ranking.tieBreaks[1]", ({ ranking }) => void (ranking.tieBreaks[1] = "averageDailyDeposits")],
    ["invariants", "ranking.tieBreaks[0]", ({ ranking }) => void (ranking.tieBreaks[0] = "height")],
    ["invariants", "ladder[0].scoreFloor", ({ ladder }) => void (ladder[0]!.scoreFloor = "90.123")],
    ["invariants", "scorecard.levels[0].floor", ({ scorecard }) => void (scorecard!.levels[0]!.floor = "90.123")],
    [
      "invariants",
      "eva.assetClasses[1].name",
      ({ eva }) => void (eva.assetClasses[1]!.name = eva.assetClasses[0]!.name),
    ],
    ["changeReason", "change", (document) => void (document.version = 2)],
  ])("%s at %s", (code, path, change) => {
    const document = fullDocument(change);
    expect(readScheme(document).ok).toBe(false);
    const found = findings(document).filter((finding) => finding.path === path && finding.severity === "stop");
    expect(found.map((finding) => finding.code)).toContain(code);
    expect(verdict(code, schemeReview(document, []))).toBe("findings");
  });

  it("leaves out nothing that refuses a scheme", () => {
    const changes: readonly NonNullable<Change>[] = [
      ({ score }) => void (score.weights.quality = "0.4"),
      ({ eva }) => void (eva.expectedReturn = "0.01"),
      ({ ladder }) => void (ladder[2]!.scoreFloor = "85"),
      ({ scorecard }) => void (scorecard!.levels[0]!.floor = "400"),
      ({ outcome }) => void (outcome!.pay.grades[0]!.grade = "无此等级"),
      ({ workforce }) => void (workforce!.ages[1]!.from = "31"),
    ];
    fc.assert(
      fc.property(fc.subarray([...changes]), (some) => {
        const document = fullDocument((one) => some.forEach((change) => change(one)));
        const read = readScheme(document);
        const paths = (read.ok ? [] : read.issues).map(({ path, message }) => `${path} ${message.zh}`).sort();
        const stops = findings(document).filter(({ severity }) => severity === "stop");
        expect(stops.map(({ path, message }) => `${path} ${message.zh}`).sort()).toEqual(paths);
      }),
      { numRuns: 20 },
    );
  });
});

describe("grades and what reaches them", () => {
  it("finds a grade that nobody can reach, with the score that can be reached", () => {
    expect(
      of(
        "unreachableGrades",
        demonstrationDocument(({ evaPoints }) => void (evaPoints.cap = "80")),
      ),
    ).toEqual([
      "stop ladder[0].scoreFloor：「资深客户经理」要求等级评分 90，而 EVA 分值到上限、综合素质满分也只有 86，没有人能达到；应不高于 86，或提高 EVA 分值上限",
    ]);
    expect(
      of(
        "unreachableGrades",
        demonstrationDocument(({ evaPoints }) => void (evaPoints.cap = "86")),
      ),
    ).toEqual([]);
  });

  it("counts quality alone where EVA has no weight", () => {
    const document = demonstrationDocument(({ score, quality }) => {
      score.weights = { evaPoints: "0", quality: "1" };
      quality.highest = "85";
    });
    expect(of("unreachableGrades", document)[0]).toContain("也只有 85");
  });

  it("finds a bound that everybody reaches", () => {
    const document = demonstrationDocument(({ evaPoints }) => void (evaPoints.floor = "60"));
    expect(of("unreachableGrades", document)).toEqual([
      "warn ladder[5].scoreFloor：「初级客户经理」的等级评分下限 40 不高于可能的最低分 42，得分等级人人不低于它；应高于 42",
    ]);
  });

  it("finds a grade that quality alone reaches, and how negative EVA may be for it", () => {
    const document = demonstrationDocument(({ score }) => void (score.weights = { evaPoints: "0.5", quality: "0.5" }));
    expect(of("qualityAlone", document)).toEqual([
      "warn ladder[4].scoreFloor：经济增加值为 0、综合素质满分时等级评分 50，已达「三级客户经理」的下限 50；下限应高于 50，或降低综合素质的权重",
      "warn ladder[5].scoreFloor：经济增加值为 0、综合素质满分时等级评分 50，已达「初级客户经理」的下限 40，经济增加值为 −600,000 元时仍然达到；下限应高于 50，或降低综合素质的权重",
    ]);
    document.evaPoints.floor = "-5";
    expect(of("qualityAlone", document)[1]).toContain("，经济增加值亏损多少都一样；");
  });
});

describe("indicators", () => {
  it.each(["无", "—", "待定", "n/a", "TBD"])("reported by %s are reported by nobody", (words) => {
    const document = fullDocument(
      ({ scorecard }) => void (scorecard!.indicators[2]!.reportedBy = { zh: words, en: words }),
    );
    expect(of("unreportedIndicators", document)).toEqual([
      `stop scorecard.indicators[2].reportedBy：指标「不良贷款降低率」的报送部门是「${words}」，没有人报送，考核卡却要用它；应写明报送的部门`,
    ]);
  });

  it("on no card are told, and reported by nobody are worth less than a stop there", () => {
    const document = fullDocument(({ scorecard }) => {
      const { indicators, cards } = scorecard!;
      indicators.push({
        ...indicators[0]!,
        id: "spare",
        name: { zh: "备用", en: "Spare" },
        reportedBy: { zh: "无", en: "none" },
      });
      expect(cards.flatMap((card) => card.indicators.map(({ indicator }) => indicator))).not.toContain("spare");
    });
    expect(of("unusedIndicators", document)[0]).toContain("指标「备用」不在任何考核卡上");
    expect(of("unreportedIndicators", document)[0]).toMatch(/^warn /);
  });

  it("with a weight of 0 on every card are told", () => {
    const document = fullDocument(({ scorecard }) => {
      for (const { indicators } of scorecard!.cards)
        for (const entry of indicators) if (entry.indicator === "economic-value-added") entry.weight = "0";
    });
    expect(of("unusedIndicators", document)[0]).toContain("权重都是 0");
  });
});

describe("a scheme beside those before it", () => {
  const changedWeights: Change = ({ score }) => void (score.weights = { evaPoints: "0.65", quality: "0.35" });

  it("must hold its weights for the year: a change is a stop without a reason, and a warning with one", () => {
    expect(of("weightsWithinYear", second(changedWeights), [full])).toEqual([
      "warn score.weights.evaPoints：EVA分值的权重：2026 年第 1 版为 70%，现为 65%；权重一年内本应不变，请再核对变更理由",
      "warn score.weights.quality：综合素质的权重：2026 年第 1 版为 30%，现为 35%；权重一年内本应不变，请再核对变更理由",
    ]);
    const without = second((document) => {
      changedWeights(document);
      delete document.change;
    });
    expect(of("weightsWithinYear", without, [full])[0]).toMatch(/^stop .*确需改动应写明变更理由$/);
    expect(of("weightsWithinYear", second(), [full])).toEqual([]);
  });

  it("finds weights by what they are of, in whatever order, and those that came or went", () => {
    const turned = second(({ scorecard, quality }) => {
      scorecard!.cards.reverse();
      for (const card of scorecard!.cards) card.indicators.reverse();
      quality.items.reverse();
    });
    expect(of("weightsWithinYear", turned, [full])).toEqual([]);
    const other = second(({ scorecard }) => {
      const [first] = scorecard!.cards;
      first!.indicators[0]!.indicator = "loan-balance";
    });
    const found = of("weightsWithinYear", other, [full]);
    expect(found).toHaveLength(2);
    expect(found[0]).toContain("「经济增加值」的权重：2026 年第 1 版为 25%，现已去掉");
    expect(found[1]).toContain("「日均贷款余额」的权重：2026 年第 1 版没有，现为 25%");
  });

  it("tells what differs from last year's weights, which is nothing to stop for", () => {
    const next = { ...nextYear(full), illustrative: false };
    expect(findings(next, [full])).toEqual([]);
    const changed = { ...next, score: { ...next.score, weights: { evaPoints: "0.6", quality: "0.4" } } };
    expect(of("weightsAgainstLastYear", changed, [full])).toEqual([
      "note score.weights.evaPoints：EVA分值的权重：2026 年第 1 版为 70%，现为 60%",
      "note score.weights.quality：综合素质的权重：2026 年第 1 版为 30%，现为 40%",
    ]);
  });

  it("tells steps of the ladder that came, went, or are called otherwise", () => {
    const small = demonstrationDocument();
    const changed = demonstrationDocument((document) => {
      document.version = 2;
      document.change = { reason: { zh: "改", en: "Change" } };
      document.effective.from = "2026-04-01";
      document.ladder[0]!.name.zh = "首席客户经理";
      document.ladder.splice(4, 1, { ...document.ladder[4]!, id: "middle-low", name: { zh: "中级三等", en: "Third" } });
    });
    expect(of("ladderChanged", changed, [small]).map((line) => line.split("；")[0])).toEqual([
      "warn ladder：2026 年第 1 版的等级「三级客户经理」没有了",
      "warn ladder[0].name：等级「资深客户经理」改称「首席客户经理」",
      "warn ladder[4]：新增等级「中级三等」",
    ]);
    const turned = demonstrationDocument(({ ladder }) => {
      [ladder[0]!.id, ladder[1]!.id] = [ladder[1]!.id, ladder[0]!.id];
    });
    expect(of("ladderChanged", nextYear(turned), [small]).some((line) => line.includes("次序"))).toBe(true);
  });

  it("suspects a decimal point in the wrong place", () => {
    const slipped = second(({ eva, pricing }) => {
      eva.assetClasses[5]!.coefficient = "0.8";
      pricing!.products[0]!.price = "1500";
      eva.lendingRate = "0.05";
    });
    expect(of("decimalSlips", slipped, [full])).toEqual([
      "warn eva.assetClasses[5].coefficient：经济资本分配系数：2026 年第 1 版为 0.08，现为 0.8，恰好差十倍的整数次方；请核对小数点和零的个数",
      "warn pricing.products[0].price：单价：2026 年第 1 版为 150，现为 1500，恰好差十倍的整数次方；请核对小数点和零的个数",
    ]);
  });

  it("must have the next number", () => {
    expect(of("versionNumber", second(), [])).toEqual([
      "warn version：现为第 2 版，已有的最新一版是第 0 版；应为第 1 版",
    ]);
    expect(
      of(
        "versionNumber",
        second(({ eva }) => void (eva.lendingRate = "0.05")),
        [full, second()],
      )[0],
    ).toMatch(/^stop version：第 2 版已经有了，内容不同；.*应为第 3 版$/);
    expect(of("versionNumber", second(), [full, second()])).toEqual([]);
    expect(of("versionNumber", second(), [full, { ...full, id: "other", version: 2 }])).toEqual([]);
  });

  it("must follow on the dates before", () => {
    const ended = second(({ effective }) => void (effective.to = "2026-03-31"));
    expect(of("effectiveDates", ended, [full])).toContainEqual("stop effective.to：终止日早于起始日");
    expect(of("invariants", ended, [full])).toEqual([]);
    const early = second(({ effective }) => void (effective.from = "2026-01-01"));
    expect(of("effectiveDates", early, [full])[0]).toContain("完全重叠，等于追溯取代；应晚于 2026-01-01");
    const half = { ...full, effective: { from: "2026-01-01", to: "2026-03-31" } };
    expect(of("effectiveDates", second(), [half])[0]).toContain("中间没有方案；应从 2026-04-01 起");
    const within = second(({ effective }) => void (effective.from = "2026-08-15"));
    expect(of("effectiveDates", within, [full])[0]).toMatch(/^note effective.from：2026-08-15 在季度中间生效/);
    const next = nextYear(full);
    expect(
      of("effectiveDates", { ...next, effective: { ...next.effective, from: "2027-04-01" } }, [full])[0],
    ).toContain("应从 2027-01-01 起");
    expect(of("effectiveDates", next, [{ ...full, effective: { from: "2026-01-01", to: "2027-01-31" } }])[0]).toContain(
      "重叠；应从 2027-02-01 起",
    );
    expect(of("effectiveDates", { ...full, effective: { from: "2025-12-01", to: "2026-12-31" } })[0]).toContain(
      "2025-12-01 不在考核年度 2026 之内",
    );
  });

  it("must not leave words to be filled in", () => {
    const document = second((one) => {
      one.change = { reason: { zh: "待填写", en: "To be filled in" } };
      one.eva.assetClasses[0]!.name.zh = " TBD ";
    });
    expect(of("placeholders", document, [full]).map((line) => line.split("：")[0])).toEqual([
      "stop eva.assetClasses[0].name",
      "stop change.reason",
      "stop change.reason",
    ]);
  });

  it("has findings in both languages, each naming its place", () => {
    const document = second((one) => {
      changedWeights(one);
      one.score.weights.evaPoints = "0.1";
      one.evaPoints.cap = "20";
      one.effective.from = "2026-08-15";
      one.ladder.splice(3, 1);
      one.eva.assetClasses[5]!.coefficient = "0.8";
    });
    const found = findings(document, [full]);
    expect(new Set(found.map(({ code }) => code)).size).toBeGreaterThan(6);
    for (const { path, message } of found) {
      expect(path).not.toBe("");
      expect(message.zh).toMatch(/\p{Script=Han}/u);
      expect(message.en.replace(/["“][^"”]*["”]/g, "")).toMatch(/^[^\p{Script=Han}]*$/u);
    }
  });
});

type Scorecard = Parameters<NonNullable<Change>>[0]["scorecard"];

function curve(scorecard: Scorecard, band: Readonly<Record<string, string>>): void {
  const { method } = scorecard!.indicators[1]!;
  if (method.kind === "curve") Object.assign(method.bands[1]!, band);
}

function steps(scorecard: Scorecard, index: number, bound: string | null): void {
  const { method } = scorecard!.indicators[10]!;
  if (method.kind === "steps") method.steps[index]!.bound = bound;
}
