import { periodStart } from "../../src/domain/values/period";
import { header } from "../../src/workflow/layout/column";
import { tableLayouts } from "../../src/workflow/layout/tables";
import { demonstrationScheme, thirdQuarter } from "./demonstrationScheme";
import type { FakeTable } from "./fakeWorkbook";

const layouts = tableLayouts(demonstrationScheme().document);
const start = periodStart(thirdQuarter);

/** One manager of a small quarter: profit, 一般公司 balance, the score of every item, deposits from the first day. */
export interface Person {
  readonly id: unknown;
  readonly name?: string;
  readonly unit?: unknown;
  readonly lastGrade?: unknown;
  readonly netProfit: unknown;
  readonly corporate: unknown;
  readonly quality: unknown;
  readonly deposits: unknown;
}

/** The three tables of a small quarter, as the template lays them out. */
export function quarterTables(people: readonly Person[]): {
  readonly roster: FakeTable;
  readonly ratings: FakeTable;
  readonly deposits: FakeTable;
} {
  return {
    roster: {
      name: layouts.roster.name,
      rows: [
        layouts.roster.columns.map(header),
        ...people.map((person) =>
          layouts.roster.columns.map(({ key }) => {
            if (key === "corporate" || key === "netProfit" || key === "id" || key === "lastGrade")
              return person[key] ?? "";
            if (key === "unit") return person.unit ?? "旗舰支行";
            return key === "name" ? (person.name ?? "某人") : 0;
          }),
        ),
      ],
    },
    ratings: {
      name: layouts.ratings.name,
      rows: [
        layouts.ratings.columns.map(header),
        ...people.flatMap(({ id, quality }) =>
          ["考核委员会", "部门负责人"].map((group) => [id, `${group}甲`, group, quality, quality, quality]),
        ),
      ],
    },
    deposits: {
      name: layouts.deposits.name,
      rows: [
        layouts.deposits.columns.map(header),
        ...people.map(({ id, deposits }) => [id, "活期存款", start, deposits]),
      ],
    },
  };
}

/** The three worked cases of the rules; the third needs a return of 12%. */
export const workedCases: readonly Person[] = [
  {
    id: "A001",
    name: "甲",
    netProfit: 2_400_000,
    corporate: 100_000_000,
    quality: 88,
    deposits: 9_000,
    lastGrade: "二级客户经理",
  },
  {
    id: "A002",
    name: "乙",
    netProfit: 1_440_000,
    corporate: 0,
    quality: 88,
    deposits: 5_000,
    lastGrade: "二级客户经理",
  },
  { id: "A003", name: "丙", netProfit: 1_480_000, corporate: 50_000_000, quality: 95, deposits: 3_000 },
];
