import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Scheme } from "../../src/domain/scheme/scheme";
import { readSchemeText } from "../../src/domain/scheme/scheme";
import { schemeTables } from "../../src/domain/scheme/schemeTables";
import type { Cell } from "../../src/domain/values/cell";
import { serialDate } from "../../src/domain/values/period";
import { header } from "../../src/workflow/layout/column";
import { tableLayouts } from "../../src/workflow/layout/tables";
import { cellValue } from "../../src/workflow/scheme/schemeComparison";
import type { FakeTable } from "./fakeWorkbook";

/** The text of the demonstration scheme. */
export const schemeText = readFileSync(resolve("assets/schemes/demonstration-2026-1.json"), "utf8");

/** The demonstration scheme. */
export const scheme: Scheme = readDemonstration();

/** One manager's row of the roster by column key; what is left out is 0. */
export type ManagerRow = Readonly<Record<string, Cell>>;

/** The three managers of the worked cases: 一级, 二级 exactly on the bound, and one on the lowest step. */
export const workedCases: readonly ManagerRow[] = [
  {
    id: "A001",
    name: "陈一",
    unit: "城东支行",
    lastGrade: "二级客户经理",
    netProfit: 2_400_000,
    corporate: 100_000_000,
    quality: 88,
    deposits: 9000,
  },
  {
    id: "A002",
    name: "林二",
    unit: "城东支行",
    lastGrade: "二级客户经理",
    netProfit: 1_440_000,
    quality: 88,
    deposits: 5000,
  },
  {
    id: "A003",
    name: "王三",
    unit: "城西支行",
    lastGrade: null,
    netProfit: 100_000,
    corporate: 60_000_000,
    quality: 95,
    deposits: 3000,
  },
];

/** The tables of a quarter: the roster, rating forms of both groups, and one balance that stands all the quarter. */
export function quarterTables(managers: readonly ManagerRow[]): FakeTable[] {
  const { roster, ratings, deposits } = tableLayouts(scheme.document);
  const forms = managers.flatMap(({ id = null, quality = 80 }) =>
    ["考核委员会", "部门负责人"].map((group): ManagerRow => ({
      id,
      rater: "评分人",
      group,
      integrity: quality,
      competence: quality,
      diligence: quality,
    })),
  );
  const balances = managers.map(({ id = null, deposits: average = 5000 }): ManagerRow => ({
    id,
    product: "定期存款",
    date: serialDate(2026, 7, 1),
    balance: average,
  }));
  return [table(roster, managers), table(ratings, forms), table(deposits, balances)];
}

/** The tables of 方案参数, each on a sheet of its own name. */
export function schemeSheet(): FakeTable[] {
  return schemeTables(scheme.document).map(({ name, columns, rows }) => ({
    name,
    headers: columns.map(({ zh }) => zh),
    rows: rows.map((row) => row.map(cellValue)),
  }));
}

function table({ name, columns }: ReturnType<typeof tableLayouts>["roster"], rows: readonly ManagerRow[]): FakeTable {
  return {
    name,
    headers: columns.map(header),
    rows: rows.map((row) =>
      columns.map(({ key, kind }) => (row[key] === undefined ? (kind === "number" ? 0 : null) : row[key])),
    ),
  };
}

function readDemonstration(): Scheme {
  const read = readSchemeText(schemeText);
  if (!read.ok) throw new Error(`The demonstration scheme is refused: ${JSON.stringify(read.issues)}`);
  return read.scheme;
}
