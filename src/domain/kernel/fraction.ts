import type { Decimal } from "../values/decimal";

/** An exact ratio of whole numbers in lowest terms; the denominator is above 0. For parameters, never for rows. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The ratio of two whole numbers. */
export function fraction(numerator: bigint, denominator = 1n): Fraction {
  const shared = commonDivisor(numerator, denominator);
  const sign = denominator < 0n ? -1n : 1n;
  return { numerator: (sign * numerator) / shared, denominator: (sign * denominator) / shared };
}

/** A parameter of the scheme as a ratio: its decimal text holds it exactly. */
export function fractionOf(value: Decimal): Fraction {
  const places = value.decimalPlaces();
  return fraction(BigInt(value.times(`1e${String(places)}`).toString()), 10n ** BigInt(places));
}

/** The product of ratios; 1 of none. */
export function product(...factors: readonly Fraction[]): Fraction {
  return factors.reduce(
    (total, factor) => fraction(total.numerator * factor.numerator, total.denominator * factor.denominator),
    fraction(1n),
  );
}

/** The ratio turned over; 0 has none, which is a fault of the program. */
export function inverse({ numerator, denominator }: Fraction): Fraction {
  if (numerator === 0n) throw new Error("0 has no inverse");
  return fraction(denominator, numerator);
}

/** The smallest whole number above 0 by which every ratio becomes a whole number. */
export function commonDenominator(fractions: readonly Fraction[]): bigint {
  return fractions.reduce((total, { denominator }) => (total / commonDivisor(total, denominator)) * denominator, 1n);
}

/** The ratio times a whole number that is a multiple of its denominator: a whole number. */
export function timesWholeUnit({ numerator, denominator }: Fraction, unit: bigint): bigint {
  return (numerator * unit) / denominator;
}

/** The largest whole number above 0 that divides both. */
function commonDivisor(one: bigint, other: bigint): bigint {
  const [larger, smaller] = [one < 0n ? -one : one, other < 0n ? -other : other];
  if (smaller === 0n) return larger === 0n ? 1n : larger;
  return commonDivisor(smaller, larger % smaller);
}
