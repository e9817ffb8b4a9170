import { bind } from "../../../src/domain/calculation/bind";
import { checkSum } from "../../../src/domain/cascade/checkSum";
import { growth } from "../../../src/domain/risk/growth";
import { nonPerformingRatio } from "../../../src/domain/risk/nonPerformingRatio";
import { fullContext } from "../../support/demonstrationScheme";

/**
 * The figures of 《客户经理岗位职责》第8篇 (2018, 万元): balance, households and bad loans stand at 30 November, the loans
 * granted at 29 November. Every inner sum of the source agrees; its one published ratio agrees once rounded.
 */
const source = {
  balance: 22006.64,
  balanceGrowth: 4971.56,
  households: 858,
  householdGrowth: 287,
  bad: 90.33,
  badGrowth: 61.55,
  badRatio: "0.41%",
  applied: 879,
  approved: 856,
  approvedAmount: 22086.2,
  paid: 855,
  paidAmount: 22040.74,
  fresh: { count: 619, amount: 15147.34 },
  renewed: { count: 236, amount: 6893.4 },
} as const;

const context = fullContext();

function percent(now: number, total: number): string {
  const result = bind(nonPerformingRatio, context).run({ bad: now, total });
  return result.ok ? `${result.value.ratio.times(100).toDecimalPlaces(2).toFixed(2)}%` : "";
}

function base(now: number, change: number): number {
  return Number((now - change).toFixed(2));
}

function difference(parent: number, children: readonly number[]): string {
  const result = bind(checkSum, context).run({ parent, children });
  return result.ok ? result.value.difference.toString() : "";
}

describe("the branch report of the source", () => {
  it("pays out what is new and what is renewed: 855 = 619 + 236 loans, 22 040.74 = 15 147.34 + 6 893.4", () => {
    expect(difference(source.paid, [source.fresh.count, source.renewed.count])).toBe("0");
    expect(difference(source.paidAmount, [source.fresh.amount, source.renewed.amount])).toBe("0");
  });

  it("has the ratio of bad loans that it prints", () => {
    expect(percent(source.bad, source.balance)).toBe(source.badRatio);
  });

  it.each([
    ["balance", source.balance, source.balanceGrowth, 17035.08, "29.18%"],
    ["households", source.households, source.householdGrowth, 571, "50.26%"],
    ["bad loans", source.bad, source.badGrowth, 28.78, "213.86%"],
  ])("grew over the start of the year as it says: %s", (_name, now, change, start, rate) => {
    expect(base(now, change)).toBe(start);
    const result = bind(growth, context).run({ now, base: start });
    expect(result.ok ? result.value.amount.toNumber() : null).toBe(change);
    expect(result.ok ? `${result.value.rate.times(100).toFixed(2)}%` : null).toBe(rate);
  });

  it("leaves one approved loan of 45.46 to be paid out", () => {
    expect(source.approved - source.paid).toBe(1);
    expect(difference(source.approvedAmount, [source.paidAmount])).toBe("-45.46");
  });

  it("had a lower ratio at the start of the year: 28.78 of 17 035.08", () => {
    expect(percent(28.78, 17035.08)).toBe("0.17%");
  });
});
