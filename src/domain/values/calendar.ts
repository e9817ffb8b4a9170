import { serialDate } from "./period";

const MILLISECONDS_A_DAY = 86_400_000;
/** Excel's serial number of 1 January 1970. */
const SERIAL_OF_1970 = 25_569;

/** A calendar day by its parts; months from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The calendar day of an Excel serial number. */
export function calendarDay(serial: number): CalendarDay {
  const date = new Date((serial - SERIAL_OF_1970) * MILLISECONDS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The same day so many months later, as Excel's EDATE has it: a month without that day gives its last one. */
export function addMonths(serial: number, months: number): number {
  const { year, month, day } = calendarDay(serial);
  const lastOfMonth = serialDate(year, month + months + 1, 1) - 1;
  return Math.min(serialDate(year, month + months, 1) + day - 1, lastOfMonth);
}

/** Completed years from one day to a later one (周岁、工龄): one more on each anniversary, on 1 March for 29 February. */
export function fullYears(from: number, to: number): number {
  const start = calendarDay(from);
  const end = calendarDay(to);
  const hadAnniversary = end.month > start.month || (end.month === start.month && end.day >= start.day);
  return end.year - start.year - (hadAnniversary ? 0 : 1);
}
