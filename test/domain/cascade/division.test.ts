import { bind } from "../../../src/domain/calculation/bind";
import type { AnyCalculation, Calculation } from "../../../src/domain/calculation/calculation";
import { explain } from "../../../src/domain/calculation/explain";
import type { InputCells, Inputs } from "../../../src/domain/calculation/input";
import { cascade } from "../../../src/domain/cascade/cascade";
import { shares } from "../../../src/domain/cascade/shares";
import { split } from "../../../src/domain/pricing/split";
import { fullContext } from "../../support/demonstrationScheme";

/** The steps by which the parts of a total come about. */
function parts<I extends Inputs, P, O>(
  calculation: Calculation<I, P, O> & AnyCalculation,
  cells: InputCells<I>,
): readonly string[] {
  const { params, read, compute } = bind(calculation, fullContext());
  const inputs = read(cells);
  if (!params.ok || !inputs.ok) throw new Error("These cells can be read");
  const figures = compute(inputs.value);
  if (!figures.ok) throw new Error("This total can be shared out");
  return explain(calculation, { ...params.value, ...inputs.value, ...figures.value })
    .filter(({ name }) => name.startsWith("division."))
    .map(({ label, figures: shown, result }) => `${label.zh}：${shown.zh} = ${result.zh}`);
}

describe("every part of a total says how it comes about and where the remainder (尾差) went", () => {
  test("CASCADE", () => {
    expect(parts(cascade, { total: 100, keys: [1, 1, 1], by: null, scale: null })).toEqual([
      "第 1 份·按比例应得：100 × 1 ÷ 3 = ≈33.3333",
      "第 1 份·分解目标：33.33 + 0.01 = 33.34",
      "第 2 份·按比例应得：100 × 1 ÷ 3 = ≈33.3333",
      "第 2 份·分解目标：33.33 + 0 = 33.33",
      "第 3 份·按比例应得：100 × 1 ÷ 3 = ≈33.3333",
      "第 3 份·分解目标：33.33 + 0 = 33.33",
    ]);
  });

  test("CASCADE in equal parts names the children, and leaves blank places out", () => {
    expect(parts(cascade, { total: 100, keys: ["东城", 0, null, "西城"], by: "均分", scale: null })).toEqual([
      "东城·按比例应得：100 × 1 ÷ 2 = 50",
      "西城·按比例应得：100 × 1 ÷ 2 = 50",
    ]);
  });

  test("a negative target", () => {
    expect(parts(cascade, { total: -500, keys: [2, 1], by: null, scale: null })).toEqual([
      "第 1 份·按比例应得：(−500) × 2 ÷ 3 = ≈−333.3333",
      "第 1 份·分解目标：(−333.33) + 0 = −333.33",
      "第 2 份·按比例应得：(−500) × 1 ÷ 3 = ≈−166.6667",
      "第 2 份·分解目标：(−166.66) + (−0.01) = −166.67",
    ]);
  });

  test("SPLIT", () => {
    expect(parts(split, { amount: 0.05, shares: [0.7, 0.3], scale: null })).toEqual([
      "第 1 份·按比例应得：0.05 × 70% ÷ 100% = 0.035",
      "第 1 份·分得业绩：0.03 + 0.01 = 0.04",
      "第 2 份·按比例应得：0.05 × 30% ÷ 100% = 0.015",
      "第 2 份·分得业绩：0.01 + 0 = 0.01",
    ]);
  });

  test("SHARES", () => {
    expect(parts(shares, { counts: [3, 1, 2], total: null })).toEqual([
      "第 1 份·按比例应得：3 ÷ 6 = 50%",
      "第 2 份·按比例应得：1 ÷ 6 = ≈16.6667%",
      "第 2 份·占比：16.66% + 0.01% = 16.67%",
      "第 3 份·按比例应得：2 ÷ 6 = ≈33.3333%",
      "第 3 份·占比：33.33% + 0% = 33.33%",
    ]);
  });
});
