import fc from "fast-check";
import { addMonths, calendarDay, fullYears } from "../../../src/domain/values/calendar";
import { serialDate } from "../../../src/domain/values/period";

const days = fc.integer({ min: serialDate(1930, 1, 1), max: serialDate(2100, 12, 31) });

describe("a calendar day", () => {
  it("goes to its serial number and back", () => {
    fc.assert(
      fc.property(days, (serial) => {
        const { year, month, day } = calendarDay(serial);
        expect(serialDate(year, month, day)).toBe(serial);
      }),
    );
  });
});

describe("months later", () => {
  it.each([
    [[2026, 1, 15], 3, [2026, 4, 15]],
    [[2026, 11, 30], 3, [2027, 2, 28]],
    [[2027, 11, 30], 3, [2028, 2, 29]],
    [[2026, 1, 31], 1, [2026, 2, 28]],
    [[2026, 12, 1], 1, [2027, 1, 1]],
    [[2026, 3, 31], -1, [2026, 2, 28]],
    [[2026, 7, 1], 0, [2026, 7, 1]],
  ] as const)("%p, %d months on, is %p", ([y, m, d], months, [ty, tm, td]) => {
    expect(addMonths(serialDate(y, m, d), months)).toBe(serialDate(ty, tm, td));
  });

  it("never lie before the same day of a shorter way", () => {
    fc.assert(
      fc.property(days, fc.nat({ max: 24 }), (serial, months) => {
        expect(addMonths(serial, months + 1)).toBeGreaterThan(addMonths(serial, months));
      }),
    );
  });
});

describe("completed years", () => {
  it("are one more on the anniversary and not a day before", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (serial, years) => {
        const { year, month, day } = calendarDay(serial);
        // 29 February completes its year on 1 March.
        const anniversary = serialDate(year + years, month, day);
        expect(fullYears(serial, anniversary)).toBe(years);
        expect(fullYears(serial, anniversary - 1)).toBe(years - 1);
      }),
    );
  });
});
