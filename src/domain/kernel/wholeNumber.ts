import { WHOLE_LIMIT } from "../values/wholeUnits";

/** Below this wide whole numbers are exact: 2^100. */
export const WIDE_LIMIT = 2 ** 100;

/** The number of a whole parameter; null where a number does not hold it exactly. */
export function wholeNumber(value: bigint): number | null {
  const number = Number(value);
  return Math.abs(number) < WHOLE_LIMIT ? number : null;
}

/** The numbers of whole parameters; null where some number does not hold its own exactly. */
export function wholeNumbers<Name extends string>(
  values: Readonly<Record<Name, bigint>>,
): Readonly<Record<Name, number>> | null {
  const entries = Object.entries<bigint>(values).map(([name, value]) => [name, wholeNumber(value)] as const);
  if (entries.some(([, value]) => value === null)) return null;
  // The same names, each with its number.
  return Object.fromEntries(entries) as Record<Name, number>;
}

/**
 * A sum of two numbers in two parts: the nearest number and what it leaves over, together the exact sum.
 * Source: Knuth, The Art of Computer Programming 2, 4.2.2, theorem B.
 */
export function exactSum(one: number, other: number): Wide {
  const high = one + other;
  const part = high - one;
  return { high, low: one - (high - part) + (other - part) };
}

/**
 * A product of two numbers in two parts, together the exact product while it stays between 2^-900 and 2^900.
 * Source: Dekker, A floating-point technique for extending the available precision (1971).
 */
export function exactProduct(one: number, other: number): Wide {
  const high = one * other;
  const [oneHead, otherHead] = [head(one), head(other)];
  const [oneTail, otherTail] = [one - oneHead, other - otherHead];
  const low = oneTail * otherTail - (high - oneHead * otherHead - oneTail * otherHead - oneHead * otherTail);
  return { high, low };
}

/** The upper 26 bits of a number, which times as many again are exact. */
function head(value: number): number {
  const spread = 134_217_729 * value;
  return spread - (spread - value);
}

/**
 * A whole number below 2^100 in two parts: `high` is the nearest number to it, `low` what that leaves over, below 2^47.
 * While figures stay below 2^100, sums and products of their parts are whole numbers below 2^53 or error-free by
 * construction, so everything here is exact.
 */
export interface Wide {
  readonly high: number;
  readonly low: number;
}

/** The sum of two wide whole numbers, exact below 2^100. */
export function addWide(one: Wide, other: Wide): Wide {
  const { high, low } = exactSum(one.high, other.high);
  return exactSum(high, low + (one.low + other.low));
}

/** A wide whole number times a whole number, exact below 2^100. */
export function timesWhole({ high, low }: Wide, factor: number): Wide {
  const product = exactProduct(high, factor);
  return exactSum(product.high, product.low + low * factor);
}

/**
 * The number nearest to a wide whole number ÷ a number in two parts, as a cell holds a quotient; NaN where it lies too close
 * to the middle between two numbers to be certain. The divisor may be beyond wide whole numbers: all that is used is that
 * each lower part is at most half an ulp of its upper part.
 *
 * The first quotient q is off by less than three ulps. What it leaves over, dividend − q × divisor, comes from an error-free
 * product and the small product of q and the divisor's lower part, and the correction that follows from it is off by less
 * than 2^-46 of an ulp of q. Quotient and correction determine the nearest number unless their sum lies that close to the
 * middle between two: that is asked by adding the correction enlarged by 2^-40, which near the middle, where it is half an
 * ulp, is far more.
 */
export function nearestWideQuotient({ high, low }: Wide, divisor: Wide): number {
  const first = high / divisor.high;
  const whole = exactProduct(first, divisor.high);
  const rest = high - whole.high - whole.low + (low - first * divisor.low);
  const sum = exactSum(first, rest / divisor.high);
  return sum.high + sum.low * (1 + 2 ** -40) === sum.high ? sum.high : NaN;
}

/** The same for a divisor that is one number. */
export function nearestQuotient(dividend: Wide, divisor: number): number {
  return nearestWideQuotient(dividend, { high: divisor, low: 0 });
}
