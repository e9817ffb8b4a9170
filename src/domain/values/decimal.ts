import DecimalLibrary from "decimal.js";
import { wholeUnits } from "./wholeUnits";

/**
 * The one configured decimal type of the appraisal: 60 significant digits, halves away from zero (四舍五入).
 * Sixty digits leave room for quotients that do not end (EVA ÷ 30 000) without any of it reaching a published figure.
 */
export const Decimal = DecimalLibrary.clone({
  precision: 60,
  rounding: DecimalLibrary.ROUND_HALF_UP,
  toExpNeg: -40,
  toExpPos: 40,
});

/** A figure of the appraisal before it leaves for a cell. */
export type Decimal = DecimalLibrary;

/** The digits a spreadsheet keeps of a number. */
export const CELL_DIGITS = 15;

/** Makes a decimal from a number of a cell (shortest text that reads back as the same number) or from decimal text. */
export function decimal(value: number | string | Decimal): Decimal {
  return new Decimal(value);
}

/** The value to the 15 significant digits a cell keeps. */
export function atCellPrecision(value: Decimal): Decimal {
  return value.toSignificantDigits(CELL_DIGITS);
}

/** The value as a cell is given it: the number of its 15 significant digits. */
export function cellNumber(value: Decimal): number {
  return atCellPrecision(value).toNumber();
}

/**
 * The number of the 15 significant digits of a number from a cell. Zero has one sign only, so that two zeros are one value.
 */
export function cellDigits(value: number): number {
  // A whole number of millionths has no more digits than that already.
  return Number.isNaN(wholeUnits(value, 1e6)) ? cellNumber(decimal(value)) : value + 0;
}

/**
 * The value as it comes back from a cell, which holds the nearest binary number. What is added up from figures that may
 * have stood in cells takes every one of them so, that a chain of cells and the wizard add up the same digits.
 */
export function asInCell(value: Decimal): Decimal {
  return decimal(value.toNumber());
}

/**
 * Rounds a figure once, where the scheme makes it official, halves away from zero.
 *
 * The value is first taken to the 15 digits a cell keeps: a third that passed through a cell, or a quotient cut after
 * sixty digits, may sit a hair below a half that paper shows as exactly a half. Without this step the same manager could
 * get 79.99 from a chain of cells and 80.00 from the wizard.
 */
export function publish(value: Decimal, scale: number): Decimal {
  return atCellPrecision(value).toDecimalPlaces(scale, Decimal.ROUND_HALF_UP);
}

/** Whether the value reaches the bound (bounds are inclusive), compared at the precision of a cell. */
export function reaches(value: Decimal, bound: Decimal): boolean {
  return atCellPrecision(value).greaterThanOrEqualTo(bound);
}

/** The smallest figure with that many places which is not below the value: a gap that is rounded up still closes. */
export function roundUp(value: Decimal, scale: number): Decimal {
  return atCellPrecision(value).toDecimalPlaces(scale, Decimal.ROUND_CEIL);
}

/** The sum of the values; 0 of none. */
export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), decimal(0));
}
