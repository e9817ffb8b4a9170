import type { NamedFigure } from "../calculation/namedFigure";
import type { PricedProduct, PricingRules } from "../scheme/parts/pricing";
import { Decimal, decimal, reaches } from "../values/decimal";

/** What was sold of one product; the target (任务) is null where there is none. */
export interface Sale {
  readonly product: PricedProduct;
  readonly quantity: Decimal;
  readonly target: Decimal | null;
}

/** How one product of a manager is paid. */
export interface PricedSale {
  readonly gross: NamedFigure;
  /** A fraction, not capped; null where there is no task. */
  readonly completion: Decimal | null;
  readonly deduction: NamedFigure;
}

/**
 * Prices one sale and takes off what is not completed (倒扣): at 100% of the task or without one nothing, below it
 * gross × (1 − completion rate), below the line the product's penalty besides. In the scheme's currency, not rounded.
 */
export function priceSale({ product, quantity, target }: Sale, { line, limit }: PricingRules["deduction"]): PricedSale {
  const { name } = product;
  const gross = quantity.times(product.price);
  const completion = target === null ? null : quantity.dividedBy(target);
  if (completion === null || target === null || reaches(quantity, target))
    return { gross: { name, value: gross }, completion, deduction: { name, value: decimal(0) } };
  const missed = gross.minus(gross.times(quantity).dividedBy(target));
  const penalty = reaches(completion, decimal(line)) ? decimal(0) : decimal(product.penalty);
  const full = missed.plus(penalty);
  return {
    gross: { name, value: gross },
    completion,
    deduction: { name, value: limit === "product" ? Decimal.min(full, gross) : full },
  };
}
