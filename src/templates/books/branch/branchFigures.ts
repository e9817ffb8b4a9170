import { serialDate } from "../../../domain/values/period";

/**
 * The branch report of 《客户经理岗位职责》第8篇, 万元: the example of the book. Balance, households and bad loans stand at
 * 30 November 2018, approvals and loans paid out at 29 November. The source gives the changes of the year; the figures
 * at its start follow from them. It gives no plan: the plans are illustrative.
 */
export const branchFigures = {
  unit: "小微槐荫分中心",
  asOf: serialDate(2018, 11, 30),
  balance: { now: 22006.64, base: 17035.08, stated: 4971.56 },
  households: { now: 858, base: 571, stated: 287 },
  bad: { now: 90.33, base: 28.78, stated: 61.55 },
  badRatio: 0.0041,
  profit: 570.1,
  applied: 879,
  approved: { count: 856, amount: 22086.2 },
  paid: { count: 855, amount: 22040.74 },
  mix: [
    { name: "新增", count: 619, amount: 15147.34 },
    { name: "还后再贷", count: 236, amount: 6893.4 },
  ],
  channels: [
    { name: "网贷平台业务（含税融e贷）", count: 125, amount: 5360.8 },
    { name: "惠农贷（与市财金农担合作）", count: 72, amount: 1409 },
    { name: "创业担保贷（与区人社局合作）", count: 324, amount: 3213 },
  ],
  plans: { balanceGrowth: 5500, householdGrowth: 300, paid: 24000, profit: 620, badRatio: 0.01 },
} as const;
