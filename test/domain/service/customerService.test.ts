import fc from "fast-check";
import { bind } from "../../../src/domain/calculation/bind";
import { explain, stepText } from "../../../src/domain/calculation/explain";
import type { Cell } from "../../../src/domain/values/cell";
import { problemText } from "../../../src/domain/values/problem";
import { customerService } from "../../../src/domain/service/customerService";
import { demonstrationContext, fullContext } from "../../support/demonstrationScheme";

const demonstration = fullContext();
const bound = bind(customerService, demonstration);

interface Given {
  readonly tier: Cell;
  readonly contacts: Cell;
  readonly reviews: Cell;
  readonly visits: Cell;
  readonly assets: Cell;
  readonly allocationPlan: Cell;
  readonly developmentPlan: Cell;
  readonly months: Cell;
}

const whole: Given = {
  tier: "财富",
  contacts: 4,
  reviews: 2,
  visits: 1,
  assets: 6_000_000,
  allocationPlan: "是",
  developmentPlan: null,
  months: 12,
};

function verdict(given: Partial<Given>, context = demonstration): string {
  const service = context === demonstration ? bound : bind(customerService, context);
  const result = service.run({ ...whole, ...given });
  return result.ok ? result.value.verdict.name.zh : result.problems.map((one) => problemText(one).zh).join(" ");
}

const order = ["未达标", "待核对", "达标"];
const customers = fc.record<Given>({
  tier: fc.constantFrom("私人银行", "财富"),
  contacts: fc.integer({ min: 0, max: 12 }),
  reviews: fc.integer({ min: 0, max: 6 }),
  visits: fc.constantFrom(null, 0, 1, 2),
  assets: fc.constantFrom(null, 0, 4_999_999.99, 5_000_000, 9_000_000),
  allocationPlan: fc.constantFrom(null, "是", "否"),
  developmentPlan: fc.constantFrom(null, "是", "否"),
  months: fc.constantFrom(null, 1, 3, 8, 9, 12),
});

describe("service of a customer", () => {
  it.each([
    ["是", "达标"],
    [true, "达标"],
    ["Yes", "达标"],
    ["否", "未达标"],
    [false, "未达标"],
    [null, "待核对"],
  ])("an allocation plan of %s is %s", (allocationPlan, expected) => {
    expect(verdict({ allocationPlan })).toBe(expected);
  });

  it("needs no allocation plan where the scheme asks for none", () => {
    const context = fullContext((document) => {
      if (document.service !== undefined) document.service.allocationPlanFrom = null;
    });
    expect(verdict({ allocationPlan: null, assets: null }, context)).toBe("达标");
  });

  it.each([
    ["month", 12],
    ["quarter", 4],
    ["halfYear", 2],
    ["year", 1],
  ] as const)("contacted every %s means %d contacts a year", (contactEvery, times) => {
    const context = fullContext((document) => {
      for (const tier of document.service?.tiers ?? []) Object.assign(tier, { contactEvery, reviews: 0 });
    });
    const given = { reviews: 0, contacts: times };
    expect(verdict(given, context)).toBe("达标");
    expect(verdict({ ...given, contacts: times - 1 }, context)).toBe("未达标");
  });

  it("is not made by a scheme without the part", () => {
    expect(verdict({}, demonstrationContext())).toBe("考核方案里没有「客户服务」部分，不能计算。");
  });

  it("explains what was due and how much of it was done", () => {
    const read = bound.read({ ...whole, contacts: 2, months: 9 });
    if (!read.ok || !bound.params.ok) throw new Error("The row can be read");
    const result = bound.compute(read.value);
    if (!result.ok) throw new Error("The row can be computed");
    const steps = explain(customerService, { ...bound.params.value, ...read.value, ...result.value }).map(
      (step) => stepText(step).zh,
    );
    expect(steps).toContain(
      "应联系期数 = （全年应联系期数 × 已过月数 ÷ 全年月数）向下取整 = (4 × 9 ÷ 12)向下取整 = 3 次。[《客户经理岗位职责》第2篇 2 (1)–(3)]",
    );
    expect(steps).toContain(
      "联系完成率 = 有联系的期数 ÷ 应联系期数 = 2 ÷ 3 ≈ 66.6667%。[《客户经理岗位职责》第2篇 2 (1)–(3)]",
    );
  });

  it("never gets worse by one more contact, review or visit", () => {
    fc.assert(
      fc.property(customers, fc.constantFrom("contacts", "reviews", "visits"), (given, kind) => {
        const before = verdict(given);
        fc.pre(order.includes(before));
        const after = verdict({ ...given, [kind]: Number(given[kind]) + 1 });
        if (order.includes(after)) expect(order.indexOf(after)).toBeGreaterThanOrEqual(order.indexOf(before));
        else if (kind === "reviews") expect(given.contacts).toBe(0);
        // One more interval than has begun is no better service but a mistake.
        else expect([kind, after]).toEqual(["contacts", expect.stringMatching(/至多|0–12/) as string]);
      }),
    );
  });

  it("is due no less as the year goes on: what is met at its end was met before", () => {
    fc.assert(
      fc.property(customers, fc.integer({ min: 1, max: 12 }), (given, months) => {
        const inYear = given.tier === "私人银行" ? 12 : 4;
        fc.pre(verdict({ ...given, contacts: inYear, months: 12 }) === "达标");
        // By then no more intervals than have begun can have had a contact.
        const contacts = Math.ceil((inYear * months) / 12);
        expect(verdict({ ...given, contacts, months })).toBe("达标");
      }),
    );
  });

  it("says what is missing exactly where it is not met", () => {
    fc.assert(
      fc.property(customers, (given) => {
        const result = bound.run({ ...given });
        if (!result.ok) return;
        expect(result.value.missing === null).toBe(result.value.verdict.name.zh === "达标");
      }),
    );
  });
});
