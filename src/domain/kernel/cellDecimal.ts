import { AMOUNT_PLACES } from "../values/cellUnits";
import { wholeUnits } from "../values/wholeUnits";
import type { Wide } from "./wholeNumber";
import { exactProduct, exactSum, nearestQuotient, timesWhole } from "./wholeNumber";

/** The powers of ten that a number holds exactly, by their exponent. */
const POWERS_OF_TEN: readonly number[] = Array.from({ length: 23 }, (_, exponent) => Number(`1e${String(exponent)}`));

/** The decimal that a number of a cell stands for: digits ÷ 10^places. */
export interface CellDecimal {
  readonly digits: Wide;
  /** At least those of fen. */
  readonly places: number;
}

/** Most digits of a decimal that no other of as many shares its nearest number with; see wholeUnits.ts. */
const CERTAIN_DIGITS = 15;
/** No number needs more digits to be told from every other. */
const MOST_DIGITS = 17;
/** So close to the middle between two decimals it is left open which is nearer. */
const MIDDLE = 2 ** -20;

/**
 * The shortest decimal that reads back as the number, of several the nearest to it; null where this way cannot tell, as for
 * whole amounts of 17 digits and for those just below a power of ten, whose logarithm is rounded up to it.
 *
 * Up to 15 digits the decimal is a whole number of units (wholeUnits.ts). An average that a sheet divides out needs 16 or
 * 17: number × 10^places is exact in two parts, the whole number nearest to it is the only one of so many digits that can
 * be shortest, and nearestQuotient proves that it reads back. At a power of two that would not follow, since the numbers
 * below it lie closer than those above; but those within reach, 2^-22 to 2^53, have no more than 16 digits themselves.
 */
export function cellDecimal(value: number): CellDecimal | null {
  if (value === 0) return { digits: { high: 0, low: 0 }, places: AMOUNT_PLACES };
  const size = Math.abs(value);
  const before = Math.floor(Math.log10(size)) + 1;
  const short = shortDecimal(value, CERTAIN_DIGITS - before);
  if (short !== null) return short;
  for (let count = CERTAIN_DIGITS + 1; count <= MOST_DIGITS; count += 1) {
    const places = count - before;
    const digits = nearestWhole(size, places);
    if (digits === null || !hasDigits(digits, count)) return null;
    const back = nearestQuotient(digits, powerOfTen(places));
    if (back === size) return inFen(timesWhole(digits, Math.sign(value)), places);
    if (Number.isNaN(back)) return null;
  }
  return null;
}

/** A decimal of up to 15 digits with the fewest places; null where it has more than so many places, or digits. */
function shortDecimal(value: number, most: number): CellDecimal | null {
  const longest = wholeUnits(value, powerOfTen(most));
  if (Number.isNaN(longest)) return null;
  for (let places = AMOUNT_PLACES; places < most; places += 1) {
    const high = wholeUnits(value, powerOfTen(places));
    if (!Number.isNaN(high)) return { digits: { high, low: 0 }, places };
  }
  return inFen({ high: longest, low: 0 }, most);
}

/** With no fewer places than fen have. */
function inFen(digits: Wide, places: number): CellDecimal {
  if (places >= AMOUNT_PLACES) return { digits, places };
  return { digits: timesWhole(digits, powerOfTen(AMOUNT_PLACES - places)), places: AMOUNT_PLACES };
}

/** The whole number nearest to size × 10^places; null where that lies in the middle of two. */
function nearestWhole(size: number, places: number): Wide | null {
  const { high, low } = exactProduct(size, powerOfTen(places));
  const below = Math.floor(high);
  const rest = high - below + low;
  const more = Math.floor(rest + 0.5);
  return Math.abs(Math.abs(rest - more) - 0.5) < MIDDLE ? null : exactSum(below, more);
}

function hasDigits({ high }: Wide, count: number): boolean {
  return high >= powerOfTen(count - 1) && high < powerOfTen(count);
}

/** 10^exponent; NaN where a number does not hold it exactly. */
export function powerOfTen(exponent: number): number {
  return POWERS_OF_TEN[exponent] ?? NaN;
}
