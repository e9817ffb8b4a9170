import fc from "fast-check";
import { bind } from "../../../src/domain/calculation/bind";
import { cascade } from "../../../src/domain/cascade/cascade";
import type { Cell } from "../../../src/domain/values/cell";
import { decimal, sum } from "../../../src/domain/values/decimal";
import { problemText } from "../../../src/domain/values/problem";
import { demonstrationContext, fullContext } from "../../support/demonstrationScheme";

const bound = bind(cascade, fullContext());

interface Given {
  readonly total: Cell;
  readonly keys: readonly Cell[];
  readonly by?: string;
  readonly scale?: number;
}

function run({ total, keys, by, scale }: Given, by_ = bound): readonly string[] | string {
  const result = by_.run({ total, keys, by: by ?? null, scale: scale ?? null });
  return result.ok ? result.value.shares.map(String) : result.problems.map((found) => problemText(found).zh).join("");
}

describe("the bank's target is passed on to its branches", () => {
  it("by last year's base figures", () => {
    expect(run({ total: 12_000, keys: [2_200, 1_800, 1_000] })).toEqual(["5280", "4320", "2400"]);
  });

  it("by headcount, which is whole", () => {
    expect(run({ total: 100, keys: [3, 3, 1], by: "人数" })).toEqual(["42.86", "42.86", "14.28"]);
    expect(run({ total: 100, keys: [3, 2.5], by: "headcount" })).toBe("分解依据数是「2.5」，应填整数（人）。");
  });

  it("in equal parts, whatever stands in the cells", () => {
    expect(run({ total: 100, keys: ["东城支行", "西城支行", "南城支行"], by: "均分" })).toEqual([
      "33.34",
      "33.33",
      "33.33",
    ]);
  });

  it("at the places asked for, else at the scheme's", () => {
    expect(run({ total: 100, keys: [1, 1, 1], scale: 0 })).toEqual(["34", "33", "33"]);
    const whole = bind(
      cascade,
      fullContext((s) => (s.cascade!.scale = 0)),
    );
    expect(run({ total: 100, keys: [1, 1, 1] }, whole)).toEqual(["34", "33", "33"]);
    expect(run({ total: 100, keys: [1, 1, 1], scale: 4 }, whole)).toEqual(["33.3334", "33.3333", "33.3333"]);
  });

  it("even where the scheme has no part of it, at two places", () => {
    expect(run({ total: 100, keys: [1, 1, 1] }, bind(cascade, demonstrationContext()))).toEqual([
      "33.34",
      "33.33",
      "33.33",
    ]);
  });

  it("keeps the sign of a reduction", () => {
    expect(run({ total: -500, keys: [2, 1] })).toEqual(["-333.33", "-166.67"]);
  });

  it("gives a child with a key of 0 no share", () => {
    expect(run({ total: 90, keys: [1, 0, 2] })).toEqual(["30", "0", "60"]);
  });
});

describe("what cannot be passed on is named", () => {
  it.each([
    ["keys that are all 0", { total: 100, keys: [0, 0] }, "分解依据数合计是「0」，应为大于 0 的数"],
    ["a negative key", { total: 100, keys: [5, -1] }, "分解依据数是「-1」，应填不小于 0"],
    ["a key in words", { total: 100, keys: [5, "东城支行"] }, "「东城支行」"],
    ["a key as text", { total: 100, keys: [5, "20人"] }, "「20人」"],
    [
      "a total with more places than the scale",
      { total: 100.005, keys: [1, 1] },
      "上级目标是「100.005」，应填最多 2 位小数",
    ],
    ["a total as text", { total: "1.2亿", keys: [1, 1] }, "「1.2亿」"],
    ["a blank total", { total: null, keys: [1, 1] }, "上级目标没有填写"],
    ["half a place", { total: 100, keys: [1, 1], scale: 1.5 }, "小数位数是「1.5」，应填整数"],
    ["five places", { total: 100, keys: [1, 1], scale: 5 }, "小数位数是「5」"],
    ["a way of dividing that there is not", { total: 100, keys: [1, 1], by: "利润" }, "应为基数、人数、均分"],
  ] as const)("%s", (_name, given, expected) => {
    expect(run(given)).toContain(expected);
  });

  it("a way of dividing that the scheme does not allow", () => {
    const byBase = bind(
      cascade,
      fullContext((s) => (s.cascade!.keys = ["base"])),
    );
    expect(run({ total: 100, keys: [1, 1], by: "均分" }, byBase)).toContain("「均分」，方案中没有；应为基数。");
  });

  it("noise of a sum of cells is no further place", () => {
    expect(run({ total: 0.1 + 0.2, keys: [1, 2] })).toEqual(["0.1", "0.2"]);
  });
});

describe("four levels, one after another", () => {
  it("the posts' targets add up to the bank's, whatever the keys", () => {
    const keys = fc.array(fc.integer({ min: 1, max: 9_999 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), fc.tuple(keys, keys, keys), (cents, levels) => {
        const total = cents / 100;
        const posts = levels.reduce<readonly number[]>(
          (parents, below) =>
            parents.flatMap((parent) => {
              const shares = run({ total: parent, keys: below });
              return typeof shares === "string" ? [] : shares.map(Number);
            }),
          [total],
        );
        expect(sum(posts.map(decimal)).toString()).toBe(decimal(total).toString());
      }),
    );
  });
});
