import fc from "fast-check";
import { bind } from "../../../src/domain/calculation/bind";
import { explain, stepText } from "../../../src/domain/calculation/explain";
import type { OutcomeFigures } from "../../../src/domain/outcome/outcome";
import { hasOutcome, outcome } from "../../../src/domain/outcome/outcome";
import type { Cell } from "../../../src/domain/values/cell";
import { decimal } from "../../../src/domain/values/decimal";
import { problemText } from "../../../src/domain/values/problem";
import { demonstrationContext, fullContext } from "../../support/demonstrationScheme";

const context = fullContext();
const { document } = context.scheme;
const bound = bind(outcome, context);

interface Row {
  readonly grade: Cell;
  readonly lastGrade?: Cell;
  readonly level?: Cell;
  readonly heldQuarters?: Cell;
  readonly itemNames?: readonly Cell[];
  readonly itemScores?: readonly Cell[];
  readonly barred?: Cell;
}

function cells(row: Row): Required<Row> {
  return { lastGrade: null, level: null, heldQuarters: null, itemNames: [], itemScores: [], barred: null, ...row };
}

function found(row: Row, by = bound): OutcomeFigures {
  const result = by.run(cells(row));
  if (!result.ok) throw new Error(result.problems.map((each) => problemText(each).zh).join());
  if (!hasOutcome(result.value)) throw new Error("nothing follows");
  return result.value;
}

const levelNames = ["优秀", "良好", "合格", "不合格"];
const gradeNames = document.ladder.map(({ name }) => name.zh);

describe("what follows from the result", () => {
  it("explains the pay coefficient", () => {
    const row = { grade: "高级客户经理", lastGrade: "一级客户经理", level: "优秀" };
    const read = bound.read(cells(row));
    if (!read.ok) throw new Error("the row should be read");
    const [step] = explain(outcome, { ...read.value, ...found(row) });
    expect(step && stepText(step).zh).toContain("薪酬系数 = 等级系数 × 绩效系数 = 1.7 × 1.2 = 2.04。");
  });

  it("gives English reasons", () => {
    const figures = found({
      grade: "senior",
      lastGrade: "middle-1",
      level: "good",
      itemNames: ["德"],
      itemScores: [60],
    });
    expect(figures.promotionReason.en).toBe(
      "Up from Manager, first class to Senior manager, performance Good, at least Good.",
    );
    expect(figures.trainingReason.en).toBe("Below 75 points: Integrity 60 (Compliance and conduct).");
  });

  it("a better grade or level never pays less", () => {
    const place = (length: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: length - 1 });
    fc.assert(
      fc.property(place(7), place(7), place(4), place(4), (g1, g2, l1, l2) => {
        const pay = (grade: number, level: number): OutcomeFigures["payCoefficient"] =>
          found({ grade: gradeNames[grade] ?? "", level: levelNames[level] ?? "" }).payCoefficient;
        const better = pay(Math.min(g1, g2), Math.min(l1, l2));
        expect(better.greaterThanOrEqualTo(pay(Math.max(g1, g2), Math.max(l1, l2)))).toBe(true);
      }),
    );
  });

  it("nobody whose grade fell is proposed for promotion", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...gradeNames),
        fc.constantFrom(...gradeNames),
        fc.constantFrom(...levelNames),
        (grade, lastGrade, level) => {
          const fell = gradeNames.indexOf(grade) > gradeNames.indexOf(lastGrade);
          const { promotion } = found({ grade, lastGrade, level, heldQuarters: fell ? 12 : null });
          if (fell) expect(promotion.name.zh).toBe("不建议");
        },
      ),
    );
  });

  it("nobody who is barred is proposed for promotion, and the reason says why", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...gradeNames),
        fc.constantFrom(...gradeNames),
        fc.constantFrom(...levelNames),
        fc.boolean(),
        (grade, lastGrade, level, long) => {
          const upgraded = gradeNames.indexOf(grade) < gradeNames.indexOf(lastGrade);
          const heldQuarters = long && !upgraded ? 12 : null;
          const figures = found({ grade, lastGrade, level, heldQuarters, barred: "一票否决：业绩数据造假，降 2 级" });
          expect(figures.promotion.name.zh).toBe("不建议");
          expect(figures.promotionReason.zh).toBe("一票否决：业绩数据造假，降 2 级。");
        },
      ),
    );
  });

  it("weak items are the lowest of those below the bound, and no more than the scheme allows", () => {
    const items = ["德", "能", "勤", "财务", "客户", "客户满意度"];
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 6, maxLength: 6 }), (scores) => {
        const { weakItems } = found({ grade: "初级客户经理", itemNames: items, itemScores: scores });
        const wanted = scores.filter((score) => score < 75).sort((one, other) => one - other);
        expect(weakItems.map(({ value }) => value.toNumber())).toEqual(wanted.slice(0, 3));
      }),
    );
  });
});

describe("under other rules", () => {
  it("a blank grade is a problem where no rules leave anybody ungraded", () => {
    const own = fullContext((scheme) => {
      Object.assign(scheme, { movement: undefined });
    });
    const result = bind(outcome, own).run(cells({ grade: "" }));
    expect(result.ok ? "" : result.problems.map((each) => problemText(each).zh).join()).toContain("核定等级没有填写");
  });

  it("a scheme without levels pays by grade alone, and refuses a level", () => {
    const plain = fullContext((scheme) => {
      delete scheme.scorecard;
      delete scheme.team;
      if (scheme.outcome === undefined) return;
      Object.assign(scheme.outcome, {
        promotion: { upgrade: { level: null }, held: null },
        pay: { ...scheme.outcome.pay, levels: [] },
        training: { below: "75", most: 2, courses: [] },
      });
    });
    const by = bind(outcome, plain);
    const figures = found({ grade: "一级客户经理", lastGrade: "二级客户经理" }, by);
    expect([figures.promotion.name.zh, figures.payCoefficient.toString(), figures.payReason.zh]).toEqual([
      "建议晋级",
      "1.45",
      "一级客户经理 1.45。",
    ]);
    expect(found({ grade: "一级客户经理", lastGrade: "一级客户经理" }, by).promotionReason.zh).toBe("本季保级。");
    const refused = by.run(cells({ grade: "一级客户经理", level: "良好" }));
    expect(refused.ok ? "" : refused.problems.map((each) => problemText(each).zh).join()).toContain("没有绩效等级");
  });

  it("a scheme may name levels of its own, and close the way by upgrade", () => {
    const own = fullContext((scheme) => {
      delete scheme.scorecard;
      delete scheme.team;
      if (scheme.outcome === undefined) return;
      Object.assign(scheme.outcome, {
        levels: [
          { id: "a", name: { zh: "甲", en: "A" } },
          { id: "b", name: { zh: "乙", en: "B" } },
        ],
        promotion: { upgrade: null, held: { quarters: 2, level: "甲" } },
        pay: {
          ...scheme.outcome.pay,
          levels: [
            { level: "甲", coefficient: "1.5" },
            { level: "乙", coefficient: "1" },
          ],
        },
        training: { below: "75", most: 2, courses: [] },
      });
    });
    const by = bind(outcome, own);
    expect(found({ grade: "一级客户经理", lastGrade: "二级客户经理", level: "甲" }, by).promotionReason.zh).toBe(
      "由二级客户经理晋级为一级客户经理，但方案不以晋级为晋升条件。",
    );
    const held = found({ grade: "一级客户经理", lastGrade: "一级客户经理", level: "甲", heldQuarters: 2 }, by);
    expect(held.promotion.name.zh).toBe("建议晋级");
    expect(held.payCoefficient.equals(decimal("2.175"))).toBe(true);
  });

  it("without the part there is no outcome", () => {
    const result = bind(outcome, demonstrationContext()).run(cells({ grade: "初级客户经理" }));
    expect(result.ok ? "" : result.problems.map((each) => problemText(each).zh).join()).toContain("「结果应用」部分");
  });
});
