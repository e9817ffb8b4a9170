import type { AnyCalculation } from "../../../src/domain/calculation/calculation";
import { parseFormula } from "../../../src/domain/calculation/formula";
import { inFigures } from "../../../src/domain/calculation/formulaFigures";
import { inWords } from "../../../src/domain/calculation/formulaWords";
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
});
