import { calculation } from "../calculation/calculation";
import { partOf } from "../calculation/context";
import { choiceInput, numberInput } from "../calculation/inputs";
import type { NamedFigure } from "../calculation/namedFigure";
import type { AdjustmentStep } from "../scheme/parts/team";
import type { Steps } from "../values/bands";
import { stepReached } from "../values/bands";
import { Decimal, decimal, sum } from "../values/decimal";
import { ok } from "../values/result";
import { text } from "../values/text";

const customersLabel = text("客户数", "Customers");
const loanBalanceLabel = text("贷款余额", "Loan balance");
const industryLabel = text("行业", "Industry");
const marketLabel = text("市场", "Market");

/**
 * Difficulty coefficient (难度系数) of a manager's customers: 1 and the adjustments of customers, loan balance, industry and
 * market, kept within the scheme's bounds. Not rounded.
 * Problems: a blank or negative number, an unknown industry or market.
 * Source: 《客户经理岗位职责》第6篇 二.2: 应考虑客户数量、贷款余额、行业、市场, 不「一刀切」.
 */
export const difficultyCoefficient = calculation({
  id: "DIFFICULTY",
  kind: "row",
  part: "team",
  title: text("难度系数", "Difficulty coefficient"),
  summary: text(
    "难度系数 = 1 + 客户数、贷款余额、行业、市场四项调整之和，限于方案规定的上下限之间（如 1.05）。",
    "Difficulty coefficient: 1 and the adjustments of customers, loan balance, industry and market, within the scheme's bounds (such as 1.05).",
  ),
  source: text(
    "《客户经理岗位职责》第6篇 二.2 绩效考核过程欠沟通与公平",
    "《客户经理岗位职责》, piece 6, 2.2 (fairness between customers, balances, industries and markets)",
  ),
  inputs: {
    customers: numberInput({
      label: customersLabel,
      help: text("管户数，户", "customers in charge"),
      unit: "households",
      shape: "value",
      min: "0",
    }),
    loanBalance: numberInput({
      label: loanBalanceLabel,
      help: text("管户贷款余额，万元", "loan balance of those customers, CNY 10,000"),
      unit: "wanYuan",
      shape: "value",
      min: "0",
    }),
    industry: choiceInput({
      label: industryLabel,
      help: text("客户所处的主要行业", "main industry of the customers"),
      shape: "value",
      choices: (context) => partOf(context, "team").difficulty.industries,
    }),
    market: choiceInput({
      label: marketLabel,
      help: text("所面临的市场", "market the manager works in"),
      shape: "value",
      choices: (context) => partOf(context, "team").difficulty.markets,
    }),
  },
  params: (context) => {
    const { customers, loanBalance, floor, cap } = partOf(context, "team").difficulty;
    return ok({
      customerSteps: stepsOf(customers),
      loanSteps: stepsOf(loanBalance),
      plain: decimal(1),
      lowest: decimal(floor),
      highest: decimal(cap),
    });
  },
  paramFigures: {
    customerSteps: { label: text("客户数调整", "adjustments by customers"), unit: "none" },
    loanSteps: { label: text("贷款余额调整", "adjustments by loan balance"), unit: "none" },
    plain: { label: text("1"), unit: "none" },
    lowest: { label: text("下限", "least"), unit: "none" },
    highest: { label: text("上限", "greatest"), unit: "none" },
  },
  outputs: {
    customersAdjustment: {
      label: text("客户数调整", "Adjustment by customers"),
      unit: "none",
      formula: "step({customers}, {customerSteps})",
    },
    loanAdjustment: {
      label: text("贷款余额调整", "Adjustment by loan balance"),
      unit: "none",
      formula: "step({loanBalance}, {loanSteps})",
    },
    adjustments: { label: text("各项调整", "adjustments"), unit: "none" },
    exactCoefficient: {
      label: text("难度系数（限幅前）", "Coefficient before limits"),
      unit: "none",
      formula: "{plain} + total({adjustments})",
    },
    difficultyCoefficient: {
      label: text("难度系数", "Difficulty coefficient"),
      unit: "none",
      formula: "between({exactCoefficient}, {lowest}, {highest})",
    },
  },
  result: "difficultyCoefficient",
  compute: ({ customers, loanBalance, industry, market }, { customerSteps, loanSteps, plain, lowest, highest }) => {
    const customersAdjustment = stepReached(customerSteps, customers);
    const loanAdjustment = stepReached(loanSteps, loanBalance);
    const adjustments: readonly NamedFigure[] = [
      { name: customersLabel, value: customersAdjustment },
      { name: loanBalanceLabel, value: loanAdjustment },
      { name: industry.name, value: decimal(industry.adjustment) },
      { name: market.name, value: decimal(market.adjustment) },
    ];
    const exactCoefficient = plain.plus(sum(adjustments.map(({ value }) => value)));
    return ok({
      customersAdjustment,
      loanAdjustment,
      adjustments,
      exactCoefficient,
      difficultyCoefficient: Decimal.min(Decimal.max(exactCoefficient, lowest), highest),
    });
  },
});

function stepsOf(steps: readonly AdjustmentStep[]): Steps {
  return steps.map(({ floor, adjustment }) => ({
    floor: floor === null ? null : decimal(floor),
    points: decimal(adjustment),
  }));
}
