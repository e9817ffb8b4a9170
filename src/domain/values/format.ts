import { atCellPrecision, Decimal, decimal } from "./decimal";
import type { Text } from "./text";
import { text } from "./text";
import type { UnitId } from "./unit";
import { units } from "./unit";

/**
 * A figure as prose shows it: thousands separators, percent for rates, at most the unit's places, trailing zeros left
 * out. A figure that has more places than are shown is marked "≈"; calculations never use this text.
 */
export function formatFigure(value: Decimal, unit: UnitId): string {
  const percent = unit === "rate" || unit === "coefficient";
  const exact = atCellPrecision(percent ? value.times(100) : value);
  const shown = exact.toDecimalPlaces(units[unit].places);
  const about = shown.equals(exact) ? "" : "≈";
  return `${about}${withThousands(shown)}${percent ? "%" : ""}`;
}

/**
 * A figure as it stands inside a formula: its digits, cut after two more places than the unit shows and marked "…" where
 * they go on, since a rounded figure would not lead to the result that follows.
 */
export function formatDigits(value: Decimal, unit: UnitId): string {
  const percent = unit === "rate" || unit === "coefficient";
  const exact = atCellPrecision(percent ? value.times(100) : value);
  const shown = exact.toDecimalPlaces(units[unit].places + 2, Decimal.ROUND_DOWN);
  return `${withThousands(shown)}${shown.equals(exact) ? "" : "…"}${percent ? "%" : ""}`;
}

/** The figure followed by its unit in both languages. */
export function formatWithUnit(value: Decimal, unit: UnitId): Text {
  const figure = formatFigure(value, unit);
  const { label, one } = units[unit];
  const name = figure === "1" && one !== undefined ? one : label.en;
  return label.zh === "" ? text(figure) : text(`${figure} ${label.zh}`, `${figure} ${name}`);
}

/** A published score with exactly its scale's places (77.70, not 77.7). */
export function formatPublished(value: Decimal, scale: number): string {
  return value.toFixed(scale);
}

/** An Excel serial date as 2026-09-30; Excel's day 60 (29 February 1900) is not used by any appraisal. */
export function formatSerialDate(serial: number): string {
  return new Date(Math.floor(serial - 25569) * 86_400_000).toISOString().slice(0, 10);
}

function withThousands(value: Decimal): string {
  const [whole = "0", fraction] = value.abs().toFixed().split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  const sign = value.lessThan(decimal(0)) ? "−" : "";
  return `${sign}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}
