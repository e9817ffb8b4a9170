import { showCell } from "../../src/domain/values/cell";
import type { ResultKey } from "../../src/workflow/layout/results";
import type { QuarterRows, Row } from "../support/fullQuarter";
import { newHire, quarterOf, threeManagers } from "../support/fullQuarter";
import type { TestHost } from "../workbench/testHost";
import { fullColumns, gradeAndWrite, installQuarter } from "./liveQuarter";

/** A row of the roster that nobody has filled in. */
const blank: Row = {};

const people: readonly Row[] = [
  ...threeManagers,
  newHire,
  blank,
  { id: "B007", name: "没有机构", netProfit: 900_000, card: "对公" },
  { id: "B008", name: "工号重复", unit: "城东支行", netProfit: 900_000, card: "对公" },
  { id: "B008", name: "工号又重复", unit: "城东支行", netProfit: 900_000, card: "对公" },
  { id: "B009", name: "机构两行", unit: "城南支行", netProfit: 900_000, card: "零售" },
  { id: "B010", name: "机构是数字", unit: 1001, netProfit: 900_000, card: "零售", lastGrade: "初级客户经理" },
  { id: "B011", name: "难度填一半", unit: "城东支行", netProfit: 900_000, card: "零售", customers: 30 },
  { id: "B012", name: "上季等级不明", unit: "城东支行", netProfit: 900_000, card: "零售", lastGrade: "首席" },
  { id: "B013", name: "没有记录", unit: "城东支行", netProfit: 900_000 },
  { id: "B014", name: "利润是文本", unit: "城东支行", netProfit: "90万", card: "理财" },
  { id: "B015", name: "考核卡不明", unit: "城东支行", netProfit: 1_900_000, card: "同业" },
  { id: "B016", name: "新人数据不全", unit: "城东支行", netProfit: 0, card: "理财", hiredOn: 46_250, market: "乡镇" },
  { id: "B017", name: "否决不明", unit: "城东支行", netProfit: 1_900_000, card: "理财", heldQuarters: 1.5 },
  { name: "没有工号", unit: "城东支行", netProfit: 900_000 },
  { id: "B019", name: "机构写法不同", unit: "城东支行(A)", netProfit: 900_000, card: "零售" },
  { id: "b018", name: "小写工号", unit: "城西支行", netProfit: 1_900_000, card: "理财", lastGrade: "二级客户经理" },
  blank,
];

/** Whatever people leave wrong in the tables: rows of nobody, blank rows, names that stand twice, unknown names. */
function quarter(): QuarterRows {
  const filled = people.filter((row) => row !== blank);
  const rows = quarterOf(filled);
  return {
    ...rows,
    roster: people.map((row) => rows.roster[filled.indexOf(row)] ?? blank),
    ratings: [
      ...rows.ratings.filter(({ id }) => id !== newHire.id && id !== "B016"),
      blank,
      { id: "X999", rater: "甲", group: "考核委员会", integrity: "九十" },
    ],
    indicators: [
      ...rows.indicators.filter(({ id }) => id !== "B013"),
      blank,
      { indicator: "经济增加值", actual: "九", target: 1 },
      { id: "X999", indicator: "没有的指标", actual: "九", target: 1 },
      { id: "B002", indicator: "没有的指标", actual: 1, target: 1 },
      { id: "B018", indicator: "反电信诈骗", actual: 2 },
      blank,
    ],
    sales: [
      ...rows.sales.filter(({ id }) => id !== "B013"),
      blank,
      { id: "X999", product: "没有的产品", quantity: -1, target: "" },
      { id: "B003", product: "信用卡", quantity: 1, target: "无" },
    ],
    teams: [
      ...rows.teams,
      { unit: "城南支行", score: 70 },
      { unit: "城南支行", score: 60 },
      { score: 55 },
      { unit: "1001", score: 66 },
      { unit: " 城东支行（ａ） ", score: 77 },
      blank,
    ],
    vetoes: [
      { id: "B001", veto: "重大有责投诉", date: 46_240, note: "信访件" },
      { veto: "没有的事项", date: "昨天" },
      { id: "X999", veto: "没有的事项" },
      { id: "B017", veto: "没有的事项" },
      blank,
    ],
  };
}

let host: TestHost;
let live: readonly (readonly unknown[])[];
let values: readonly (readonly unknown[])[];
beforeAll(async () => {
  host = await installQuarter(quarter());
  values = await gradeAndWrite("values", people.length);
  live = await gradeAndWrite("live", people.length);
}, 120_000);
afterAll(() => {
  host.dispose();
});

function cell(rows: readonly (readonly unknown[])[], row: number, key: ResultKey): unknown {
  return rows[row]?.[fullColumns.findIndex((column) => column.key === key)];
}

function isError(found: unknown): boolean {
  return typeof found === "string" && /^#[A-Z/!?]+$/.test(found);
}

/** The rows of 考核结果 in both ways of writing: values leave blank rows of the roster out, formulas keep their place. */
const pairs = people.flatMap((row, place) =>
  row === blank
    ? []
    : [
        {
          name: showCell(row.name ?? null),
          place,
          among: people.slice(0, place).filter((one) => one !== blank).length,
        },
      ],
);

describe("whatever is wrong in the tables, live formulas and values say the same", () => {
  it.each(pairs)("of $name", ({ place, among }) => {
    const differing = fullColumns.flatMap(({ key }) => {
      const [one, other] = [cell(live, place, key), cell(values, among, key)];
      // Formulas show what they cannot give as an error; they show quality and deposits even of whom nobody can grade.
      const agree =
        key === "check"
          ? (one === "") === (other === "")
          : one === other || String(one) === other || (other === "" && isError(one)) || isOpen(key, other);
      return agree ? [] : [{ key, one, other }];
    });
    expect(differing).toEqual([]);
  });

  it("of a blank row nothing at all", () => {
    for (const [place, row] of people.entries())
      if (row === blank)
        expect(fullColumns.map(({ key }) => cell(live, place, key)).filter((found) => found !== "")).toEqual([]);
  });

  it("a unit that stands twice, or has no name, lends nobody its score", () => {
    for (const name of ["机构两行", "没有机构"]) {
      const { place, among } = pairs.find((one) => one.name === name) ?? { place: -1, among: -1 };
      expect([cell(live, place, "balancedScore"), cell(values, among, "balancedScore")]).toEqual(["#N/A", ""]);
    }
    const { place } = pairs.find((one) => one.name === "机构是数字") ?? { place: -1 };
    expect(cell(live, place, "balancedScore")).toEqual(expect.any(Number));
  });
});

/** What the grading could not use stands among formulas only. */
function isOpen(key: ResultKey, shown: unknown): boolean {
  return shown === "" && (key === "quality" || key === "deposits");
}
