import fc from "fast-check";
import { apportion, PERCENT_PLACES, unfitTotal } from "../../../src/domain/values/apportion";
import type { Decimal } from "../../../src/domain/values/decimal";
import { decimal, sum } from "../../../src/domain/values/decimal";
import { problemText } from "../../../src/domain/values/problem";
import { text } from "../../../src/domain/values/text";

function parts(total: number | string, keys: readonly (number | string)[], scale = 2): readonly string[] {
  return apportion(decimal(total), keys.map(decimal), scale).map(String);
}

describe("a total is shared out in proportion to its keys", () => {
  it.each([
    ["thirds of 100 leave one cent, which the first entry gets", 100, [1, 1, 1], 2, ["33.34", "33.33", "33.33"]],
    ["a negative total keeps its sign in every part", -100, [1, 1, 1], 2, ["-33.34", "-33.33", "-33.33"]],
    ["what is left goes where the cut took most", 10, [1, 2, 4], 0, ["1", "3", "6"]],
    ["among equal losses the first entries come first", 10, [1, 1, 4], 0, ["2", "2", "6"]],
    ["a key of 0 has no share, not even of the remainder", 100, [0, 1, 1, 1], 2, ["0", "33.34", "33.33", "33.33"]],
    ["a total of 0 gives nothing", 0, [3, 1], 2, ["0", "0"]],
    ["one entry has all", "1234.56", [7], 2, ["1234.56"]],
    ["exact proportions stay exact", 1000, ["0.1", "0.2", "0.7"], 2, ["100", "200", "700"]],
    ["halves of a cent are not lost", "0.01", [1, 1], 2, ["0.01", "0"]],
    [
      "shares of 1 close to 100% at two places of a percentage",
      1,
      [1, 1, 1],
      PERCENT_PLACES,
      ["0.3334", "0.3333", "0.3333"],
    ],
  ] as const)("%s", (_name, total, keys, scale, expected) => {
    expect(parts(total, keys, scale)).toEqual(expected);
  });
});

const key = fc.oneof(
  fc.constant("0"),
  fc.integer({ min: 0, max: 999_999_999 }).map((value) => decimal(value).dividedBy(100).toString()),
  fc.double({ min: 0, max: 1e15, noNaN: true }).map((value) => decimal(value).toString()),
);
const division = fc.record({
  units: fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }),
  scale: fc.integer({ min: 0, max: 4 }),
  keys: fc.array(key, { minLength: 1, maxLength: 30 }).filter((keys) => keys.some((one) => !decimal(one).isZero())),
});

describe("for any total and any keys", () => {
  const cases = division.map(({ units, scale, keys }) => ({
    total: decimal(units).dividedBy(decimal(10).pow(scale)),
    keys: keys.map(decimal),
    scale,
  }));

  it("the parts add up to the total exactly and have no more places than the scale", () => {
    fc.assert(
      fc.property(cases, ({ total, keys, scale }) => {
        const shared = apportion(total, keys, scale);
        expect(sum(shared).toString()).toBe(total.toString());
        expect(shared.every((part) => part.decimalPlaces() <= scale)).toBe(true);
      }),
    );
  });

  it("no part is a unit of the last place away from its exact share", () => {
    fc.assert(
      fc.property(cases, ({ total, keys, scale }) => {
        const unit = decimal(10).pow(-scale);
        apportion(total, keys, scale).forEach((part, index) => {
          const exact = total.times(keys[index] ?? 0).dividedBy(sum(keys));
          expect(part.minus(exact).abs().lessThan(unit)).toBe(true);
        });
      }),
    );
  });

  it("a larger key never gets less than a smaller one", () => {
    fc.assert(
      fc.property(cases, ({ total, keys, scale }) => {
        const shared = apportion(total.abs(), keys, scale);
        const ordered = keys
          .map((one, index) => ({ one, part: shared[index] ?? decimal(-1) }))
          .sort((left, right) => left.one.comparedTo(right.one) || left.part.comparedTo(right.part));
        ordered.slice(1).forEach(({ part }, index) => {
          expect(part.greaterThanOrEqualTo(ordered[index]?.part ?? 0)).toBe(true);
        });
      }),
    );
  });

  it("another order of the keys gives the same parts in that order; only equal losses change hands", () => {
    fc.assert(
      fc.property(cases, ({ total, keys, scale }) => {
        const unit = decimal(10).pow(-scale);
        const turned = [...apportion(total, [...keys].reverse(), scale)].reverse();
        const shared = apportion(total, keys, scale);
        const sorted = (list: readonly Decimal[]): readonly string[] => list.map(String).sort();
        expect(sorted(turned)).toEqual(sorted(shared));
        turned.forEach((part, index) => {
          expect(
            part
              .minus(shared[index] ?? 0)
              .abs()
              .lessThanOrEqualTo(unit),
          ).toBe(true);
        });
      }),
    );
  });

  it("a negative total gives the same parts with the other sign", () => {
    fc.assert(
      fc.property(cases, ({ total, keys, scale }) => {
        const negated = apportion(total.negated(), keys, scale).map((part) => part.negated().plus(0).toString());
        expect(negated).toEqual(apportion(total, keys, scale).map((part) => part.plus(0).toString()));
      }),
    );
  });
});

describe("what cannot be shared out", () => {
  it.each([
    ["keys that are all 0", 100, [0, 0]],
    ["no keys", 100, []],
    ["a negative key", 100, [2, -1]],
    ["a total between two places", "0.005", [1, 1]],
  ] as const)("%s is a fault of the program", (_name, total, keys) => {
    expect(() => parts(total, keys)).toThrow(/Keys|places/);
  });

  it.each([
    ["100.005", 2, "最多 2 位小数"],
    ["0.5", 0, "最多 0 位小数"],
    ["10000000000000", 2, "整数部分不超过 13 位"],
    ["-100000000000", 4, "整数部分不超过 11 位"],
  ])("a total of %s at %d places is named", (total, scale, expected) => {
    const found = unfitTotal(decimal(total), scale, text("上级目标", "Total"));
    expect(found === null ? "" : problemText(found).zh).toContain(expected);
    expect(found === null ? "" : problemText(found).zh).toContain(`「${total}」`);
  });

  it("a total that fits has no problem", () => {
    expect(unfitTotal(decimal("9999999999999.99"), 2, text("上级目标"))).toBeNull();
  });
});
