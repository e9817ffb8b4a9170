import * as v from "valibot";
import { decimal } from "../../values/decimal";
import { text } from "../../values/text";
import { issue } from "../invariantChecks";
import { bilingual, identifier, notNegative, positive, share, some, whole } from "../schemeForm";
import type { SchemeIssue } from "../schemeIssue";
import { pricingTables } from "./pricingTables";
import type { SchemePart } from "./schemePart";

/** 产品计价 in a scheme file. */
export const pricingSchema = v.strictObject({
  /** Whether products are priced in 元 or in points (积分). */
  currency: v.picklist(["yuan", "points"]),
  /** Decimal places of the quarter's pay. */
  scale: whole(0, 4),
  products: some(
    v.strictObject({
      id: identifier,
      name: bilingual,
      /** What is counted: 户, 张, 万元. */
      unit: bilingual,
      /** For one unit, in the currency. */
      price: positive,
      /** Taken off besides where the completion rate lies below the line, in the currency. */
      penalty: notNegative,
    }),
  ),
  /** 倒扣: below 100% the product is paid × completion rate; below the line its penalty is taken off too. */
  deduction: v.strictObject({
    line: share,
    /** What a deduction can use up at most: the product's own pay, or the pay of the whole quarter. */
    limit: v.picklist(["product", "quarter"]),
  }),
  /** 延期支付: the share of the quarter's pay that is held back, and for how many quarters; null where all is paid at once. */
  deferral: v.nullable(v.strictObject({ share, quarters: whole(1, 20) })),
});

/** 产品计价 of a scheme. */
export type PricingRules = v.InferOutput<typeof pricingSchema>;

/** What products are priced in. */
export type PricingCurrency = PricingRules["currency"];

/** One product with its price. */
export type PricedProduct = PricingRules["products"][number];

/** 产品计价: what must hold of it, and how the sheet shows it. */
export const pricingPart: SchemePart<PricingRules> = {
  title: text("产品计价", "Product pricing"),
  issues: (rules) => [...lineIssues(rules), ...deferralIssues(rules)],
  tables: pricingTables,
  named: ({ products }) => ({ "pricing.products": products }),
};

/** At 100% a product is paid in full, so the line below which a penalty falls due lies lower. */
function lineIssues({ deduction: { line } }: PricingRules): readonly SchemeIssue[] {
  if (decimal(line).lessThan(1)) return [];
  return issue(
    "pricing.deduction.line",
    text(
      `另扣的完成率底线现为 ${line}，应小于 1（完成 100% 即全额计价）`,
      `the line of the penalty is ${line}; it must lie below 1 (100% is paid in full)`,
    ),
  );
}

/** Who defers all pays nothing, and who defers nothing has no deferral. */
function deferralIssues({ deferral }: PricingRules): readonly SchemeIssue[] {
  if (deferral === null || (decimal(deferral.share).greaterThan(0) && decimal(deferral.share).lessThan(1))) return [];
  return issue(
    "pricing.deferral.share",
    text(
      `延期支付比例现为 ${deferral.share}，应大于 0 且小于 1；不延期时 deferral 写 null`,
      `the deferred share is ${deferral.share}; it must lie between 0 and 1 (deferral is null where nothing is deferred)`,
    ),
  );
}
