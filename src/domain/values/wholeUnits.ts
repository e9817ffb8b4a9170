/** Below this every whole number, and every sum, difference and product of two that stays below it, is exact: 2^53. */
export const WHOLE_LIMIT = 2 ** 53;

/**
 * Below this many units a number of a cell is one decimal and no other. If the number nearest to n ÷ unit, n whole and of
 * up to 15 digits, is the cell's, then n ÷ unit is its shortest decimal: two decimals of up to 15 digits never share their
 * nearest number, and every shorter one is among them.
 */
export const DIGITS_LIMIT = 1e15;

/** A number of a cell in whole units (fen, millionths); NaN where it is not a whole number of them. */
export function wholeUnits(value: number, unit: number): number {
  const whole = Math.floor(value * unit + 0.5);
  return whole / unit === value && Math.abs(whole) < DIGITS_LIMIT ? whole : NaN;
}
