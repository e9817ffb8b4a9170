import { serialDate } from "../../../domain/values/period";
import type { Cell } from "../../../domain/values/cell";
import type { ServiceRules } from "../../../domain/scheme/parts/service";

/** A manager of the examples. */
export interface ExampleManager {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** Customers in all, for the maintenance rate. */
  readonly customers: number;
}

/** The managers of the examples. */
export const exampleManagers: readonly ExampleManager[] = [
  { id: "A0101", name: "陈思远", unit: "城东支行", customers: 18 },
  { id: "A0102", name: "周雨桐", unit: "城东支行", customers: 16 },
  { id: "A0203", name: "林浩然", unit: "城西支行", customers: 16 },
];

/** Kinds of contact besides the reviews or services of the tiers. */
export const contactKinds = { usual: "日常联系", visit: "答谢或拜访" } as const;

/** A customer of a tier, with what the service sheet asks of it and its contacts: month, day and kind. */
export interface ExampleCustomer {
  readonly id: string;
  readonly name: string;
  readonly manager: number;
  /** Place of the tier in the scheme. */
  readonly tier: number;
  readonly assets: number;
  readonly allocationPlan: "是" | "否" | null;
  readonly developmentPlan: "是" | "否" | null;
  readonly contacts: readonly (readonly [month: number, day: number, kind?: "review" | "visit"])[];
}

/** Customers who show every verdict: met, short of contacts or plans, contacts in the same quarter, and not yet known. */
export const exampleCustomers: readonly ExampleCustomer[] = [
  {
    id: "P001",
    name: "王女士",
    manager: 0,
    tier: 0,
    assets: 12_600_000,
    allocationPlan: "是",
    developmentPlan: "是",
    contacts: [
      ...[1, 2, 4, 5, 7, 8].map((month) => [month, 12] as const),
      ...[3, 6, 9].map((month) => [month, 16, "review"] as const),
    ],
  },
  {
    id: "P002",
    name: "赵先生",
    manager: 1,
    tier: 0,
    assets: 8_800_000,
    allocationPlan: "是",
    developmentPlan: "是",
    contacts: [
      ...[1, 4, 5, 7, 9].map((month) => [month, 14] as const),
      ...[3, 6].map((month) => [month, 18, "review"] as const),
    ],
  },
  {
    id: "P003",
    name: "孙女士",
    manager: 2,
    tier: 0,
    assets: 9_350_000,
    allocationPlan: "是",
    developmentPlan: null,
    contacts: [
      ...[1, 2, 4, 5, 7, 8].map((month) => [month, 9] as const),
      ...[3, 6, 9].map((month) => [month, 22, "review"] as const),
    ],
  },
  {
    id: "W001",
    name: "吴先生",
    manager: 0,
    tier: 1,
    assets: 5_200_000,
    allocationPlan: "是",
    developmentPlan: null,
    contacts: [
      [2, 24],
      [5, 20, "review"],
      [8, 19],
    ],
  },
  {
    id: "W002",
    name: "郑女士",
    manager: 0,
    tier: 1,
    assets: 3_100_000,
    allocationPlan: null,
    developmentPlan: null,
    contacts: [
      [3, 11],
      [6, 10, "review"],
      [9, 9],
    ],
  },
  {
    id: "W003",
    name: "冯先生",
    manager: 1,
    tier: 1,
    assets: 5_000_000,
    allocationPlan: "否",
    developmentPlan: null,
    contacts: [
      [1, 21],
      [4, 22, "review"],
      [7, 23],
    ],
  },
  {
    id: "W004",
    name: "陈女士",
    manager: 1,
    tier: 1,
    assets: 1_900_000,
    allocationPlan: null,
    developmentPlan: null,
    contacts: [
      [1, 15],
      [2, 5],
      [8, 6, "review"],
    ],
  },
  {
    id: "W005",
    name: "褚先生",
    manager: 2,
    tier: 1,
    assets: 6_480_000,
    allocationPlan: "是",
    developmentPlan: null,
    contacts: [
      [3, 4],
      [6, 17, "review"],
      [9, 3],
      [9, 15, "visit"],
    ],
  },
];

/** The three days of the examples on which daily upkeep is counted: September 28 to 30. */
export const exampleDays = [28, 29, 30] as const;

/**
 * Which of a manager's other customers were contacted on each of the days, by number, and whether the supervisor wrote
 * a note: ten or more are enough, nine are not, ten of whom one is the same again are not, and without a note none are.
 */
const upkeep: readonly (readonly { readonly customers: readonly number[]; readonly noted: boolean }[])[] = [
  [
    { customers: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], noted: true },
    { customers: [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15], noted: true },
    { customers: [1, 2, 3, 4, 11, 12, 13, 14, 15, 6], noted: true },
  ],
  [
    { customers: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], noted: true },
    { customers: [4, 5, 6, 7, 8, 9, 10, 11, 12], noted: true },
    { customers: [1, 2, 3, 4, 5, 6, 7, 8, 11, 12], noted: false },
  ],
  [
    { customers: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], noted: true },
    { customers: [1, 2, 3, 4, 5, 6, 7, 8, 9, 9], noted: true },
    { customers: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11], noted: true },
  ],
];

const surnames = ["张", "李", "刘", "杨", "黄", "何", "郭", "马", "罗", "梁", "宋"] as const;

const topics = ["到期产品续作", "代发工资与结算", "存款到期提醒", "贷款用途回访", "手机银行使用指导"] as const;

/** The rows of the contact log, by date: those of the tiers over the year, and the daily ones at the end of September. */
export function contactRows(year: number, { tiers }: ServiceRules): readonly (readonly Cell[])[] {
  return [...tierContacts(year, tiers), ...dailyContacts(year)].sort((one, other) => Number(one[0]) - Number(other[0]));
}

function tierContacts(year: number, tiers: ServiceRules["tiers"]): readonly (readonly Cell[])[] {
  return exampleCustomers.flatMap(({ id, name, manager, tier, contacts }) => {
    const { name: tierName, reviewName } = tiers[tier] ?? tiers[tiers.length - 1] ?? { name: null, reviewName: null };
    const owner = exampleManagers[manager];
    return contacts.map(([month, day, kind]) => [
      serialDate(year, month, day),
      owner?.id ?? null,
      owner?.name ?? null,
      id,
      name,
      tierName?.zh ?? null,
      kind === "review" ? (reviewName?.zh ?? null) : contactKinds[kind ?? "usual"],
      kind === "review" ? "检视持仓与收益，调整建议" : kind === "visit" ? "行领导登门答谢" : "市场资讯与需求沟通",
      "已阅",
    ]);
  });
}

function dailyContacts(year: number): readonly (readonly Cell[])[] {
  return upkeep.flatMap((days, manager) =>
    days.flatMap(({ customers, noted }, index) =>
      customers.map((customer, place) => [
        serialDate(year, 9, exampleDays[index] ?? 30),
        exampleManagers[manager]?.id ?? null,
        exampleManagers[manager]?.name ?? null,
        `K${String(manager + 1)}${String(customer).padStart(2, "0")}`,
        `${surnames[(customer * 3 + manager) % surnames.length] ?? ""}${customer % 2 === 0 ? "先生" : "女士"}`,
        null,
        contactKinds.usual,
        topics[(customer + index) % topics.length] ?? null,
        noted && place === 0 ? "日志已核，按计划跟进" : null,
      ]),
    ),
  );
}
