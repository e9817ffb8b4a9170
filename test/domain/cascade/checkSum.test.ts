import fc from "fast-check";
import { bind } from "../../../src/domain/calculation/bind";
import { checkSum } from "../../../src/domain/cascade/checkSum";
import type { Cell } from "../../../src/domain/values/cell";
import { problemText } from "../../../src/domain/values/problem";
import { demonstrationContext, fullContext } from "../../support/demonstrationScheme";

const bound = bind(checkSum, fullContext());

function run(parent: Cell, children: readonly Cell[], by = bound): readonly string[] {
  const result = by.run({ parent, children });
  if (!result.ok) return result.problems.map((found) => problemText(found).zh);
  const { childTotal, difference, verdict } = result.value;
  return [childTotal.toString(), difference.toString(), verdict.zh];
}

describe("the children of a parent", () => {
  it("agree with it", () => {
    expect(run(1000, [333.34, 333.33, 333.33])).toEqual(["1000", "0", "相符"]);
  });

  it("agree although thirds by formula come to a hair less", () => {
    const third = 1000 / 3;
    expect(run(1000, [third, third, third]).slice(1)).toEqual(["0", "相符"]);
  });

  it("may come to more", () => {
    expect(run(1000, [600, 500])).toEqual(["1100", "100", "超出 100"]);
  });

  it("may not come to more than the scheme allows", () => {
    expect(run(1000, [600, 500.01])).toEqual([
      "1100.01",
      "100.01",
      "超出 100.01：下级合计 1,100.01，应不超过 1,100（上级目标的 10% 以内）",
    ]);
  });

  it("may not fall short: found and expected are named", () => {
    expect(run(1000, [600, 350])).toEqual(["950", "-50", "不足 50：下级合计 950，应不少于 1,000"]);
  });

  it("may fall short where the scheme says so", () => {
    const free = bind(
      checkSum,
      fullContext((s) => Object.assign(s.cascade!, { childrenCover: false, overallocation: null })),
    );
    expect(run(1000, [600, 350], free)[2]).toBe("不足 50：下级合计 950，方案允许");
    expect(run(1000, [9000], free)[2]).toBe("超出 8,000");
  });

  it("are held to the rules also where the scheme has no part of it; only the upper bound is then missing", () => {
    const plain = bind(checkSum, demonstrationContext());
    expect(run(1000, [999.99], plain)[2]).toContain("应不少于 1,000");
    expect(run(1000, [5000], plain)[2]).toBe("超出 4,000");
  });

  it("of a negative target: less of a reduction is above it", () => {
    expect(run(-100, [-50, -45])).toEqual(["-95", "5", "超出 5"]);
    expect(run(-100, [-50, -55])[2]).toContain("不足 5：下级合计 −105，应不少于 −100");
  });

  it("are missing", () => {
    expect(run(1000, [])).toEqual(["下级目标缺少该上级的记录。"]);
  });

  it("are named where they are no numbers", () => {
    expect(run(1000, [600, "四百"])[0]).toContain("「四百」");
    expect(run(null, [600])[0]).toContain("上级目标没有填写");
  });

  it("fall short exactly where their sum is below the parent", () => {
    const cents = fc.integer({ min: -99_999_999, max: 99_999_999 });
    fc.assert(
      fc.property(cents, fc.array(cents, { minLength: 1, maxLength: 12 }), (parent, children) => {
        const [, , verdict = ""] = run(
          parent / 100,
          children.map((child) => child / 100),
        );
        const sign = children.reduce((total, child) => total + child, 0) - parent;
        expect(verdict.slice(0, 2)).toBe(sign === 0 ? "相符" : sign < 0 ? "不足" : "超出");
      }),
    );
  });
});
