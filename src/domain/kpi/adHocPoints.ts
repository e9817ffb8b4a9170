import type { AdHocItem } from "../scheme/parts/scorecard";
import type { Decimal } from "../values/decimal";
import type { Period } from "../values/period";
import { periodEnd, periodStart, periodTitle, serialDate } from "../values/period";
import type { Problem } from "../values/problem";
import { problem } from "../values/problem";
import type { Text } from "../values/text";
import { text } from "../values/text";
import type { ScorecardRow } from "./cardPoints";

/** A row of an ad-hoc indicator (专项、临时指标): the points it adds, or deducts as a negative number, 分. */
export interface AdHocRow {
  readonly item: AdHocItem;
  readonly points: Decimal;
}

/** The rows of ad-hoc indicators that give points; one without any adds nothing. */
export function adHocRows(rows: readonly ScorecardRow[]): readonly AdHocRow[] {
  return rows.flatMap(({ entry, points }) =>
    entry.kind === "adHoc" && points !== null ? [{ item: entry.adHoc, points }] : [],
  );
}

/** Ad-hoc points outside the indicator's own bounds, or of one that does not run in the quarter, where one is chosen. */
export function adHocProblems(rows: readonly AdHocRow[], label: Text, period: Period | null): readonly Problem[] {
  return rows.flatMap((row) => {
    const outside = outsideBounds(row, label);
    return outside === null ? notInForce(row, period) : [outside];
  });
}

/** The problem of points that the ad-hoc indicator does not allow; null where it does. */
export function outsideBounds({ item, points }: AdHocRow, label: Text): Problem | null {
  const { name, lowest, highest } = item;
  const low = points.lessThan(lowest);
  if (!low && !points.greaterThan(highest)) return null;
  const range = text(`${lowest} 到 ${highest} 分`, `${lowest} to ${highest} points`);
  return problem(low ? "below-limit" : "above-limit", label, points.toNumber(), range, name.zh);
}

function notInForce({ item }: AdHocRow, period: Period | null): readonly Problem[] {
  if (period === null || runsIn(item, period)) return [];
  const { name, from, to } = item;
  const { zh, en } = periodTitle(period);
  const days = text(
    `${from} 至 ${to} 期间的指标；考核期是${zh}`,
    `an indicator in force; it runs from ${from} to ${to}, and the period is ${en}`,
  );
  return [problem("outside-period", text("指标", "Indicator"), name.zh, days)];
}

/** Whether an ad-hoc indicator runs on any day of the quarter. */
export function runsIn({ from, to }: AdHocItem, period: Period): boolean {
  return serialOf(from) <= periodEnd(period) && serialOf(to) >= periodStart(period);
}

/** The serial number of a day of the scheme, 2026-07-01. */
function serialOf(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return serialDate(year, month, date);
}
