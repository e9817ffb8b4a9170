import type { ManagerParts } from "../../src/domain/appraisal/managerParts";
import type { CheckedData } from "../../src/workflow/data/checkData";
import { checkData } from "../../src/workflow/data/checkData";
import { locatedText } from "../../src/workflow/data/located";
import { mapTables } from "../../src/workflow/data/mapping";
import { readData } from "../../src/workflow/grading/readData";
import type { TableId } from "../../src/workflow/layout/column";
import { FakeWorkbook, stillClock, unwatched } from "../support/fakeWorkbook";
import type { QuarterRows, Row } from "../support/fullQuarter";
import { changed, full, quarterOf, tablesOf, threeManagers } from "../support/fullQuarter";

const quarter = quarterOf();

async function check(rows: QuarterRows, without: readonly TableId[] = []): Promise<CheckedData> {
  const workbook = new FakeWorkbook(tablesOf(rows, without));
  const mapping = mapTables(full.scheme.document, await workbook.listTables());
  return checkData(await readData(workbook, mapping, unwatched), full, unwatched, stillClock);
}

function words({ problems }: CheckedData): readonly string[] {
  return problems.map((found) => `${found.severity} ${locatedText(found).zh}`);
}

/** The parts of a manager that hold. */
function holding({ managers }: CheckedData, index: number): readonly string[] {
  const parts: ManagerParts = managers[index]?.parts ?? {};
  return Object.entries(parts).flatMap(([name, result]) => ((result as { ok: boolean }).ok ? [name] : []));
}

const everything = ["scorecard", "difficulty", "team", "level", "pricing"];

/** The place among the rows of 指标完成 of an indicator of 张三 (B001). */
function indicatorRow(name: string): number {
  return quarter.indicators.findIndex(({ id, indicator }) => id === "B001" && indicator === name);
}

describe("a quarter with every part", () => {
  it("holds without a word where all is well", async () => {
    const data = await check(quarter);
    expect(words(data)).toEqual([]);
    expect(data.managers.map((_manager, index) => holding(data, index))).toEqual([everything, everything, everything]);
  });
});

type Fault = readonly [
  name: string,
  table: TableId,
  row: number,
  change: Row,
  said: string,
  missing: readonly string[],
];

/** What follows from the scorecard, and is missing with it. */
const afterCard = ["scorecard", "team", "level"];

describe("bad data of the parts are named with place, find and expectation; the grade stays, and the other parts", () => {
  const eva = indicatorRow("经济增加值");
  const at = (column: string, row: number): string => `指标完成!${column}${String(row + 2)}`;
  const faults: readonly Fault[] = [
    [
      "unknown indicator",
      "indicators",
      eva,
      { indicator: "经济利润" },
      `part ${at("B", eva)}：指标是「经济利润」，方案中没有`,
      afterCard,
    ],
    ["blank actual", "indicators", eva, { actual: "" }, `part ${at("C", eva)}：实际没有填写`, afterCard],
    [
      "number as text",
      "indicators",
      eva,
      { actual: "180万" },
      `part ${at("C", eva)}：实际是文本「180万」，不会自动换算`,
      afterCard,
    ],
    [
      "target of zero",
      "indicators",
      eva,
      { target: 0 },
      `part ${at("D", eva)}：目标·经济增加值是「0」，不能作除数；应填大于 0 的目标值`,
      afterCard,
    ],
    [
      "target below zero",
      "indicators",
      eva,
      { target: -1 },
      `part ${at("D", eva)}：目标·经济增加值是「-1」`,
      afterCard,
    ],
    ["no target", "indicators", eva, { target: "" }, `part ${at("D", eva)}：目标·经济增加值没有填写`, afterCard],
    [
      "indicator of another card",
      "indicators",
      eva,
      { indicator: "日均贷款余额" },
      `part ${at("B", eva)}：指标填了「日均贷款余额」，应为考核卡「对公」的指标`,
      afterCard,
    ],
    [
      "indicator twice",
      "indicators",
      eva + 1,
      { indicator: "经济增加值", actual: 1, target: 1 },
      `part ${at("B", eva + 1)}：指标「经济增加值」出现了不止一次，应每个指标只留一行`,
      afterCard,
    ],
    [
      "unknown card",
      "roster",
      0,
      { card: "同业" },
      "part 客户经理!Q2：考核卡是「同业」，方案中没有；应为对公、零售",
      afterCard,
    ],
    [
      "card of other indicators",
      "roster",
      1,
      { card: "小微" },
      "part 指标完成!B14：指标填了「日均存款余额」，应为考核卡「小微」的指标",
      afterCard,
    ],
    ["unknown product", "sales", 0, { product: "存单" }, "part 产品销量!B2：产品是「存单」，方案中没有", ["pricing"]],
    ["negative quantity", "sales", 0, { quantity: -1 }, "part 产品销量!C2：销量是「-1」", ["pricing"]],
    ["task of zero", "sales", 0, { target: 0 }, "part 产品销量!D2：任务是「0」，不能作除数", ["pricing"]],
    [
      "task left blank",
      "sales",
      1,
      { target: "" },
      "part 产品销量!D3：任务没有填写，应填大于 0 的数字，没有任务的填「无」",
      ["pricing"],
    ],
    ["product twice", "sales", 1, { product: "信用卡" }, "part 产品销量!B3：产品「信用卡」出现了不止一次", ["pricing"]],
    [
      "unknown industry",
      "roster",
      0,
      { industry: "互联网" },
      "part 客户经理!T2：行业是「互联网」，方案中没有",
      ["difficulty", "team", "level"],
    ],
    [
      "difficulty filled in half",
      "roster",
      0,
      { market: "" },
      "part 客户经理!U2：市场没有填写",
      ["difficulty", "team", "level"],
    ],
    [
      "negative customers",
      "roster",
      0,
      { customers: -3 },
      "part 客户经理!R2：客户数是「-3」",
      ["difficulty", "team", "level"],
    ],
  ];

  it.each(faults)("%s", async (_name, table, row, change, said, missing) => {
    const data = await check(changed(quarter, table, row, change));
    expect(words(data)).toContainEqual(expect.stringContaining(said));
    // Everybody is graded all the same, and only the person concerned lacks something.
    expect(data.managers.every(({ inputs }) => inputs !== null)).toBe(true);
    const concerned = said.includes("指标完成!B14") ? 1 : 0;
    expect(holding(data, concerned)).toEqual(everything.filter((part) => !missing.includes(part)));
    expect(holding(data, 2)).toEqual(everything);
  });

  it("an indicator that is missing from the card leads to the manager, by name", async () => {
    const data = await check({ ...quarter, indicators: quarter.indicators.filter((_row, index) => index !== eva) });
    expect(words(data)).toEqual(["part 客户经理!A2：指标得分缺少「经济增加值」的得分。"]);
  });

  it("nobody's row is told, and changes nobody's result", async () => {
    const strange: Row = { id: "X999", indicator: "经济增加值", actual: 1, target: 1 };
    const data = await check({ ...quarter, indicators: [...quarter.indicators, strange] });
    expect(words(data)).toEqual([expect.stringContaining("notice 指标完成!A34：工号「X999」不在客户经理名册中")]);
    expect(holding(data, 0)).toEqual(everything);
  });
});

describe("scores of the units", () => {
  it.each([
    ["twice", { unit: "城东支行" }, "part 团队得分!A3：机构「城东支行」出现了不止一次，应每个机构只留一行"],
    ["as text", { score: "九十" }, "part 团队得分!B3：团队得分·城西支行是「九十」，应填数字（分）"],
    ["missing", { unit: "城南支行" }, "part 客户经理!C4：团队得分缺少机构「城西支行」的得分（1 人）"],
    ["of a unit of nobody", { unit: "城南支行" }, "notice 团队得分!A3：机构「城南支行」不在客户经理名册中"],
    ["of no unit", { unit: "" }, "part 团队得分!A3：机构没有填写"],
  ] as const)("%s are named, and leave only their own people without a balance", async (_name, change, said) => {
    const data = await check(changed(quarter, "teams", 1, change));
    expect(words(data)).toContainEqual(expect.stringContaining(said));
    expect(holding(data, 2)).toEqual(["scorecard", "difficulty", "pricing"]);
  });
});

describe("what settles a grade", () => {
  const withVeto = (change: Row): QuarterRows => ({
    ...quarter,
    vetoes: [{ id: "B001", veto: "重大有责投诉", date: 46_240, ...change }],
  });
  const settlements = ({ managers }: CheckedData): readonly (boolean | undefined)[] =>
    managers.map(({ facts }) => facts.settlement?.ok);

  it.each([
    ["unknown veto", withVeto({ veto: "迟到" }), "part 一票否决!B2：一票否决事项是「迟到」，方案中没有"],
    [
      "veto of another quarter",
      withVeto({ date: 46_000 }),
      "part 一票否决!C2：日期是「2025-12-09」，应为2026年第三季度之内的日期",
    ],
    ["date as text", withVeto({ date: "2026-08-06" }), "part 一票否决!C2：日期是文本「2026-08-06」"],
    [
      "hired after the quarter",
      changed(quarter, "roster", 0, { hiredOn: 46_400 }),
      "part 客户经理!V2：入职日期是「2027-01-13」，应为不晚于截止日 2026-09-30 的日期",
    ],
    [
      "transferred before hired",
      changed(quarter, "roster", 0, { transferredOn: 40_000 }),
      "part 客户经理!V2：入职日期",
    ],
    [
      "absent longer than a year",
      changed(quarter, "roster", 0, { absentDays: 400 }),
      "part 客户经理!W2：缺勤天数是「400」",
    ],
    [
      "unknown protection",
      changed(quarter, "roster", 0, { protections: "探亲" }),
      "part 客户经理!Y2：保护情形是「探亲」，方案中没有",
    ],
  ] as const)("%s is named, and leaves that grade open", async (_name, rows, said) => {
    const data = await check(rows);
    expect(words(data)).toContainEqual(expect.stringContaining(said));
    expect(settlements(data)).toEqual([false, true, true]);
    expect(data.managers.every(({ inputs }) => inputs !== null)).toBe(true);
  });

  it("names a wrong number of quarters held", async () => {
    const data = await check(changed(quarter, "roster", 0, { heldQuarters: 1.5 }));
    expect(words(data)).toContainEqual(expect.stringContaining("part 客户经理!Z2：保持季度数是「1.5」"));
  });

  it("leaves a transfer after the quarter out of account, and says so", async () => {
    const data = await check(changed(quarter, "roster", 0, { transferredOn: 46_300 }));
    expect(words(data)).toEqual([
      "notice 客户经理!X2：调入日期是「2026-10-05」，应为不晚于 2026-09-30 的日期（之后的调入本季不计）。",
    ]);
    expect(settlements(data)).toEqual([true, true, true]);
  });

  it("takes a missing form for no fault of whom the rules leave ungraded anyway", async () => {
    const hired: Row = { ...threeManagers[2], hiredOn: 46_250 };
    const rows = quarterOf([...threeManagers.slice(0, 2), hired]);
    const data = await check({ ...rows, ratings: rows.ratings.filter(({ id }) => id !== hired.id) });
    expect(data.managers.map(({ facts }) => facts.exempt?.zh)).toEqual([
      undefined,
      undefined,
      "2026-08-16 入职，至 2026-09-30 不满 3 个月，不评级。",
    ]);
    expect(data.problems.map(({ severity }) => severity)).toEqual(["notice", "notice"]);
  });
});

describe("tables that are left out", () => {
  it.each([
    ["indicators", "part 指标完成缺少数据表（所有人没有这一部分的结果）。", ["difficulty", "pricing"]],
    ["sales", "part 产品销量缺少数据表（所有人没有这一部分的结果）。", ["scorecard", "difficulty", "team", "level"]],
    ["teams", "part 团队得分缺少数据表（所有人没有这一部分的结果）。", ["scorecard", "level", "pricing"]],
    ["vetoes", "notice 一票否决缺少数据表（按没有一票否决处理）。", everything],
  ] as const)("%s take their part out of the result, said once", async (table, said, parts) => {
    const data = await check(quarter, [table]);
    expect(words(data)).toEqual([said]);
    expect(holding(data, 0)).toEqual(parts);
  });

  it("and empty ones say so; a quarter without vetoes is a good one", async () => {
    const data = await check({ ...quarter, sales: [], vetoes: [] });
    expect(words(data)).toEqual(["part 产品销量!A1：产品销量没有数据行，应至少填一行。"]);
    expect(holding(data, 0)).toEqual(["scorecard", "difficulty", "team", "level"]);
  });
});

describe("a column in another unit", () => {
  it("is not used, and the check says so", async () => {
    const tables = tablesOf(quarter).map((table) =>
      table.name === "客户经理"
        ? {
            ...table,
            rows: table.rows.map((row, index) =>
              index === 0 ? row.map((name) => (name === "贷款余额（万元）" ? "贷款余额（元）" : name)) : row,
            ),
          }
        : table,
    );
    const workbook = new FakeWorkbook(tables);
    const mapping = mapTables(full.scheme.document, await workbook.listTables());
    const data = await checkData(await readData(workbook, mapping, unwatched), full, unwatched, stillClock);
    const found = words(data).find((one) => one.includes("S1"));
    expect(found).toMatch(/^notice 客户经理!S1：贷款余额.*「贷款余额（元）」.*贷款余额（万元）；这一列未采用/);
    expect(words(data)).toContainEqual(expect.stringContaining("part 客户经理!A2：贷款余额没有填写"));
  });
});

describe("whose staff number stands twice", () => {
  it("has no part of any result, since the entries may be another's", async () => {
    const data = await check(changed(quarter, "roster", 1, { id: "B001" }));
    expect(data.managers.map(({ parts }) => Object.keys(parts).length)).toEqual([0, 0, 5]);
  });
});
