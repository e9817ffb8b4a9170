import { calendarDay } from "../../values/calendar";
import { formatSerialDate } from "../../values/format";
import { serialDate } from "../../values/period";
import type { SchemeDocument } from "../schema";

/** The file name of a scheme: <id>-<year>-<version>.json. */
export function schemeFileName({ id, year, version }: Pick<SchemeDocument, "id" | "year" | "version">): string {
  return `${id}-${String(year)}-${String(version)}.json`;
}

/**
 * The scheme carried over into the next year: version 1 of it, in force for a year from where the old one ends, with no
 * change to give a reason for; ad-hoc indicators run a year later. Everything else is as it was, the mark of illustrative figures too.
 */
export function nextYear(document: SchemeDocument): SchemeDocument {
  const { change, ...kept } = document;
  if (change !== undefined) return nextYear(kept);
  const { scorecard } = document;
  return {
    ...kept,
    year: document.year + 1,
    version: 1,
    effective: theYearAfter(document.effective),
    ...(scorecard === undefined
      ? {}
      : {
          scorecard: {
            ...scorecard,
            adHoc: {
              ...scorecard.adHoc,
              items: scorecard.adHoc.items.map((item) => ({ ...item, ...aYearLater(item) })),
            },
          },
        }),
  };
}

/**
 * The next version within the year, in force from a day on. The reason for the change waits to be filled in, so this is
 * refused until it is. Ad-hoc indicators begin no earlier than the version; those that are over by then are left out.
 */
export function nextVersion(document: SchemeDocument, from: string): unknown {
  const { scorecard } = document;
  return {
    ...document,
    version: document.version + 1,
    effective: { ...document.effective, from },
    change: { reason: { zh: "", en: "" } },
    ...(scorecard === undefined ? {} : { scorecard: { ...scorecard, adHoc: beginning(scorecard.adHoc, from) } }),
  };
}

type AdHoc = NonNullable<SchemeDocument["scorecard"]>["adHoc"];

function beginning(adHoc: AdHoc, from: string): AdHoc {
  const running = adHoc.items.filter(({ to }) => to >= from);
  return { ...adHoc, items: running.map((item) => (item.from < from ? { ...item, from } : item)) };
}

interface Dates {
  readonly from: string;
  readonly to: string;
}

function aYearLater({ from, to }: Dates): Dates {
  return { from: nextYearsDay(from), to: nextYearsDay(to) };
}

/** From the day after the last one on, for a year. */
function theYearAfter({ to }: Dates): Dates {
  const [year = 0, month = 0, date = 0] = to.split("-").map(Number);
  const from = serialDate(year, month, date + 1);
  const first = calendarDay(from);
  return {
    from: formatSerialDate(from),
    to: formatSerialDate(serialDate(first.year + 1, first.month, first.day) - 1),
  };
}

/** The same day of the next year; the last day of February stays the last. */
function nextYearsDay(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const last = month === 2 && date === lastOfFebruary(year);
  const wanted = last ? lastOfFebruary(year + 1) : date;
  return formatSerialDate(serialDate(year + 1, month, wanted));
}

function lastOfFebruary(year: number): number {
  return calendarDay(serialDate(year, 3, 1) - 1).day;
}
