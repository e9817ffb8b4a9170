import { text } from "../../values/text";
import type { UnitId } from "../../values/unit";
import type { SchemeTable } from "../schemeTable";
import { figure, label, worded } from "../schemeTable";
import type { PricingCurrency, PricingRules } from "./pricing";

/** The unit of prices and pay in each currency. */
export const currencyUnits: Readonly<Record<PricingCurrency, UnitId>> = { yuan: "yuan", points: "points" };

const limitWords = { product: "本产品计价", quarter: "全季计价" } as const;

/** The rules of 产品计价 as tables of 方案参数. */
export function pricingTables(rules: PricingRules): readonly SchemeTable[] {
  return [productTable(rules), ruleTable(rules)];
}

function productTable({ products, currency }: PricingRules): SchemeTable {
  const unit = currencyUnits[currency];
  const money = currency === "yuan" ? text("元", "CNY") : text("分", "points");
  return {
    name: "产品单价",
    title: text("产品单价", "Prices of products"),
    columns: [
      text("产品", "Product"),
      text("计量单位", "Counted in"),
      text(`单价（${money.zh}）`, `Price, ${money.en}`),
      text(`低于底线另扣（${money.zh}）`, `Penalty below the line, ${money.en}`),
    ],
    rows: products.map(({ name, unit: counted, price, penalty }, index) => {
      const path = `pricing.products[${String(index)}]`;
      return [
        label(name.zh),
        worded(counted.zh, `${path}.unit.zh`),
        figure(price, unit, `${path}.price`),
        figure(penalty, unit, `${path}.penalty`),
      ];
    }),
  };
}

function ruleTable({ currency, scale, deduction, deferral }: PricingRules): SchemeTable {
  return {
    name: "产品计价规则",
    title: text("产品计价规则", "Rules of product pricing"),
    columns: [text("参数", "Parameter"), text("取值", "Value")],
    rows: [
      [label("计价方式"), worded(currency === "yuan" ? "绩效工资（元）" : "积分（分）", "pricing.currency")],
      [label("计价绩效小数位数"), figure(String(scale), "count", "pricing.scale")],
      [label("完成率低于此值另扣"), figure(deduction.line, "rate", "pricing.deduction.line")],
      [label("倒扣以何为限"), worded(limitWords[deduction.limit], "pricing.deduction.limit")],
      [label("延期支付比例"), figure(deferral?.share ?? "", "rate", "pricing.deferral.share")],
      [
        label("延期季度数"),
        figure(deferral === null ? "" : String(deferral.quarters), "count", "pricing.deferral.quarters"),
      ],
    ],
  };
}
