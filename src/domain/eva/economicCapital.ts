import { calculation } from "../calculation/calculation";
import type { NamedFigure } from "../calculation/namedFigure";
import type { Decimal } from "../values/decimal";
import { decimal } from "../values/decimal";
import { ok } from "../values/result";
import { text } from "../values/text";
import { balances, classes } from "./riskAssets";

/**
 * Economic capital (经济资本): what the bank should hold against the risk assets, 元, not rounded.
 * Problems: a blank, non-numeric or negative balance, an unknown asset class.
 * Source: 《对广东发展银行客户经理的绩效考核探究》2.1.2 (3).
 */
export const economicCapital = calculation({
  id: "CAPITAL",
  kind: "row",
  title: text("经济资本", "Economic capital"),
  summary: text(
    "经济资本（元）：各类风险资产日均余额 × 经济资本分配系数之和。",
    "Economic capital in CNY: the sum of average risk assets times their allocation coefficients.",
  ),
  source: text("《对广东发展银行客户经理的绩效考核探究》2.1.2 (3)"),
  inputs: { balances, classes },
  params: () => ok({}),
  paramFigures: {},
  outputs: {
    economicCapital: { label: text("经济资本", "Economic capital"), unit: "yuan", formula: "Σ {balances} × {classes}" },
  },
  result: "economicCapital",
  compute: (inputs) => ok({ economicCapital: allocate(inputs.balances, inputs.classes) }),
});

/** Σ balance × coefficient, 元. Both lists have the same length. */
export function allocate(amounts: readonly Decimal[], coefficients: readonly NamedFigure[]): Decimal {
  return amounts.reduce((total, amount, index) => {
    const coefficient = coefficients[index];
    if (coefficient === undefined) throw new Error("Every balance has its coefficient");
    return total.plus(amount.times(coefficient.value));
  }, decimal(0));
}
