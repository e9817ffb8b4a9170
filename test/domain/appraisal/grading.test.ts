import fc from "fast-check";
import type { AppraisalCells, Appraisal } from "../../../src/domain/appraisal/appraisal";
import type { Appraiser } from "../../../src/domain/appraisal/appraise";
import { appraiser, reasoning } from "../../../src/domain/appraisal/appraise";
import { bind } from "../../../src/domain/calculation/bind";
import { eva } from "../../../src/domain/eva/eva";
import { evaPoints } from "../../../src/domain/eva/evaPoints";
import { finalGrade } from "../../../src/domain/grading/grades";
import { gradingScore } from "../../../src/domain/grading/gradingScore";
import { decimal } from "../../../src/domain/values/decimal";
import { problemText } from "../../../src/domain/values/problem";
import { cases } from "../../support/cases";
import { demonstrationContext } from "../../support/demonstrationScheme";

const context = demonstrationContext();
const judge = appraiser(context);
const classNames = context.scheme.document.eva.assetClasses.map(({ name }) => name.zh);

function appraise(cells: AppraisalCells, by: Appraiser = judge): Appraisal {
  const result = by.run(cells);
  if (!result.ok) throw new Error(result.problems.map((found) => problemText(found).en).join("\n"));
  return result.value;
}

/** The exact value of decimal text or of a fraction. */
function exact(written: string): string {
  const [numerator = "", denominator = "1"] = written.split("/");
  return decimal(numerator).dividedBy(denominator).toSignificantDigits(45).toString();
}

describe("grading gives the exact decimal figures of paper", () => {
  it.each(cases("grading.csv"))("$说明", (row) => {
    const by = appraiser(demonstrationContext((document) => (document.eva.expectedReturn = row["回报率"] ?? "")));
    const assets = (row["资产"] ?? "").split(";").map((asset) => asset.split(" "));
    const { figures } = appraise(
      {
        netProfit: Number(row["税后净利润"]),
        balances: assets.map(([, balance]) => Number(balance)),
        classes: assets.map(([name]) => name ?? ""),
        quality: Number(row["素质"]),
        deposits: Number(row["存款日均"]),
      },
      by,
    );
    const found = [
      figures.economicCapital,
      figures.capitalCharge,
      figures.eva,
      figures.evaPoints,
      figures.gradingScore,
    ];
    const wanted = ["经济资本", "资本成本", "经济增加值", "EVA分值", "等级评分"].map((name) => exact(row[name] ?? ""));
    expect(found.map((value) => value.toSignificantDigits(45).toString())).toEqual(wanted);
    const grades = [figures.scoreGrade, figures.depositGrade, figures.finalGrade].map(({ name }) => name.zh);
    expect(grades).toEqual([row["得分等级"], row["存款等级"], row["最终等级"]]);
  });
});

const cents = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 100, max: max * 100 }).map((value) => value / 100);
const cells: fc.Arbitrary<AppraisalCells> = fc.record({
  netProfit: cents(-2_000_000, 6_000_000),
  balances: fc.array(cents(0, 500_000_000), { minLength: classNames.length, maxLength: classNames.length }),
  classes: fc.constant(classNames),
  quality: cents(0, 100),
  deposits: cents(0, 30_000),
});

describe("grading keeps the sense of the rules", () => {
  it("gives the same score and grade through a chain of cells, which hold binary numbers, as in one call", () => {
    const steps = [
      bind(eva, context),
      bind(evaPoints, context),
      bind(gradingScore, context),
      bind(finalGrade, context),
    ] as const;
    const cellOf = <T>(result: { ok: true; value: T } | { ok: false }): T => {
      if (!result.ok) throw new Error("a step of the chain failed");
      return result.value;
    };
    fc.assert(
      fc.property(cells, (given) => {
        const evaCell = cellOf(steps[0].run({ ...given, expectedReturn: null })).eva.toNumber();
        const pointsCell = cellOf(steps[1].run({ eva: evaCell })).evaPoints.toNumber();
        const scoreCell = cellOf(
          steps[2].run({ evaPoints: pointsCell, quality: given.quality }),
        ).gradingScore.toNumber();
        const grade = cellOf(steps[3].run({ score: scoreCell, deposits: given.deposits })).finalGrade;
        const whole = appraise(given).figures;
        expect([scoreCell, grade.id]).toEqual([whole.gradingScore.toNumber(), whole.finalGrade.id]);
      }),
    );
  });

  it("never raises EVA when a balance grows", () => {
    fc.assert(
      fc.property(cells, fc.nat(classNames.length - 1), cents(0, 1_000_000), (given, index, more) => {
        const balances = (given.balances as readonly number[]).map((balance, place) =>
          place === index ? balance + more : balance,
        );
        expect(appraise({ ...given, balances }).figures.eva.lessThanOrEqualTo(appraise(given).figures.eva)).toBe(true);
      }),
    );
  });

  it("never lowers the grade when profit, quality or deposits grow", () => {
    fc.assert(
      fc.property(cells, cents(0, 100_000), (given, more) => {
        const now = appraise(given).figures.finalGrade.index;
        const better: readonly AppraisalCells[] = [
          { ...given, netProfit: Number(given.netProfit) + more },
          { ...given, quality: Math.min(100, Number(given.quality) + more / 1000) },
          { ...given, deposits: Number(given.deposits) + more },
        ];
        for (const changed of better) expect(appraise(changed).figures.finalGrade.index).toBeLessThanOrEqual(now);
      }),
    );
  });

  it("names a gap that, once closed, does reach the next grade", () => {
    fc.assert(
      fc.property(cells, (given) => {
        const appraisal = appraise(given);
        const next = judge.nextGrade(appraisal);
        if (next === null) return;
        const { inputs } = appraisal;
        const deposits = inputs.deposits.plus(next.deposits ?? 0);
        const byEva = judge.regrade({ ...inputs, deposits, netProfit: inputs.netProfit.plus(next.score?.eva ?? 0) });
        const byQuality = next.score?.quality ?? null;
        expect(byEva.ok && byEva.value.figures.finalGrade.index <= next.grade.index).toBe(true);
        if (byQuality === null) return;
        const raised = judge.regrade({ ...inputs, deposits, quality: inputs.quality.plus(byQuality) });
        expect(raised.ok && raised.value.figures.finalGrade.index <= next.grade.index).toBe(true);
      }),
    );
  });
});

describe("the explanation", () => {
  const first = appraise({
    netProfit: 2_400_000,
    balances: [100_000_000],
    classes: ["一般公司"],
    quality: 88,
    deposits: 9_000,
  });

  it("says one sentence a step, with the figures and the rule's source, and the way up at the end", () => {
    expect(reasoning(first, judge).zh.split("\n")).toEqual([
      "1. 经济资本 = Σ 风险资产日均余额 × 经济资本分配系数 = 一般公司 100,000,000 × 8% = 8,000,000 元。[《对广东发展银行客户经理的绩效考核探究》2.1.2 (3)]",
      "2. 资本成本 = 经济资本 × 资本期望回报率 × 考核期时长 ÷ 全年时长 = 8,000,000 × 10% × 1 ÷ 4 = 200,000 元。[《对广东发展银行客户经理的绩效考核探究》2.1.2 (2)]",
      "3. 经济增加值 = 税后净利润 − 资本成本 = 2,400,000 − 200,000 = 2,200,000 元。[《对广东发展银行客户经理的绩效考核探究》2.1.2 (1)]",
      "4. EVA分值 = 经济增加值 ÷ 每分所需经济增加值 × 每档得分 = 2,200,000 ÷ 30,000 × 1 ≈ 73.33 分。[《对广东发展银行客户经理的绩效考核探究》2.1.2 (5)]",
      "5. 等级评分（未取整） = EVA分值 × EVA权重 + 综合素质得分 × 素质权重 = 73.3333… × 70% + 88 × 30% ≈ 77.73 分。[《对广东发展银行客户经理的绩效考核探究》2.1.3]",
      "6. 等级评分 = 等级评分（未取整）四舍五入 = 77.7333… 四舍五入到 2 位小数 = 77.73 分。[《对广东发展银行客户经理的绩效考核探究》2.1.3]",
      "7. 得分等级 = 判定用等级评分达到等级评分下限的最高一档 = 70 ≤ 77.73 < 80 = 一级客户经理。[《对广东发展银行客户经理的绩效考核探究》2.1.3 表 2-4]",
      "8. 存款等级 = 一般性存款日均达到存款日均下限的最高一档 = 8,000 ≤ 9,000 < 12,000 = 一级客户经理。[《对广东发展银行客户经理的绩效考核探究》2.1.2 表 2-3]",
      "9. 最终等级 = 得分等级与存款等级取较低 = 一级客户经理与一级客户经理取较低 = 一级客户经理。[《对广东发展银行客户经理的绩效考核探究》2.1.2 约束性指标、2.1.3]",
      "10. 距高级客户经理：经济增加值再增加 97,142.86 元，或综合素质再提高 7.56 分；并且存款日均再增加 3,000 万元。",
    ]);
  });

  it("puts a negative figure into brackets inside a formula", () => {
    const loss = appraise({ netProfit: -20_000, balances: [0], classes: ["一般公司"], quality: 95, deposits: 3_000 });
    expect(reasoning(loss, judge).zh).toContain("(−0.6666…) × 70%");
  });

  it("says so at the top of the ladder", () => {
    const top = appraise({ netProfit: 9_000_000, balances: [0], classes: ["一般公司"], quality: 95, deposits: 30_000 });
    expect(reasoning(top, judge).zh).toContain("已是最高等级");
  });
});

describe("a row with faults", () => {
  it("reports every problem at once, with what was found and what would be right", () => {
    const result = judge.run({ netProfit: "2000万", balances: [-1], classes: ["一般x"], quality: 105, deposits: null });
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual([
      "text-number",
      "below-limit",
      "unknown-choice",
      "above-limit",
      "blank",
    ]);
    expect(result.ok ? "" : result.problems.map((found) => problemText(found).zh).join("\n")).toContain(
      "若原意是 20,000,000",
    );
  });

  it("never takes balances and classes of different number", () => {
    const result = judge.run({ netProfit: 1, balances: [1, 2], classes: ["一般公司"], quality: 1, deposits: 1 });
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(["shape-mismatch"]);
  });
});
