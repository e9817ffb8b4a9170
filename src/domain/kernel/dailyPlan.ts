import { decimal } from "../values/decimal";
import { commonDenominator, fractionOf, timesWholeUnit } from "./fraction";
import { wholeNumber } from "./wholeNumber";

/** What daily averages go by: the scheme's method and its products, in their order. */
export interface DailyTerms {
  readonly method: string;
  readonly products: readonly {
    /** 折算系数, not negative. */
    readonly coefficient: string;
    /** Whether balances of the product count as general deposits. */
    readonly general: boolean;
  }[];
}

/** Daily averages in whole numbers: a coefficient is its factor ÷ unit, exactly. */
export interface DailyPlan {
  /** Whether the figures are accumulated balances (积数), and not balances that are carried forward. */
  readonly accumulated: boolean;
  /** Product by product; NaN for what is none of them. */
  readonly factors: Float64Array;
  /** 1 where the product counts; what is none of them does, so that it shows. */
  readonly counted: Uint8Array;
  /** The factor of a coefficient of 1. */
  readonly unit: number;
}

/** Sets the terms out in whole numbers; null where they do not fit into exact ones, and the definition computes alone. */
export function dailyPlan({ method, products }: DailyTerms): DailyPlan | null {
  const coefficients = products.map(({ coefficient }) => fractionOf(decimal(coefficient)));
  const unit = commonDenominator(coefficients);
  const [whole, ...factors] = [unit, ...coefficients.map((coefficient) => timesWholeUnit(coefficient, unit))].map(
    wholeNumber,
  );
  if (whole == null || !factors.every((factor) => factor !== null && factor >= 0)) return null;
  return {
    accumulated: method === "accumulatedBalance",
    factors: Float64Array.from([...factors.map(Number), NaN]),
    counted: Uint8Array.from([...products.map(({ general }) => (general ? 1 : 0)), 1]),
    unit: whole,
  };
}
