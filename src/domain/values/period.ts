import type { Text } from "./text";
import { text } from "./text";

/** A calendar quarter, the period of the appraisal (考核期). Dates are Excel serial numbers, both ends included. */
export interface Period {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
}

const NUMERALS = ["一", "二", "三", "四"] as const;
const MILLISECONDS_A_DAY = 86_400_000;
/** Excel's serial number of 1 January 1970. */
const SERIAL_OF_1970 = 25_569;

/** Reads "2026Q3"; null for anything else. */
export function parsePeriod(id: string): Period | null {
  const match = /^(\d{4})Q([1-4])$/.exec(id.trim());
  if (match === null) return null;
  return { year: Number(match[1]), quarter: Number(match[2]) as Period["quarter"] };
}

/** The short form, as file names and the workbook's record carry it: 2026Q3. */
export function periodId({ year, quarter }: Period): string {
  return `${String(year)}Q${String(quarter)}`;
}

/** The quarter directly before. */
export function periodBefore({ year, quarter }: Period): Period {
  return quarter === 1 ? { year: year - 1, quarter: 4 } : { year, quarter: (quarter - 1) as Period["quarter"] };
}

/** 2026年第三季度 · Q3 2026. */
export function periodTitle({ year, quarter }: Period): Text {
  return text(`${String(year)}年第${NUMERALS[quarter - 1] ?? ""}季度`, `Q${String(quarter)} ${String(year)}`);
}

/** First day of the quarter as a serial number. */
export function periodStart({ year, quarter }: Period): number {
  return serialDate(year, (quarter - 1) * 3 + 1, 1);
}

/** Last day of the quarter as a serial number. */
export function periodEnd(period: Period): number {
  const { year, quarter } = period;
  return (quarter === 4 ? serialDate(year + 1, 1, 1) : serialDate(year, quarter * 3 + 1, 1)) - 1;
}

/** Calendar days in the quarter. */
export function periodDays(period: Period): number {
  return periodEnd(period) - periodStart(period) + 1;
}

/** Excel's serial number of a calendar day. */
export function serialDate(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / MILLISECONDS_A_DAY + SERIAL_OF_1970;
}
