import fc from "fast-check";
import { bind } from "../../../src/domain/calculation/bind";
import { averageDailyDeposits } from "../../../src/domain/deposit/averageDailyDeposits";
import { decimal } from "../../../src/domain/values/decimal";
import { periodEnd, periodStart, serialDate } from "../../../src/domain/values/period";
import { cases } from "../../support/cases";
import { demonstrationContext, thirdQuarter } from "../../support/demonstrationScheme";

const bound = bind(averageDailyDeposits, demonstrationContext());
const period = { start: periodStart(thirdQuarter), end: periodEnd(thirdQuarter) };

function serial(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return serialDate(year, month, date);
}

/** A written sum such as (1000*10+2000*82)/92, exactly. */
function exact(written: string): string {
  const match = /^\((.+)\)\/(\d+)$/.exec(written);
  if (match === null) return decimal(written).toString();
  const terms = (match[1] ?? "")
    .split("+")
    .map((term) => term.split("*").reduce((product, factor) => product.times(factor), decimal(1)));
  return terms
    .reduce((total, term) => total.plus(term), decimal(0))
    .dividedBy(match[2] ?? "1")
    .toString();
}

describe("average daily deposits carry end-of-day balances over the calendar days", () => {
  it.each(cases("daily-average.csv"))("$说明", (row) => {
    const entries = (row["余额"] ?? "")
      .split(";")
      .filter((entry) => entry !== "")
      .map((entry) => entry.split(" "));
    const withProducts = entries.some(([, , product]) => product !== undefined);
    const result = bound.run({
      dates: entries.map(([day]) => serial(day ?? "")),
      balances: entries.map(([, balance]) => Number(balance)),
      ...period,
      opening: row["期初"] === "" ? null : Number(row["期初"]),
      products: withProducts ? entries.map(([, , product]) => product ?? null) : [],
    });
    if (row["问题"] !== "") expect(result.ok ? "no problem" : result.problems[0]?.code).toBe(row["问题"]);
    else expect(result.ok ? result.value.average.toString() : result.problems).toBe(exact(row["日均"] ?? ""));
  });

  it("takes accumulated balances over the days where the scheme says so", () => {
    const byAccumulation = bind(
      averageDailyDeposits,
      demonstrationContext((s) => (s.deposits.method = "accumulatedBalance")),
    );
    const result = byAccumulation.run({
      dates: [period.end],
      balances: [276_000],
      ...period,
      opening: null,
      products: [],
    });
    expect(result.ok ? result.value.average.toString() : "").toBe("3000");
  });

  it("lies between the smallest and the largest balance", () => {
    const entry = fc.record({ day: fc.integer({ min: period.start + 1, max: period.end }), balance: fc.nat(50_000) });
    fc.assert(
      fc.property(
        fc.nat(50_000),
        fc.uniqueArray(entry, { selector: ({ day }) => day, maxLength: 20 }),
        (opening, changes) => {
          const result = bound.run({
            dates: changes.map(({ day }) => day),
            balances: changes.map(({ balance }) => balance),
            ...period,
            opening,
            products: [],
          });
          const average = result.ok ? result.value.average.toNumber() : NaN;
          const all = [opening, ...changes.map(({ balance }) => balance)];
          expect(average).toBeGreaterThanOrEqual(Math.min(...all));
          expect(average).toBeLessThanOrEqual(Math.max(...all));
        },
      ),
    );
  });
});
