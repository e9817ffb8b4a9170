import { parsePeriod, periodBefore, periodId } from "../../../src/domain/values/period";

test("the quarter directly before, over the turn of the year too", () => {
  const before = (id: string): string => periodId(periodBefore(parsePeriod(id)!));
  expect(["2026Q3", "2026Q2", "2026Q1"].map(before)).toEqual(["2026Q2", "2026Q1", "2025Q4"]);
});
