import { calculation } from "../calculation/calculation";
import type { AppraisalContext } from "../calculation/context";
import type { Input } from "../calculation/input";
import { numberInput, optionalNumberInput } from "../calculation/inputs";
import type { Decimal } from "../values/decimal";
import { decimal } from "../values/decimal";
import { formatFigure } from "../values/format";
import { periodDays } from "../values/period";
import { problem } from "../values/problem";
import type { Result } from "../values/result";
import { bad, ok, then } from "../values/result";
import { text } from "../values/text";
import { allocate } from "./economicCapital";
import { balances, classes } from "./riskAssets";

/** What EVA takes from the scheme: a year's return, and the part of the year that the period is. */
export interface EvaParameters {
  /** Fraction a year. */
  readonly schemeReturn: Decimal;
  readonly periodDays: Decimal;
  readonly yearDays: Decimal;
}

/**
 * Economic value added (经济增加值): profit left after the capital at risk is paid for. 元; may be negative; not rounded.
 * Problems: a blank or non-numeric cell, a negative balance, an unknown asset class, no period where the scheme counts days.
 * Source: 《对广东发展银行客户经理的绩效考核探究》2.1.2 (1)–(4).
 */
export const eva = calculation({
  id: "EVA",
  kind: "row",
  title: text("经济增加值", "Economic value added"),
  summary: text(
    "经济增加值（元）= 税后净利润 − 经济资本 × 资本期望回报率 × 期间系数。可为负数，不取整。",
    "Economic value added in CNY: net profit after tax less economic capital × expected return × part of the year. May be negative; not rounded.",
  ),
  source: text("《对广东发展银行客户经理的绩效考核探究》2.1.2 (1)–(4)"),
  inputs: {
    netProfit: numberInput({
      label: text("税后净利润", "Net profit after tax"),
      help: text("考核期税后净利润，元，可为负数", "net profit after tax of the period, CNY, may be negative"),
      unit: "yuan",
      shape: "value",
    }),
    balances,
    classes,
    expectedReturn: returnAboveLending(),
  },
  params: partOfYear,
  paramFigures: {
    schemeReturn: { label: text("方案的资本期望回报率", "The scheme's expected return"), unit: "rate" },
    periodDays: { label: text("考核期时长", "length of the period"), unit: "none" },
    yearDays: { label: text("全年时长", "length of the year"), unit: "none" },
  },
  outputs: {
    economicCapital: {
      label: text("经济资本", "Economic capital"),
      unit: "yuan",
      formula: "Σ {balances} × {classes}",
      source: text("《对广东发展银行客户经理的绩效考核探究》2.1.2 (3)"),
    },
    returnUsed: { label: text("资本期望回报率", "Expected return on capital"), unit: "rate" },
    capitalCharge: {
      label: text("资本成本", "Capital charge"),
      unit: "yuan",
      formula: "{economicCapital} × {returnUsed} × {periodDays} ÷ {yearDays}",
      source: text("《对广东发展银行客户经理的绩效考核探究》2.1.2 (2)"),
    },
    eva: {
      label: text("经济增加值", "Economic value added"),
      unit: "yuan",
      formula: "{netProfit} − {capitalCharge}",
      source: text("《对广东发展银行客户经理的绩效考核探究》2.1.2 (1)"),
    },
  },
  result: "eva",
  compute: ({ netProfit, expectedReturn, ...assets }, params) => {
    const capital = allocate(assets.balances, assets.classes);
    const returnUsed = expectedReturn ?? params.schemeReturn;
    const capitalCharge = capital.times(returnUsed).times(params.periodDays).dividedBy(params.yearDays);
    return ok({ economicCapital: capital, returnUsed, capitalCharge, eva: netProfit.minus(capitalCharge) });
  },
});

/** A year's return that replaces the scheme's. It must exceed the lending rate (B); an empty cell that arrives as 0 does not. */
function returnAboveLending(): Input<Decimal | null, "value"> {
  const label = text("资本期望回报率", "Expected return on capital");
  const plain = optionalNumberInput({
    label,
    help: text(
      "年回报率（如 12%），须高于同期银行借贷利率；不填用方案的值",
      "a year's return (such as 12%), above the lending rate; the scheme's where left out",
    ),
    unit: "rate",
    shape: "value",
    min: "0",
    max: "1",
  });
  return {
    ...plain,
    read: (cell, context, member) =>
      then(plain.read(cell, context, member), (value) => {
        const { lendingRate } = context.scheme.document.eva;
        if (value === null || value.greaterThan(lendingRate)) return ok(value);
        const rate = formatFigure(decimal(lendingRate), "rate");
        return bad(
          problem(
            "below-limit",
            label,
            cell,
            text(
              `高于同期银行借贷利率 ${rate} 的年回报率，或者不填`,
              `a year's return above the lending rate ${rate}, or nothing`,
            ),
            member,
          ),
        );
      }),
  };
}

/** The part of the year as two whole numbers, so that the quotient is taken last: 1/4, days/360, days/365 or 1/1. */
function partOfYear({ scheme, period }: AppraisalContext): Result<EvaParameters> {
  const { expectedReturn, periodFactor } = scheme.document.eva;
  const schemeReturn = decimal(expectedReturn);
  if (periodFactor === "quarter") return ok({ schemeReturn, periodDays: decimal(1), yearDays: decimal(4) });
  if (periodFactor === "none") return ok({ schemeReturn, periodDays: decimal(1), yearDays: decimal(1) });
  if (period === null) {
    return bad(
      problem(
        "missing-period",
        text("考核期", "period"),
        null,
        text("考核期（如 2026Q3）", "a period (such as 2026Q3)"),
      ),
    );
  }
  return ok({
    schemeReturn,
    periodDays: decimal(periodDays(period)),
    yearDays: decimal(periodFactor === "actual/360" ? 360 : 365),
  });
}
