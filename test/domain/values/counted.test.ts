import { counted } from "../../../src/domain/values/counted";
import { decimal } from "../../../src/domain/values/decimal";
import { formatWithUnit } from "../../../src/domain/values/format";

describe("what is counted", () => {
  it("is one thing, or several", () => {
    expect([0, 1, 2].map((count) => counted(count, "form"))).toEqual(["0 forms", "1 form", "2 forms"]);
    expect([1, 3].map((count) => counted(count, "person", "people"))).toEqual(["1 person", "3 people"]);
  });

  it.each([
    ["days", "1 天", "1 day", "2 days"],
    ["points", "1 分", "1 point", "2 points"],
    ["persons", "1 人", "1 person", "2 people"],
    ["wanYuan", "1 万元", "1 × CNY 10,000", "2 × CNY 10,000"],
  ] as const)("in %s reads %s, %s, %s", (unit, zh, one, two) => {
    expect(formatWithUnit(decimal(1), unit)).toEqual({ zh, en: one });
    expect(formatWithUnit(decimal(2), unit).en).toBe(two);
  });
});
