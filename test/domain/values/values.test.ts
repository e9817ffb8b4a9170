import fc from "fast-check";
import { readDate, readNumber } from "../../../src/domain/calculation/fields";
import type { Ranked } from "../../../src/domain/grading/ranking";
import { rankPlaces } from "../../../src/domain/grading/ranking";
import { toCell } from "../../../src/domain/values/cell";
import { decimal, publish, reaches, roundUp } from "../../../src/domain/values/decimal";
import { formatFigure, formatSerialDate } from "../../../src/domain/values/format";
import { suggestNumber } from "../../../src/domain/values/numberText";
import {
  parsePeriod,
  periodDays,
  periodEnd,
  periodId,
  periodStart,
  periodTitle,
} from "../../../src/domain/values/period";
import { problemText } from "../../../src/domain/values/problem";
import { text } from "../../../src/domain/values/text";

describe("publishing a figure", () => {
  it.each([
    ["59.99999999999999", "60"],
    ["49.995", "50"],
    ["49.9949999999999", "49.99"],
    ["-0.665", "-0.67"],
    ["1.005", "1.01"],
    ["77.7333333333333333333", "77.73"],
  ])("%s is published as %s", (value, published) => {
    expect(publish(decimal(value), 2).toString()).toBe(published);
  });

  it("agrees with paper for every decimal of up to four places", () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000, max: 2_000_000 }), (tenThousandths) => {
        // Paper: half away from zero, in whole hundredths.
        const size = BigInt(Math.abs(tenThousandths));
        const hundredths = (size + 50n) / 100n;
        const sign = tenThousandths < 0 && hundredths > 0n ? "-" : "";
        const paper = decimal(`${sign}${String(hundredths)}`).dividedBy(100);
        expect(publish(decimal(tenThousandths).dividedBy(10_000), 2).equals(paper)).toBe(true);
      }),
    );
  });

  it("rounds a gap up, and reaches a bound that binary numbers just miss", () => {
    expect(roundUp(decimal("97142.857"), 2).toString()).toBe("97142.86");
    expect(roundUp(decimal("0.3").plus("1e-17"), 2).toString()).toBe("0.3");
    expect(reaches(decimal(4999.9999999999995), decimal(5000))).toBe(true);
    expect(reaches(decimal("4999.9999"), decimal(5000))).toBe(false);
  });
});

describe("reading a number", () => {
  const label = text("税后净利润", "Net profit");
  it.each([
    [null, "blank"],
    ["  ", "blank"],
    ["2000万", "text-number"],
    ["１２３４", "text-number"],
    ["1,234.50", "text-number"],
    ["待定", "not-a-number"],
    [NaN, "not-a-number"],
    [Infinity, "not-a-number"],
    [true, "not-a-number"],
    [{ error: "#REF!" }, "error-cell"],
    [-1, "below-limit"],
    [101, "above-limit"],
  ])("%p is a problem: %s", (cell, code) => {
    const result = readNumber(cell, { label, unit: "points", min: "0", max: "100" });
    expect(result.ok ? "no problem" : result.problems[0]?.code).toBe(code);
  });

  it.each([
    ["2000万", "yuan", "20,000,000"],
    ["2000万元", "wanYuan", "2,000"],
    ["1.5亿", "yuan", "150,000,000"],
    ["１２３", "yuan", "123"],
    ["¥1,234.5", "yuan", "1,234.5"],
    ["300000元", "wanYuan", "30"],
    ["12%", "rate", "12%"],
  ] as const)("guesses what %s means in %s, only to say it", (found, unit, meant) => {
    const guess = suggestNumber(found, unit);
    expect(guess === null ? "" : formatFigure(guess, unit)).toBe(meant);
  });

  it("names field, find and expectation", () => {
    const result = readNumber("2000万", { label, unit: "yuan" });
    expect(result.ok ? "" : problemText(result.problems[0]!).zh).toBe(
      "税后净利润是文本「2000万」，不会自动换算；应填数字（元）（若原意是 20,000,000，请直接输入该数字）。",
    );
  });

  it("quotes the beginning of what fills its cell, so that the message fits into one", () => {
    const result = readNumber("万".repeat(32_767), { label, unit: "yuan" });
    const said = result.ok ? "" : problemText(result.problems[0]!).zh;
    expect(said).toContain(`「${"万".repeat(200)}…」`);
    expect(said.length).toBeLessThan(300);
  });

  it("takes dates only as dates", () => {
    expect(readDate("2026-07-01", label)).toMatchObject({ ok: false, problems: [{ code: "text-date" }] });
    expect(readDate(-3, label)).toMatchObject({ ok: false, problems: [{ code: "not-a-date" }] });
    expect(readDate(46_204.75, label)).toEqual({ ok: true, value: 46_204 });
  });

  it("knows error cells as ranges and as functions hand them over", () => {
    expect([toCell("#N/A"), toCell({ code: "#DIV/0!" }), toCell(undefined), toCell("#标签")]).toEqual([
      { error: "#N/A" },
      { error: "#DIV/0!" },
      null,
      "#标签",
    ]);
  });
});

describe("the quarter", () => {
  it("knows its days, and its name in both languages", () => {
    const period = parsePeriod("2026Q3");
    if (period === null) throw new Error("2026Q3 is a quarter");
    expect([formatSerialDate(periodStart(period)), formatSerialDate(periodEnd(period)), periodDays(period)]).toEqual([
      "2026-07-01",
      "2026-09-30",
      92,
    ]);
    expect(periodTitle(period)).toEqual({ zh: "2026年第三季度", en: "Q3 2026" });
  });

  it("has 90 or 91 days in the first quarter, by the calendar", () => {
    expect([periodDays({ year: 2026, quarter: 1 }), periodDays({ year: 2028, quarter: 1 })]).toEqual([90, 91]);
  });

  it("follows the one before without a gap, and reads back from its short form", () => {
    const quarter = fc.record({
      year: fc.integer({ min: 2000, max: 2100 }),
      quarter: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    });
    fc.assert(
      fc.property(quarter, (period) => {
        const next =
          period.quarter === 4
            ? { year: period.year + 1, quarter: 1 as const }
            : { year: period.year, quarter: (period.quarter + 1) as 2 | 3 | 4 };
        expect(periodStart(next)).toBe(periodEnd(period) + 1);
        expect(parsePeriod(periodId(period))).toEqual(period);
      }),
    );
  });

  it.each(["2026Q5", "2026", "Q3", "二〇二六Q3"])("%s is no quarter", (id) => {
    expect(parsePeriod(id)).toBeNull();
  });
});

describe("ranking", () => {
  const row = (group: string, ...measures: readonly number[]): Ranked => ({ group, measures });

  it("shares a place between equals and leaves out the next: 1, 2, 2, 4", () => {
    expect(rankPlaces([row("", 80), row("", 90), row("", 80), row("", 70)])).toEqual([2, 1, 2, 4]);
  });

  it("breaks ties by the next measure, within the group only", () => {
    expect(rankPlaces([row("甲", 80, 5), row("甲", 80, 6), row("乙", 80, 1)])).toEqual([2, 1, 1]);
  });

  it("does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom("甲", "乙"), fc.nat(5), fc.nat(3)), { maxLength: 30 }), (given) => {
        const rows = given.map(([group, ...measures]) => row(group, ...measures));
        const forward = rankPlaces(rows);
        expect([...rankPlaces([...rows].reverse())].reverse()).toEqual(forward);
      }),
    );
  });
});
