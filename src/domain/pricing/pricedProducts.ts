import type { Figure } from "../calculation/calculation";
import type { MemberFigures } from "../calculation/memberFigures";
import type { PricedProduct, PricingRules } from "../scheme/parts/pricing";
import type { Steps } from "../values/bands";
import { stepReached } from "../values/bands";
import type { Decimal } from "../values/decimal";
import { decimal, reaches } from "../values/decimal";
import { text } from "../values/text";

/** What was sold of one product; the target (任务) is null where there is none. */
export interface Sale {
  readonly product: PricedProduct;
  readonly quantity: Decimal;
  readonly target: Decimal | null;
}

/** How one product of a manager is paid; null where there is nothing to deduct. */
export interface PricedSale extends MemberFigures {
  readonly figures: {
    readonly quantity: Decimal;
    readonly target: Decimal | null;
    readonly whole: Decimal;
    /** Quantity × price. */
    readonly productGross: Decimal;
    /** A fraction, not capped; null where there is no task. */
    readonly completion: Decimal | null;
    /** The penalty by completion rate: none from the line on. */
    readonly penalties: Steps;
    readonly penalty: Decimal | null;
    /** What falls due, before the product's own pay limits it. */
    readonly due: Decimal | null;
    /** Where the limit has a part: no more than the product's own pay. */
    readonly limited: Decimal | null;
  };
  readonly deduction: Decimal;
}

/** The figures of one sale, in the scheme's currency. */
export const saleFigures: Readonly<Record<keyof PricedSale["figures"], Figure>> = {
  quantity: { label: text("销量", "quantity"), unit: "none" },
  target: { label: text("任务", "task"), unit: "none" },
  whole: { label: text("100%"), unit: "rate" },
  productGross: { label: text("本产品计价", "gross of the product"), unit: "yuan" },
  completion: { label: text("完成率", "Completion rate"), unit: "rate", formula: "{quantity} ÷ {target}" },
  penalties: { label: text("另扣", "penalty"), unit: "yuan" },
  penalty: { label: text("低于底线另扣", "Penalty"), unit: "yuan", formula: "step({completion}, {penalties})" },
  due: {
    label: text("应扣", "Deduction due"),
    unit: "yuan",
    formula: "{productGross} × ({whole} − {completion}) + {penalty}",
  },
  limited: {
    label: text("以本产品计价为限的倒扣", "Deduction within the product's pay"),
    unit: "yuan",
    formula: "least({due}, {productGross})",
  },
};

/**
 * Prices one sale and takes off what is not completed (倒扣): at 100% of the task or without one nothing, below it
 * gross × (1 − completion rate), below the line the product's penalty besides. In the scheme's currency, not rounded.
 */
export function priceSale({ product, quantity, target }: Sale, { line, limit }: PricingRules["deduction"]): PricedSale {
  const gross = quantity.times(product.price);
  const completion = target === null ? null : quantity.dividedBy(target);
  const penalties: Steps = [
    { floor: decimal(line), points: decimal(0) },
    { floor: null, points: decimal(product.penalty) },
  ];
  const sale = { quantity, target, whole: decimal(1), productGross: gross, completion, penalties };
  if (completion === null || target === null || reaches(quantity, target))
    return {
      name: product.name,
      figures: { ...sale, penalty: null, due: null, limited: null },
      deduction: decimal(0),
    };
  const penalty = stepReached(penalties, completion);
  const due = gross.minus(gross.times(quantity).dividedBy(target)).plus(penalty);
  const limited = limit === "product" && due.greaterThan(gross) ? gross : null;
  return { name: product.name, figures: { ...sale, penalty, due, limited }, deduction: limited ?? due };
}
