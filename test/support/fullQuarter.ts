import type { Cell } from "../../src/domain/values/cell";
import { showCell } from "../../src/domain/values/cell";
import { serialDate } from "../../src/domain/values/period";
import type { TableId, TableLayout } from "../../src/workflow/layout/column";
import { header, tableIds } from "../../src/workflow/layout/column";
import { tableLayouts } from "../../src/workflow/layout/tables";
import { fullContext } from "./demonstrationScheme";
import type { FakeTable } from "./fakeWorkbook";

/** A row of a table by column key; what is left out is blank, or 0 where it is an asset class. */
export type Row = Readonly<Record<string, Cell>>;

/** The rows of a quarter under the scheme with every part. */
export type QuarterRows = Readonly<Record<TableId, readonly Row[]>>;

/** The scheme with every part, in its quarter. */
export const full = fullContext();

const document = full.scheme.document;
const layouts = tableLayouts(document);
const classes = document.eva.assetClasses.map(({ id }) => id);

/** The worked case 张三 with all that a part asks for; 李四 exactly on a bound; 王五 graded for the first time. */
export const threeManagers: readonly Row[] = [
  {
    id: "B001",
    name: "张三",
    unit: "城东支行",
    lastGrade: "二级客户经理",
    netProfit: 2_400_000,
    corporate: 100_000_000,
    card: "对公",
    customers: 250,
    loanBalance: 12_000,
    industry: "制造业",
    market: "一般城区",
    hiredOn: serialDate(2015, 7, 1),
    absentDays: 0,
    heldQuarters: 1,
  },
  { id: "B002", name: "李四", unit: "城东支行", lastGrade: "二级客户经理", netProfit: 1_440_000, card: "零售" },
  { id: "B003", name: "王五", unit: "城西支行", netProfit: 1_440_000, card: "小微" },
];

/** Somebody whom the rules leave ungraded: hired in the quarter. */
export const newHire: Row = {
  id: "B004",
  name: "赵六",
  unit: "城西支行",
  netProfit: 80_000,
  card: "理财",
  hiredOn: serialDate(2026, 8, 17),
};

/** Somebody who would fall by four grades, and is protected. */
export const onLeave: Row = {
  id: "B005",
  name: "孙七",
  unit: "城西支行",
  lastGrade: "高级客户经理",
  netProfit: 600_000,
  card: "理财",
  protections: "借调挂职",
};

const deposits: Readonly<Record<string, number>> = { B001: 9_000 };

/** Everything that a quarter of these managers needs: forms of 88 分, deposits, every indicator at its target, sales. */
export function quarterOf(managers: readonly Row[] = threeManagers): QuarterRows {
  return {
    roster: managers.map((row) => ({ ...Object.fromEntries(classes.map((id) => [id, 0])), ...row })),
    ratings: managers.flatMap(({ id = null }) =>
      ["考核委员会", "部门负责人"].map((group) => ({
        id,
        rater: `${group}甲`,
        group,
        integrity: 88,
        competence: 88,
        diligence: 88,
      })),
    ),
    deposits: managers.map(({ id = null }) => ({
      id,
      product: "活期存款",
      date: serialDate(2026, 7, 1),
      balance: deposits[showCell(id)] ?? 5_000,
    })),
    indicators: managers.flatMap(({ id = null, card }) => cardRows(id, card ?? null)),
    sales: managers.flatMap(({ id = null }) => [
      { id, product: "信用卡", quantity: 50, target: 40 },
      { id, product: "手机银行激活", quantity: 100, target: "无" },
    ]),
    teams: [
      { unit: "城东支行", score: 90 },
      { unit: "城西支行", score: 80 },
    ],
    vetoes: [],
  };
}

/** Every indicator of a card with its target reached, which is 100 分 by most methods. */
function cardRows(id: Cell, name: Cell): readonly Row[] {
  const card = document.scorecard?.cards.find((one) => one.name.zh === name);
  return (card?.indicators ?? []).map(({ indicator: wanted, target }) => {
    const indicator = document.scorecard?.indicators.find((one) => one.id === wanted);
    const answers = indicator?.method.kind === "yesNo";
    return {
      id,
      indicator: indicator?.name.zh ?? "",
      actual: answers ? "是" : Number(target),
      target: answers ? null : Number(target),
    };
  });
}

/** The tables of a quarter as a workbook holds them; a table that is left out stands nowhere. */
export function tablesOf(rows: QuarterRows, without: readonly TableId[] = []): readonly FakeTable[] {
  return tableIds.flatMap((id) => {
    const layout = layouts[id];
    return layout === undefined || without.includes(id) ? [] : [tableOf(layout, rows[id])];
  });
}

function tableOf({ name, columns }: TableLayout, rows: readonly Row[]): FakeTable {
  return {
    name,
    rows: [columns.map(header), ...rows.map((row) => columns.map(({ key }) => row[key] ?? ""))],
  };
}

/** The rows with one row of a table changed. */
export function changed(rows: QuarterRows, id: TableId, index: number, change: Row): QuarterRows {
  return { ...rows, [id]: rows[id].map((row, at) => (at === index ? { ...row, ...change } : row)) };
}
