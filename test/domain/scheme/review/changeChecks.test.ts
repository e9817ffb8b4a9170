import { nextYear } from "../../../../src/domain/scheme/editing/schemeCopies";
import { demonstrationDocument } from "../../../support/demonstrationScheme";
import { changedWeights, findings, full, of, second, smooth } from "./reviewed";

describe("what changed against those before", () => {
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

  it("holds the team's share to the year too: it weighs the team against the person", () => {
    const shared = second(({ team }) => {
      team!.share = "0.5";
      team!.types[0]!.share = "0.6";
      team!.types.reverse();
    });
    expect(of("weightsWithinYear", shared, [full])).toEqual([
      "warn team.share：团队结果（未注明类型）的权重：2026 年第 1 版为 20%，现为 50%；权重一年内本应不变，请再核对变更理由",
      `warn team.types[${String(full.team!.types.length - 1)}].share：类型「对公」的团队结果的权重：2026 年第 1 版为 20%，现为 60%；权重一年内本应不变，请再核对变更理由`,
    ]);
    const without = second((document) => delete document.team);
    const gone = of("weightsWithinYear", without, [full]).filter((line) => line.includes("团队结果"));
    expect(gone).toHaveLength(1 + full.team!.types.length);
    for (const line of gone) expect(line).toContain("现已去掉");
  });

  it("notes a weight that only a version still earlier has otherwise: the one between may never have been issued", () => {
    const between = second(changedWeights);
    const third = second((document) => {
      changedWeights(document);
      document.version = 3;
      document.quality.items[0]!.weight = "0.2";
      document.quality.items[1]!.weight = "0.5";
    });
    expect(of("weightsWithinYear", third, [full, between]).map((line) => line.split("；")[0])).toEqual([
      "warn quality.items[0].weight：素质项目「德」的权重：2026 年第 2 版为 30%，现为 20%",
      "warn quality.items[1].weight：素质项目「能」的权重：2026 年第 2 版为 40%，现为 50%",
      "note score.weights.evaPoints：EVA分值的权重：2026 年第 1 版为 70%，现为 65%",
      "note score.weights.quality：综合素质的权重：2026 年第 1 版为 30%，现为 35%",
    ]);
    const back = { ...second(), version: 3 };
    expect(of("weightsWithinYear", back, [full, between])).toHaveLength(2);
  });

  it("tells a weight to its last digit", () => {
    const hair = second(({ score }) => void (score.weights = { evaPoints: "0.70001", quality: "0.29999" }));
    expect(of("weightsWithinYear", hair, [full])[0]).toContain("2026 年第 1 版为 70%，现为 70.001%；");
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
    const next = { ...nextYear(smooth()), illustrative: false };
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
});
