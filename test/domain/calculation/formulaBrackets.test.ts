import type { AnyCalculation } from "../../../src/domain/calculation/calculation";
import { parseFormula } from "../../../src/domain/calculation/formula";
import { inFigures } from "../../../src/domain/calculation/formulaFigures";
import { inWords } from "../../../src/domain/calculation/formulaWords";
import { jobGrade } from "../../../src/domain/job/jobGrade";
import { indicatorPoints } from "../../../src/domain/kpi/indicatorPoints";
import { inspectionsDue } from "../../../src/domain/risk/inspectionsDue";
import { riskWarning } from "../../../src/domain/risk/riskWarning";
import { decimal } from "../../../src/domain/values/decimal";
import { text } from "../../../src/domain/values/text";

const figure = (name: string): AnyCalculation["outputs"][string] => ({ label: text(name), unit: "points" });
const calculation: AnyCalculation = {
  id: "TEST",
  kind: "row",
  title: text("试"),
  summary: text("试"),
  source: text("试"),
  inputs: {},
  paramFigures: {},
  outputs: { a: figure("a"), b: figure("b"), c: figure("c") },
  result: "a",
};

describe("brackets of a formula stand in its words and figures", () => {
  it.each([
    ["({a} + {b}) × {c}", "(a + b) × c", "(5 + 3) × (−2)"],
    ["{a} × ({b} − {c})", "a × (b − c)", "5 × (3 − (−2))"],
    ["{a} − ({b} + {c})", "a − (b + c)", "5 − (3 + (−2))"],
    ["{a} ÷ ({b} × {c})", "a ÷ (b × c)", "5 ÷ (3 × (−2))"],
    ["{c} × {a} + {b}", "c × a + b", "(−2) × 5 + 3"],
    ["({a} + {b}) + {c}", "a + b + c", "5 + 3 + (−2)"],
    ["({a} × {b}) ÷ {c}", "a × b ÷ c", "5 × 3 ÷ (−2)"],
  ])("%s", (formula, words, figures) => {
    const node = parseFormula(formula);
    const values = { a: decimal(5), b: decimal(3), c: decimal(-2) };
    expect(inWords(node, calculation).en).toBe(words);
    expect(inFigures(node, calculation, values).en).toBe(figures);
  });

  it.each([
    [
      "least({a} × {b} + {c}, {b})",
      "（a × b + c）与b取较小",
      "the smaller of (a × b + c) and b",
      "(5 × 3 + (−2))与3取较小",
    ],
    ["greatest({a} − {b}, {c})", "（a − b）与c取较大", "the larger of (a − b) and c", "(5 − 3)与−2取较大"],
    [
      "floor({a} × {b} ÷ {c})",
      "（a × b ÷ c）向下取整",
      "(a × b ÷ c) rounded down to a whole number",
      "(5 × 3 ÷ (−2))向下取整",
    ],
    ["ceiling({a} ÷ {b})", "（a ÷ b）向上取整", "(a ÷ b) rounded up to a whole number", "(5 ÷ 3)向上取整"],
    ["round({a} − {b}, {b})", "（a − b）四舍五入", "(a − b), rounded half up", "(5 − 3) 四舍五入到 3 位小数"],
    ["round({a}, {b})", "a四舍五入", "a, rounded half up", "5 四舍五入到 3 位小数"],
    ["{a} + least({b}, {c})", "a + （b与c取较小）", "a + (the smaller of b and c)", "5 + (3与−2取较小)"],
    ["ceiling({a}) × {b}", "（a向上取整） × b", "(a rounded up to a whole number) × b", "(5向上取整) × 3"],
    [
      "round(least({a}, {b}), {b})",
      "（a与b取较小）四舍五入",
      "(the smaller of a and b), rounded half up",
      "(5与3取较小) 四舍五入到 3 位小数",
    ],
  ])("around what a call works on: %s", (formula, zh, en, figures) => {
    const node = parseFormula(formula);
    const values = { a: decimal(5), b: decimal(3), c: decimal(-2) };
    expect(inWords(node, calculation)).toEqual({ zh, en });
    expect(inFigures(node, calculation, values).zh).toBe(figures);
  });

  it("leave a total that is only added as it is, and stand around one that is taken away", () => {
    const values = { a: decimal(5), b: [decimal(3), decimal(4)], c: decimal(-2) };
    expect(inWords(parseFormula("{a} + total({b})"), calculation).zh).toBe("a + b合计");
    expect(inFigures(parseFormula("{a} + total({b})"), calculation, values).zh).toBe("5 + 3 + 4");
    expect(inWords(parseFormula("{a} − total({b})"), calculation).zh).toBe("a − （b合计）");
    expect(inFigures(parseFormula("{a} − total({b})"), calculation, values).zh).toBe("5 − (3 + 4)");
  });
});

describe("the formulas of the appraisal in words", () => {
  it.each([
    [riskWarning, "deduction", "（逾期条数 × 每条扣分 + 逾期天数 × 每天扣分）与每条扣分上限取较小"],
    [indicatorPoints, "excess", "（实际 − 容许次数）与0取较大"],
    [inspectionsDue, "duePerLoan", "（每年次数 × 已过月数 ÷ 全年月数）向下取整"],
    [jobGrade, "jobGrade", "岗位评价得分达到岗级分数下限的最高一档"],
  ] as const)("%#", (of, output, words) => {
    const formula = (of as unknown as AnyCalculation).outputs[output]?.formula ?? "";
    expect(inWords(parseFormula(formula), of as unknown as AnyCalculation).zh).toBe(words);
  });
});
