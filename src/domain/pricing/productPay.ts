import type { Figure, Figures } from "../calculation/calculation";
import { calculation } from "../calculation/calculation";
import { partOf } from "../calculation/context";
import { choiceInput, numberInput } from "../calculation/inputs";
import type { PricedProduct, PricingCurrency } from "../scheme/parts/pricing";
import { currencyUnits } from "../scheme/parts/pricingTables";
import { Decimal, decimal, publish, sum } from "../values/decimal";
import type { Problem } from "../values/problem";
import { problem } from "../values/problem";
import { bad, ok } from "../values/result";
import { text } from "../values/text";
import type { UnitId } from "../values/unit";
import { priceSale, saleFigures } from "./pricedProducts";
import { targets } from "./targets";

const productLabel = text("产品", "Product");

/**
 * Product pay of a quarter (计价绩效): Σ quantity × unit price, less what is deducted for unfinished tasks (倒扣), and how
 * much of it is paid now or deferred. 元, or points where the scheme prices in points (`productPayIn`); rounded once to
 * the scheme's scale. Problems: an unknown product, a product twice, a negative quantity, a task that is blank or 0, no
 * sales at all.
 * Source: 《客户经理岗位职责》第1篇 三.
 */
export const productPay = calculation({
  id: "PRODUCTPAY",
  kind: "group",
  part: "pricing",
  title: text("产品计价绩效", "Product pay"),
  summary: text(
    "产品计价：销量 × 单价之和，未完成任务按完成率倒扣；计价总额、倒扣、计价绩效、延期支付、当季兑现。单位随方案（元或积分）。",
    "Product pay: quantity × price, less the deduction for unfinished tasks; gross, deduction, pay, deferred, paid now. In CNY or points, as the scheme says.",
  ),
  source: text("《客户经理岗位职责》第1篇 三", "《客户经理岗位职责》 piece 1, part 3"),
  inputs: {
    products: choiceInput({
      label: productLabel,
      help: text(
        "方案价目中的产品名称，每人每产品一行",
        "names of priced products, one row for each manager and product",
      ),
      shape: "entries",
      choices: (context) => partOf(context, "pricing").products,
    }),
    quantities: numberInput({
      label: text("销量", "Quantity"),
      help: text("销量，按产品的计量单位", "quantities sold, in the product's unit"),
      unit: "none",
      shape: "entries",
      min: "0",
    }),
    targets,
  },
  params: (context) => {
    const { deduction, deferral, scale } = partOf(context, "pricing");
    return ok({ deductionRule: deduction, deferralShare: decimal(deferral?.share ?? 0), scale: decimal(scale) });
  },
  paramFigures: {
    deductionRule: { label: text("倒扣规则", "Rule of deduction"), unit: "none" },
    deferralShare: { label: text("延期支付比例", "Deferred share"), unit: "rate" },
    scale: { label: text("小数位数", "Decimal places"), unit: "count" },
  },
  outputs: {
    prices: { label: text("单价", "Price"), unit: "yuan" },
    completions: { label: text("完成率", "Completion rate"), unit: "rate" },
    gross: { label: text("计价总额", "Gross"), unit: "yuan", formula: "Σ {quantities} × {prices}" },
    sales: { label: text("各产品计价", "Sales by product"), unit: "none", members: saleFigures },
    deductions: { label: text("各产品倒扣", "Deductions by product"), unit: "yuan" },
    deductionTotal: {
      label: text("各产品倒扣合计", "Sum of the deductions"),
      unit: "yuan",
      formula: "total({deductions})",
    },
    deduction: { label: text("倒扣", "Deduction"), unit: "yuan", formula: "least({deductionTotal}, {gross})" },
    pay: { label: text("计价绩效", "Product pay"), unit: "yuan", formula: "round({gross} − {deduction}, {scale})" },
    deferred: { label: text("延期支付", "Deferred"), unit: "yuan", formula: "round({pay} × {deferralShare}, {scale})" },
    paidNow: { label: text("当季兑现", "Paid now"), unit: "yuan", formula: "{pay} − {deferred}" },
  },
  result: "pay",
  columns: ["gross", "deduction", "pay", "deferred", "paidNow"],
  compute: ({ products, quantities, targets }, { deductionRule, deferralShare, scale }) => {
    const fault = salesFault(products);
    if (fault !== null) return bad(fault);
    const priced = products.map((product, index) =>
      priceSale({ product, quantity: quantities[index] ?? decimal(0), target: targets[index] ?? null }, deductionRule),
    );
    const deductions = priced
      .map(({ name, deduction }) => ({ name, value: deduction }))
      .filter(({ value }) => !value.isZero());
    const gross = sum(priced.map(({ figures }) => figures.productGross));
    const deductionTotal = sum(deductions.map(({ value }) => value));
    const deduction = Decimal.min(deductionTotal, gross);
    const pay = publish(gross.minus(deduction), scale.toNumber());
    const deferred = publish(pay.times(deferralShare), scale.toNumber());
    return ok({
      prices: products.map(({ name, price }) => ({ name, value: decimal(price) })),
      completions: priced.map(({ name, figures }) => ({ name, value: figures.completion })),
      gross,
      sales: priced,
      deductions,
      deductionTotal,
      deduction,
      pay,
      deferred,
      paidNow: pay.minus(deferred),
    });
  },
});

/** The calculation with the units of the currency that a scheme prices in, for headers and explanations. */
export function productPayIn(currency: PricingCurrency): typeof productPay {
  return { ...productPay, outputs: pricedIn(productPay.outputs, currencyUnits[currency]) };
}

function pricedIn<O>(outputs: Figures<O>, unit: UnitId): Figures<O> {
  const entries = Object.entries<Figures<O>[keyof O]>(outputs).map(([name, figure]) => [name, inUnit(figure, unit)]);
  // The same figures in another unit.
  return Object.fromEntries(entries) as Figures<O>;
}

function inUnit(figure: Figure, unit: UnitId): Figure {
  const members = Object.entries(figure.members ?? {}).map(([name, member]) => [name, inUnit(member, unit)] as const);
  return {
    ...figure,
    unit: figure.unit === "yuan" ? unit : figure.unit,
    ...(figure.members === undefined ? {} : { members: Object.fromEntries(members) }),
  };
}

/** No sales at all, or the same product in two rows. */
function salesFault(products: readonly PricedProduct[]): Problem | null {
  if (products.length === 0)
    return problem(
      "missing-entry",
      text("产品销量", "Sales"),
      null,
      text("该客户经理的记录", "any row of this manager"),
    );
  const twice = products.find((product, index) => products.indexOf(product) !== index);
  if (twice === undefined) return null;
  return problem(
    "duplicate",
    productLabel,
    twice.name.zh,
    text("每位客户经理每个产品只留一行", "keep one row for each manager and product"),
  );
}
