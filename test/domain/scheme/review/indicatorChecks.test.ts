import { fullDocument } from "../../../support/demonstrationScheme";
import { of } from "./reviewed";

describe("indicators", () => {
  it.each(["无", "—", "待定", "n/a", "TBD"])("reported by %s are reported by nobody", (words) => {
    const document = fullDocument(
      ({ scorecard }) => void (scorecard!.indicators[2]!.reportedBy = { zh: words, en: words }),
    );
    expect(of("unreportedIndicators", document)).toEqual([
      `stop scorecard.indicators[2].reportedBy：指标「不良贷款降低率」的报送部门是「${words}」，没有人报送，考核卡却要用它；应写明报送的部门`,
    ]);
  });

  it("reported by somebody in Chinese alone are told, and stop nothing", () => {
    const document = fullDocument(
      ({ scorecard }) => void (scorecard!.indicators[2]!.reportedBy = { zh: "无锡分行", en: "TBD" }),
    );
    expect(of("unreportedIndicators", document)).toEqual([
      "warn scorecard.indicators[2].reportedBy：指标「不良贷款降低率」的报送部门中文是「无锡分行」，英文却是「TBD」；应写明同一部门的英文名称",
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
