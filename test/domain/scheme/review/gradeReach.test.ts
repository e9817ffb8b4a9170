import { demonstrationDocument } from "../../../support/demonstrationScheme";
import { findings, full, of } from "./reviewed";

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

  it("finds a bound of the lowest grade, which nobody can miss", () => {
    const document = demonstrationDocument(({ ladder }) => {
      Object.assign(ladder[6]!, { scoreFloor: "30", depositFloor: "100" });
    });
    expect(of("gaps", document)).toEqual([
      "warn ladder[6].scoreFloor：最低等级「客户经理助理」的等级评分下限 30 不起作用：达不到的人没有更低的等级，仍评为它；应清空，或在其下另设等级",
      "warn ladder[6].depositFloor：最低等级「客户经理助理」的存款日均下限 100 不起作用：达不到的人没有更低的等级，仍评为它；应清空，或在其下另设等级",
    ]);
  });

  it("finds grades out of reach where no product counts as a general deposit", () => {
    const none = demonstrationDocument(({ deposits }) => {
      for (const product of deposits.products)
        Object.assign(product, product.id === "time" ? { coefficient: "0" } : { general: false });
    });
    expect(of("unreachableGrades", none)[0]).toMatch(/^warn deposits\.products：没有一种产品计入一般性存款/);
    for (const grade of none.ladder) grade.depositFloor = null;
    expect(of("unreachableGrades", none)).toEqual([]);
  });

  it("finds a lending rate of 0, above which every return lies", () => {
    const document = demonstrationDocument(({ eva }) => {
      Object.assign(eva, { lendingRate: "0", expectedReturn: "0.001" });
    });
    expect(of("expectedReturn", document)).toEqual([
      "warn eva.lendingRate：同期银行借贷利率为 0，资本期望回报率高于它说明不了什么；应填同期的利率",
    ]);
  });

  it("tells jumps that the scheme declares, and stops for none of them", () => {
    expect(of("jumps", full)).toEqual([
      "note scorecard.indicators[15].method.bands[1].pointsFrom：「渠道交易比例」完成率为 100% 时得分由 90 跳到 100，方案已声明允许",
    ]);
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

  it("counts an EVA of 0 as the points that it gives, within their floor and cap", () => {
    const raised = demonstrationDocument(({ evaPoints }) => void (evaPoints.floor = "40"));
    expect(of("qualityAlone", raised)).toEqual([
      "warn ladder[4].scoreFloor：经济增加值为 0、综合素质满分时等级评分 58，已达「三级客户经理」的下限 50，经济增加值亏损多少都一样；下限应高于 58，或降低综合素质的权重或 EVA 分值下限",
      "warn ladder[5].scoreFloor：经济增加值为 0、综合素质满分时等级评分 58，已达「初级客户经理」的下限 40，经济增加值亏损多少都一样；下限应高于 58，或降低综合素质的权重或 EVA 分值下限",
    ]);
    const lowered = demonstrationDocument(({ evaPoints, score }) => {
      score.weights = { evaPoints: "0.5", quality: "0.5" };
      evaPoints.cap = "-30";
    });
    expect(of("qualityAlone", lowered)).toEqual([]);
  });

  it("names a loss that does reach the bound, to the fen and with its sign", () => {
    const document = demonstrationDocument(({ quality }) => void (quality.highest = "200"));
    const found = findings(document).filter(
      ({ code, path }) => code === "qualityAlone" && path === "ladder[4].scoreFloor",
    );
    expect(found.map(({ message }) => [message.zh, message.en])).toEqual([
      [
        expect.stringContaining("，经济增加值为 −428,571.42 元时仍然达到；"),
        expect.stringContaining(", and still does with an EVA of −428,571.42 CNY;"),
      ],
    ]);
  });
});
