import fc from "fast-check";
import { bind } from "../../../src/domain/calculation/bind";
import { shares } from "../../../src/domain/cascade/shares";
import type { Cell } from "../../../src/domain/values/cell";
import { decimal, sum } from "../../../src/domain/values/decimal";
import { problemText } from "../../../src/domain/values/problem";
import { demonstrationContext } from "../../support/demonstrationScheme";

const bound = bind(shares, demonstrationContext());

function run(counts: readonly Cell[], total: Cell = null): readonly string[] | string {
  const result = bound.run({ counts, total });
  return result.ok ? result.value.shares.map(String) : result.problems.map((found) => problemText(found).zh).join("");
}

describe("shares of a headcount", () => {
  it("close to 100% where plain rounding gives 99.99%", () => {
    expect(run([1, 1, 1])).toEqual(["0.3334", "0.3333", "0.3333"]);
  });

  it("close to 100% where plain rounding gives 100.01%", () => {
    // 16.67 + 16.67 + 66.67 would come to 100.01.
    expect(run([1, 1, 4])).toEqual(["0.1667", "0.1667", "0.6666"]);
  });

  it("of none is 0%", () => {
    expect(run([5, 0])).toEqual(["1", "0"]);
  });

  it("always come to exactly 1, at two places of a percentage", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2_000), { minLength: 1, maxLength: 20 }), (counts) => {
        fc.pre(counts.some((count) => count > 0));
        const result = run(counts, sum(counts.map(decimal)).toNumber());
        if (typeof result === "string") throw new Error(result);
        expect(sum(result.map(decimal)).toString()).toBe("1");
        expect(result.every((share) => decimal(share).decimalPlaces() <= 4)).toBe(true);
      }),
    );
  });
});

describe("counts that no share can be taken of", () => {
  it.each([
    ["contradict their total", [12, 7], 20, "人数合计是「19」，应为20"],
    ["are all 0", [0, 0], null, "人数合计是「0」，应为大于 0 的数"],
    ["are negative", [3, -1], null, "人数是「-1」"],
    ["are no whole people", [3, 1.5], null, "人数是「1.5」，应填整数"],
    ["are text", [3, "2人"], null, "「2人」"],
    ["have a total of words", [3], "全部", "总数是「全部」"],
  ] as const)("%s", (_name, counts, total, expected) => {
    expect(run(counts, total)).toContain(expected);
  });
});
