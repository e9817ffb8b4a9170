import type { DepositProduct } from "../scheme/schema";
import type { Decimal } from "../values/decimal";
import { decimal, sum } from "../values/decimal";
import { formatSerialDate } from "../values/format";
import type { Problem } from "../values/problem";
import { problem } from "../values/problem";
import type { Result } from "../values/result";
import { bad, ok, then } from "../values/result";
import { text } from "../values/text";

/** An end-of-day balance, or an accumulated balance, and its day (Excel serial number). */
export interface DatedBalance {
  readonly date: number;
  readonly balance: Decimal;
}

/** The days of the period, both ends included. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly days: number;
}

/**
 * Balance-days of one product times its coefficient, in the unit of the balances times days. An opening balance that is
 * given applies to a list without products.
 */
export function accumulate(
  entries: readonly DatedBalance[],
  product: DepositProduct | null,
  span: Span,
  method: string,
  opening: Decimal | null,
): Result<Decimal> {
  const coefficient = decimal(product?.coefficient ?? "1");
  const late = entries.find(({ date }) => date > span.end);
  if (late !== undefined) return bad(outside(late, span, product));
  const days =
    method === "accumulatedBalance"
      ? accumulatedDays(entries, product, span)
      : balanceDays(entries, product, span, opening);
  return then(days, (counted) => ok(counted.times(coefficient)));
}

/** Accumulated balances (积数) as the bank's system gives them: within the period, one a day, and at least one. */
function accumulatedDays(
  entries: readonly DatedBalance[],
  product: DepositProduct | null,
  span: Span,
): Result<Decimal> {
  const early = entries.find(({ date }) => date < span.start);
  if (early !== undefined) return bad(outside(early, span, product));
  const firsts = new Map(entries.map(({ date }, index) => [date, index] as const).reverse());
  const twice = entries.find(({ date }, index) => firsts.get(date) !== index);
  if (twice !== undefined) return bad(repeated(twice, product));
  if (entries.length === 0) {
    return bad(
      problem(
        "missing-entry",
        text("积数", "Accumulated balance"),
        null,
        text(
          "考核期内的积数（缺失不按 0 计）",
          "an accumulated balance of the period (a missing one is never taken as zero)",
        ),
      ),
    );
  }
  return ok(sum(entries.map(({ balance }) => balance)));
}

function balanceDays(
  entries: readonly DatedBalance[],
  product: DepositProduct | null,
  { start, end }: Span,
  opening: Decimal | null,
): Result<Decimal> {
  const ordered = [...entries].sort((one, other) => one.date - other.date);
  const twice = ordered.find(({ date }, index) => ordered[index + 1]?.date === date);
  if (twice !== undefined) return bad(repeated(twice, product));
  const before = ordered.filter(({ date }) => date <= start).at(-1)?.balance ?? opening;
  if (before === null) return bad(missingOpening(start, product));
  const changes = [{ date: start, balance: before }, ...ordered.filter(({ date }) => date > start)];
  return ok(
    sum(changes.map(({ date, balance }, index) => balance.times((changes[index + 1]?.date ?? end + 1) - date))),
  );
}

function missingOpening(start: number, product: DepositProduct | null): Problem {
  const day = formatSerialDate(start);
  return problem(
    "missing-entry",
    text("期初余额", "Opening balance"),
    null,
    text(
      `${day} 或之前的余额（缺失不按 0 计）`,
      `a balance on or before ${day} (a missing one is never taken as zero)`,
    ),
    product?.name.zh,
  );
}

function outside({ date }: DatedBalance, { start, end }: Span, product: DepositProduct | null): Problem {
  const range = `${formatSerialDate(start)} – ${formatSerialDate(end)}`;
  return problem(
    "outside-period",
    text("日期", "Date"),
    formatSerialDate(date),
    text(`考核期内（${range}）`, `within the period (${range})`),
    product?.name.zh,
  );
}

function repeated({ date }: DatedBalance, product: DepositProduct | null): Problem {
  return problem(
    "duplicate",
    text("日期", "Date"),
    formatSerialDate(date),
    text("每个产品每天只留一个日终余额", "keep one end-of-day balance a day for each product"),
    product?.name.zh,
  );
}
