import { lastFinishedQuarter } from "../../../src/taskpane/state/lastQuarter";

describe("the quarter that is graded now", () => {
  test.each([
    [new Date(2026, 0, 1), { year: 2025, quarter: 4 }],
    [new Date(2026, 2, 31), { year: 2025, quarter: 4 }],
    [new Date(2026, 3, 1), { year: 2026, quarter: 1 }],
    [new Date(2026, 11, 31), { year: 2026, quarter: 3 }],
  ])("on %s it is the last one that has ended", (day, expected) => {
    expect(lastFinishedQuarter(day)).toEqual(expected);
  });
});
