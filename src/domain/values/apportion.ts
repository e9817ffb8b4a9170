import type { Decimal } from "./decimal";
import { atCellPrecision, CELL_DIGITS, decimal, sum } from "./decimal";
import type { Problem } from "./problem";
import { problem } from "./problem";
import type { Text } from "./text";
import { text } from "./text";

/** Places of a published share of 1: 0.0001, which is two places of a percentage. */
export const PERCENT_PLACES = 4;

/** Places of the shares of a total where neither function nor scheme says otherwise. */
export const SHARE_PLACES = 2;

/**
 * Shares out a total in proportion to keys, so that the parts have at most `scale` places and add up to the total
 * exactly (largest remainders, 尾差): every part is cut to the scale, and what is then left goes, one unit of the last
 * place each, to the parts that lost most by the cut; among equal losses the first entry comes first. The sign of the
 * total is that of every part.
 *
 * The total lies on the scale, no key is negative and not all are 0: who calls has checked that, and anything else is a
 * fault of the program.
 */
export function apportion(total: Decimal, keys: readonly Decimal[], scale: number): readonly Decimal[] {
  return divide(total, keys, scale).map(({ part }) => part);
}

/** A part of a total that was shared out: what the cut to the scale left of it, and what it got of the remainder (尾差). */
export interface DividedPart {
  readonly part: Decimal;
  readonly cut: Decimal;
  readonly remainder: Decimal;
}

/** The parts of `apportion`, under its conditions, with how each comes about: cut + remainder. */
export function divide(total: Decimal, keys: readonly Decimal[], scale: number): readonly DividedPart[] {
  const unit = decimal(10).pow(-scale);
  const units = total.abs().dividedBy(unit);
  const keyTotal = sum(keys);
  if (!units.isInteger()) throw new Error(`${total.toString()} has more than ${String(scale)} places`);
  if (!keyTotal.greaterThan(0) || keys.some((key) => key.isNegative() && !key.isZero()))
    throw new Error("Keys of a division are not negative, and not all 0");
  const quotas = keys.map((key) => {
    const product = units.times(key);
    const whole = product.dividedToIntegerBy(keyTotal);
    return { whole, remainder: product.minus(whole.times(keyTotal)) };
  });
  const left = units.minus(sum(quotas.map(({ whole }) => whole))).toNumber();
  // The sort is stable: equal remainders keep the order of their entries.
  const raised = new Set([...quotas].sort((one, other) => other.remainder.comparedTo(one.remainder)).slice(0, left));
  const signed = (units: Decimal): Decimal => {
    const amount = units.times(unit);
    return total.isNegative() && !amount.isZero() ? amount.negated() : amount;
  };
  return quotas.map((quota) => {
    const more = decimal(raised.has(quota) ? 1 : 0);
    return { part: signed(quota.whole.plus(more)), cut: signed(quota.whole), remainder: signed(more) };
  });
}

/** The problem of a total that cannot be shared out exactly at a scale: too many places, or too many digits for a cell. */
export function unfitTotal(total: Decimal, scale: number, field: Text): Problem | null {
  if (total.decimalPlaces() > scale)
    return problem(
      "above-limit",
      field,
      atCellPrecision(total).toString(),
      text(
        `最多 ${String(scale)} 位小数的数字，否则各份之和无法与它完全相等（可先四舍五入，或加大小数位数）`,
        `a number of at most ${String(scale)} places, or no shares could add up to it (round it first, or ask for more places)`,
      ),
    );
  const largest = decimal(10).pow(CELL_DIGITS - scale);
  if (total.abs().lessThan(largest)) return null;
  return problem(
    "above-limit",
    field,
    atCellPrecision(total).toString(),
    text(
      `整数部分不超过 ${String(CELL_DIGITS - scale)} 位的数字（单元格只保留 ${String(CELL_DIGITS)} 位有效数字）`,
      `a number of at most ${String(CELL_DIGITS - scale)} digits before the point (a cell keeps ${String(CELL_DIGITS)})`,
    ),
  );
}
