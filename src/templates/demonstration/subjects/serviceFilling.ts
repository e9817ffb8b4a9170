import type { Cell, Cells } from "../../../domain/values/cell";
import { periodEnd, periodStart } from "../../../domain/values/period";
import type { BookContext } from "../../books/bookDefinition";
import { serviceRiskBook } from "../../books/service/serviceRiskBook";
import type { FullDemonstration } from "../parts/fullData";
import type { Manager } from "../parts/manager";
import { personName } from "../people";
import type { Random } from "../random";
import { seededRandom } from "../random";
import type { Filling } from "./filling";
import { inspectionRows, warningRows } from "./riskRows";
import { unitManagers } from "./unitManagers";

const SEED = 71;
/** Managers whose daily upkeep the log shows, and the customers of tiers that each of them has. */
const LOGGED = 12;
const TIER_CUSTOMERS = 2;
/** The last days of the quarter, on which daily upkeep is counted. */
const DAYS = 3;

const topics = [
  "到期产品续作",
  "代发工资与结算",
  "存款到期提醒",
  "贷款用途回访",
  "手机银行使用指导",
  "理财净值说明",
] as const;

/** The logs of service and risk: contacts of one unit, warnings and inspections of the whole bank. */
export function serviceFilling(demonstration: FullDemonstration, context: BookContext): Filling {
  const random = seededRandom(SEED);
  const managers = unitManagers(demonstration).slice(0, LOGGED);
  const customers = managers.flatMap((manager, place) => tierCustomers(manager, place, context, random));
  const contacts = [
    ...customers.flatMap((customer) => tierContacts(customer, context, random)),
    ...managers.flatMap((manager, place) => dailyContacts(manager, place, context, random)),
  ];
  return {
    book: serviceRiskBook,
    kept: ["holidays"],
    rows: {
      contacts: contacts.sort((one, other) => Number(one[0]) - Number(other[0])),
      customers: customers.map(({ id, name, manager, tier, assets, plan, development }) => [
        id,
        name,
        manager.id,
        tier.name,
        assets,
        plan,
        development,
      ]),
      managers: managers.map(({ id, name, unit }, place) => [
        id,
        name,
        unit,
        // A few customers in all were not reached, of every third manager more.
        reachedBy(id, contacts, context) + (place % 3 === 2 ? 4 : place % 2),
      ]),
      warnings: warningRows(demonstration, context, seededRandom(SEED + 1)),
      inspections: inspectionRows(demonstration, context, seededRandom(SEED + 2)),
    },
    entries: { from: periodEnd(context.period) - DAYS + 1, to: periodEnd(context.period) },
  };
}

/** Different customers whom a manager contacted in the quarter. */
function reachedBy(manager: string, contacts: Cells, { period }: BookContext): number {
  const first = periodStart(period);
  const own = contacts.filter(([date, id]) => id === manager && Number(date) >= first);
  return new Set(own.map((row) => row[3])).size;
}

interface TierCustomer {
  readonly id: string;
  readonly name: string;
  readonly manager: Manager;
  readonly tier: {
    readonly name: string;
    readonly review: string;
    readonly monthly: boolean;
    readonly reviews: number;
  };
  readonly assets: number;
  readonly plan: Cell;
  readonly development: Cell;
  /** How well it is looked after: 0 to 1. */
  readonly care: number;
}

function tierCustomers(
  manager: Manager,
  place: number,
  { scheme }: BookContext,
  random: Random,
): readonly TierCustomer[] {
  const tiers = scheme.document.service?.tiers ?? [];
  return tiers.slice(0, TIER_CUSTOMERS).map((tier, index): TierCustomer => {
    const monthly = tier.contactEvery === "month";
    return {
      id: `${monthly ? "P" : "W"}${String(place + 1).padStart(3, "0")}`,
      name: `${personName(random).slice(0, 1)}${index % 2 === 0 ? "女士" : "先生"}`,
      manager,
      tier: { name: tier.name.zh, review: tier.reviewName.zh, monthly, reviews: tier.reviews },
      assets: monthly ? random.whole(600, 2400) * 10_000 : random.whole(100, 620) * 10_000,
      plan: random.next() < 0.85 ? "是" : "否",
      development: tier.developmentPlan ? (random.next() < 0.8 ? "是" : "否") : null,
      care: random.next(),
    };
  });
}

/** Contacts over the year: one a month or a quarter, some of them reviews, a visit; who is looked after less misses some. */
function tierContacts(customer: TierCustomer, { period }: BookContext, random: Random): Cells {
  const { tier, manager, care } = customer;
  const months = tier.monthly ? [1, 2, 3, 4, 5, 6, 7, 8, 9] : [2, 5, 8];
  const reviews = new Set(tier.monthly ? [3, 6, 9].slice(0, tier.reviews) : [5, 8].slice(0, tier.reviews));
  const lastDay = periodEnd(period);
  return months.flatMap((month): Cells => {
    if (care < 0.25 && random.next() < 0.35) return [];
    const date = Math.min(lastDay - DAYS, lastDay - Math.round((9 - month) * 30.4) - random.whole(4, 24));
    const review = reviews.has(month) && care >= 0.15;
    const visit = !review && month === (tier.monthly ? 8 : 2);
    return [
      [
        date,
        manager.id,
        manager.name,
        customer.id,
        customer.name,
        tier.name,
        review ? tier.review : visit ? "答谢或拜访" : "日常联系",
        review ? "检视持仓与收益，调整建议" : visit ? "行领导登门答谢" : "市场资讯与需求沟通",
        "已阅",
      ],
    ];
  });
}

/** Ten customers a day, as the rules ask; some managers fall short on a day, some days go without the supervisor's note. */
function dailyContacts(manager: Manager, place: number, { period }: BookContext, random: Random): Cells {
  const first = Math.max(periodStart(period), periodEnd(period) - DAYS + 1);
  return Array.from({ length: DAYS }, (_, day) => first + day).flatMap((date) => {
    const count = random.next() < 0.75 ? random.whole(10, 11) : random.whole(7, 9);
    const noted = random.next() < 0.9;
    const start = random.whole(0, 3);
    return Array.from({ length: count }, (_, index): readonly Cell[] => [
      date,
      manager.id,
      manager.name,
      `K${String(place + 1).padStart(2, "0")}${String(((start + index) % 16) + 1).padStart(2, "0")}`,
      `${personName(random).slice(0, 1)}${index % 2 === 0 ? "先生" : "女士"}`,
      null,
      "日常联系",
      random.pick(topics),
      noted && index === 0 ? "日志已核，按计划跟进" : null,
    ]);
  });
}
