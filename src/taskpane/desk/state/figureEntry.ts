import { decimal } from "../../../domain/values/decimal";
import type { UnitId } from "../../../domain/values/unit";

/** Plain decimal digits, with a sign or without. */
const PLAIN = /^[-+]?(?:\d+\.?\d*|\.\d+)$/;
/** Digits in groups of three: 30,000.5. A comma anywhere else may be meant as a decimal point, and is not read. */
const GROUPED = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;

/** Whether figures of the unit are fractions in the file and percentages on screen. */
export function isPercentage(unit: UnitId): boolean {
  return unit === "rate" || unit === "coefficient";
}

/**
 * What a person typed as the decimal text of the file, digit by digit: under a rate "6.8%" and "6.8" are both "0.068".
 * Words that are no number come back as they are, so that the check can name them; blank is "".
 */
export function readFigure(typed: string, unit: UnitId): string {
  const plain = typed
    .normalize("NFKC")
    .trim()
    .replace(/^[−–]/, "-")
    .replace(/(\d)\s+(?=\d{3}(?:\D|$))/g, "$1");
  if (plain === "") return "";
  const percent = plain.endsWith("%");
  const digits = (percent ? plain.slice(0, -1) : plain).trim();
  if (!PLAIN.test(digits) && !GROUPED.test(digits)) return typed.trim();
  if (percent && !isPercentage(unit)) return typed.trim();
  const value = decimal(digits.replaceAll(",", "").replace(/^\+/, "").replace(/\.$/, ""));
  // Adding nothing takes the sign from a zero.
  return (isPercentage(unit) ? value.dividedBy(100) : value).plus(0).toFixed();
}

/** Whether words are decimal text as the file holds it. */
export function isDecimalText(words: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(words);
}

/** A figure of the file as a person types it; without the sign %, which stands behind the field. */
export function showFigure(value: unknown, unit: UnitId): string {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return "";
  if (!isDecimalText(value)) return value;
  return isPercentage(unit) ? decimal(value).times(100).toFixed() : value;
}
