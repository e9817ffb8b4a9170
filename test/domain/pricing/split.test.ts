import fc from "fast-check";
import { bind } from "../../../src/domain/calculation/bind";
import { split } from "../../../src/domain/pricing/split";
import type { Cell } from "../../../src/domain/values/cell";
import { decimal, sum } from "../../../src/domain/values/decimal";
import { problemText } from "../../../src/domain/values/problem";
import { demonstrationContext, fullContext } from "../../support/demonstrationScheme";

const bound = bind(split, fullContext());

function run(amount: Cell, shares: readonly Cell[], scale: Cell = null, by = bound): readonly string[] | string {
  const result = by.run({ amount, shares, scale });
  return result.ok ? result.value.parts.map(String) : result.problems.map((found) => problemText(found).zh).join("");
}

describe("the credit of a joint sale", () => {
  it("is split by the agreed shares", () => {
    expect(run(1000, [0.6, 0.4])).toEqual(["600", "400"]);
  });

  it("adds up to the cent where the shares do not come out even", () => {
    expect(run(100.01, [0.5, 0.5])).toEqual(["50.01", "50"]);
    expect(run(0.05, [0.7, 0.3])).toEqual(["0.04", "0.01"]);
  });

  it("is split in thirds by formula", () => {
    expect(run(100, [1 / 3, 1 / 3, 1 / 3])).toEqual(["33.34", "33.33", "33.33"]);
  });

  it("is reversed with its sign", () => {
    expect(run(-1000, [0.6, 0.4])).toEqual(["-600", "-400"]);
  });

  it("keeps the places asked for", () => {
    expect(run(123.4567, [0.5, 0.5], 4)).toEqual(["61.7284", "61.7283"]);
    expect(run(7, [0.5, 0.5], 0)).toEqual(["4", "3"]);
  });

  it("does not depend on the scheme, whose places are those of pay", () => {
    const whole = bind(
      split,
      fullContext((s) => (s.pricing!.scale = 0)),
    );
    for (const by of [whole, bind(split, demonstrationContext())])
      expect(run(7, [0.5, 0.5], null, by)).toEqual(["3.5", "3.5"]);
  });

  it("always adds up exactly", () => {
    const tenths = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), tenths, (cents, weights) => {
        const whole = weights.reduce((total, weight) => total + weight, 0);
        const result = run(
          cents / 100,
          weights.map((weight) => weight / whole),
        );
        if (typeof result === "string") throw new Error(result);
        expect(sum(result.map(decimal)).toString()).toBe(decimal(cents).dividedBy(100).toString());
      }),
    );
  });
});

describe("shares that do not make a whole are refused with their sum", () => {
  it.each([
    ["over", [0.6, 0.5], "分成比例合计是「110%」，应为恰好 100%"],
    ["over by a hair", [0.6, 0.4001], "分成比例合计是「100.01%」"],
    ["under", [0.3333, 0.3333, 0.3333], "分成比例合计是「99.99%」"],
    ["nothing", [0, 0], "分成比例合计是「0%」"],
    ["negative", [1.0, -0.1], "0%–100% 之间"],
    ["above the whole", [1.2], "「1.2」"],
    ["as text", ["60%", 0.4], "「60%」"],
  ] as const)("%s", (_name, shares, expected) => {
    expect(run(1000, shares)).toContain(expected);
  });

  it("together with a credit of too many places", () => {
    const found = run(10.005, [0.6, 0.5]);
    expect(found).toContain("业绩是「10.005」");
    expect(found).toContain("「110%」");
  });
});
