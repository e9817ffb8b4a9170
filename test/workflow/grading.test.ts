import type { AppraisalContext } from "../../src/domain/calculation/context";
import { showCell } from "../../src/domain/values/cell";
import type { Cell } from "../../src/domain/values/cell";
import type { CheckedData } from "../../src/workflow/data/checkData";
import { checkData } from "../../src/workflow/data/checkData";
import { locatedText } from "../../src/workflow/data/located";
import type { DataMapping } from "../../src/workflow/data/mapping";
import { mapTables } from "../../src/workflow/data/mapping";
import { mappingProblems } from "../../src/workflow/data/mappingProblems";
import type { GradingOutcome } from "../../src/workflow/grading/gradingOutcome";
import { gradingRun } from "../../src/workflow/grading/gradingRun";
import { readData } from "../../src/workflow/grading/readData";
import { resultColumns } from "../../src/workflow/layout/results";
import { resultPlans } from "../../src/workflow/results/resultPlans";
import { demonstrationContext } from "../support/demonstrationScheme";
import type { FakeTable } from "../support/fakeWorkbook";
import { FakeWorkbook, stillClock, unwatched } from "../support/fakeWorkbook";
import type { Person } from "../support/quarterTables";
import { quarterTables, workedCases } from "../support/quarterTables";

const context = demonstrationContext();

interface Checked {
  readonly mapping: DataMapping;
  readonly data: CheckedData;
}

async function check(tables: readonly FakeTable[], by: AppraisalContext = context): Promise<Checked> {
  const workbook = new FakeWorkbook(tables);
  const mapping = mapTables(by.scheme.document, await workbook.listTables());
  return { mapping, data: await checkData(await readData(workbook, mapping, unwatched), by, unwatched, stillClock) };
}

async function grade(people: readonly Person[], by: AppraisalContext = context): Promise<GradingOutcome> {
  const { data } = await check(Object.values(quarterTables(people)), by);
  return gradingRun(data, by, unwatched, stillClock);
}

function problemsOf({ data }: Checked): readonly string[] {
  return data.problems.map((found) => locatedText(found).zh);
}

type Change = readonly [table: "roster" | "ratings" | "deposits", row: number, column: number, value: unknown];

/** The tables of the worked cases with some cells changed: [table, row, column, value]. */
async function checkWith(
  ...changes: readonly (readonly ["roster" | "ratings" | "deposits", number, number, unknown])[]
): Promise<Checked> {
  const tables = quarterTables(workedCases);
  const changed = Object.entries(tables).map(([name, table]: [string, FakeTable]): FakeTable => {
    const own = changes.filter(([wanted]) => wanted === name);
    return {
      ...table,
      rows: table.rows.map((row, y) =>
        row.map((value, x) => own.find(([, atRow, atColumn]) => atRow === y && atColumn === x)?.[3] ?? value),
      ),
    };
  });
  return check(changed);
}

describe("grading a quarter from its tables", () => {
  it("gives the worked cases of the rules", async () => {
    const { graded } = await grade(workedCases);
    expect(
      graded.map(({ appraisal: { figures } }) => [
        figures.eva.toString(),
        figures.gradingScore.toString(),
        figures.finalGrade.name.zh,
      ]),
    ).toEqual([
      ["2200000", "77.73", "一级客户经理"],
      ["1440000", "60", "二级客户经理"],
      ["1380000", "60.7", "初级客户经理"],
    ]);
  });

  it("gives the third worked case under a scheme with a return of 12%", async () => {
    const third: Person = { id: "A003", netProfit: 100_000, corporate: 50_000_000, quality: 95, deposits: 3_000 };
    const { graded } = await grade(
      [third],
      demonstrationContext((scheme) => (scheme.eva.expectedReturn = "0.12")),
    );
    const figures = graded[0]?.appraisal.figures;
    expect([figures?.eva.toString(), figures?.gradingScore.toString(), figures?.finalGrade.name.zh]).toEqual([
      "-20000",
      "28.03",
      "客户经理助理",
    ]);
  });

  it("tells movement, places and who stands near a bound", async () => {
    const { graded } = await grade(workedCases);
    expect(graded.map((one) => [one.movement, one.bankRank, one.nearBounds.length > 0])).toEqual([
      ["upgrade", 1, false],
      ["retain", 3, true],
      ["new", 2, false],
    ]);
  });

  it("stops when it is told to, and says so", async () => {
    const { data } = await check(Object.values(quarterTables(workedCases)));
    const stop = new AbortController();
    stop.abort();
    const run = gradingRun(data, context, { report: () => undefined, signal: stop.signal }, stillClock);
    await expect(run).rejects.toMatchObject({ code: "stopped" });
  });

  it("gives the same results whatever the order of the rows", async () => {
    const forward = await grade(workedCases);
    const backward = await grade([...workedCases].reverse());
    const byId = ({ graded }: GradingOutcome): readonly (readonly [string, string, number])[] =>
      graded
        .map((one) => [one.manager.id, one.appraisal.figures.gradingScore.toString(), one.bankRank ?? 0] as const)
        .sort(([one], [other]) => one.localeCompare(other));
    expect(byId(backward)).toEqual(byId(forward));
  });
});

describe("bad data are named with place, find and expectation, and hold back only whom they concern", () => {
  const roster = { id: 0, unit: 2, lastGrade: 3, netProfit: 4, corporate: 10 } as const;
  const faults: readonly (readonly [string, Change, string, number])[] = [
    ["blank net profit", ["roster", 1, roster.netProfit, ""], "客户经理!E2：税后净利润没有填写", 2],
    [
      "text number",
      ["roster", 1, roster.netProfit, "2000万"],
      "客户经理!E2：税后净利润是文本「2000万」，不会自动换算",
      2,
    ],
    ["full-width digits", ["roster", 2, roster.netProfit, "１２３"], "若原意是 123，请直接输入该数字", 2],
    ["error cell", ["roster", 1, roster.netProfit, "#N/A"], "客户经理!E2：税后净利润的单元格是错误「#N/A」", 2],
    ["negative balance", ["roster", 3, roster.corporate, -1], "客户经理!K4：风险资产日均余额·一般公司是「-1」", 2],
    ["duplicate number", ["roster", 2, roster.id, "A001"], "工号「A001」出现了不止一次", 1],
    ["blank unit", ["roster", 1, roster.unit, " "], "客户经理!C2：机构没有填写", 3],
    ["unknown last grade", ["roster", 1, roster.lastGrade, "首席"], "客户经理!D2：上季等级是「首席」，方案中没有", 3],
    ["score over 100", ["ratings", 1, 3, 105], "素质评分!D2：评分·德是「105」，应填0–100 之间的数字（分）", 2],
    ["unknown group", ["ratings", 2, 2, "民主评议"], "素质评分!C3：评分组是「民主评议」，方案中没有", 2],
    ["somebody unknown rated", ["ratings", 1, 0, "A999"], "素质评分!A2：工号「A999」不在客户经理名册中", 2],
    ["date as text", ["deposits", 1, 2, "2026-07-01"], "存款余额!C2：日期是文本「2026-07-01」", 2],
    ["unknown product", ["deposits", 1, 1, "理财"], "存款余额!B2：存款产品是「理财」，方案中没有", 2],
    [
      "missing opening balance",
      ["deposits", 1, 2, 46_220],
      "期初余额·活期存款缺少2026-07-01 或之前的余额（缺失不按 0 计）",
      2,
    ],
  ];

  it.each(faults)("%s", async (_name, change, words, gradable) => {
    const checked = await checkWith(change);
    expect(problemsOf(checked)).toContainEqual(expect.stringContaining(words));
    expect(checked.data.managers.filter(({ inputs }) => inputs !== null)).toHaveLength(gradable);
  });

  it("says which form is missing, at the manager's row", async () => {
    const tables = quarterTables(workedCases);
    const ratings = { ...tables.ratings, rows: tables.ratings.rows.filter((_row, index) => index !== 2) };
    const checked = await check([tables.roster, ratings, tables.deposits]);
    expect(problemsOf(checked)).toContainEqual(expect.stringContaining("缺少「部门负责人」的评分"));
  });

  it("names rows that stand directly below a table and holds nothing back for them", async () => {
    const tables = quarterTables(workedCases);
    const below = { address: "A9", first: "B1002", rows: 2 };
    const plain = await check([tables.roster, tables.ratings, tables.deposits]);
    const checked = await check([{ ...tables.roster, below }, tables.ratings, tables.deposits]);
    const found = checked.data.problems.filter(({ problem }) => problem.code === "rows-below-table");
    expect(found.map((one) => [locatedText(one).zh, one.severity])).toEqual([
      [
        "客户经理!A9：客户经理表下面紧接着有「B1002」，不在表内，没有采用；应把表的右下角向下拖，将这 2 行收进表内；如果不是数据，就与表隔开一个空行。",
        "notice",
      ],
    ]);
    expect(checked.data.managers).toEqual(plain.data.managers);
    const words = async (rows: number): Promise<readonly string[]> => {
      const { data } = await check([{ ...tables.roster, below: { ...below, rows } }, tables.ratings, tables.deposits]);
      return data.problems.map((one) => locatedText(one).en);
    };
    expect(await words(1)).toContainEqual(expect.stringContaining("over this row, or"));
    expect(await words(2)).toContainEqual(expect.stringContaining("over these 2 rows, or"));
    expect(await words(100)).toContainEqual(expect.stringContaining("over these 100 rows or more, or"));
  });

  it("names merged cells and an empty table", async () => {
    const tables = quarterTables(workedCases);
    const merged = await check([{ ...tables.roster, merged: ["C2:C3"] }, tables.ratings, tables.deposits]);
    expect(problemsOf(merged)).toContainEqual(expect.stringContaining("客户经理!C2：客户经理在合并单元格「C2:C3」里"));
    const empty = await check([
      { ...tables.roster, rows: tables.roster.rows.slice(0, 1) },
      tables.ratings,
      tables.deposits,
    ]);
    expect(problemsOf(empty)).toContainEqual(expect.stringContaining("客户经理没有数据行"));
  });
});

describe("finding tables and columns", () => {
  it("finds columns by other names, widths and units", async () => {
    const tables = quarterTables(workedCases);
    const headers: readonly Cell[] = ["员工编号", "客户经理姓名", "支行", "原等级", "净利润 (元)"];
    const renamed = {
      ...tables.roster,
      name: "表1",
      rows: [[...headers, ...(tables.roster.rows[0] ?? []).slice(5)], ...tables.roster.rows.slice(1)],
    };
    const { mapping, data } = await check([renamed, tables.ratings, tables.deposits]);
    expect(mappingProblems(mapping, context.scheme.document)).toEqual([]);
    expect(data.managers.filter(({ inputs }) => inputs !== null)).toHaveLength(3);
  });

  it("names a missing column with the headers that are there", async () => {
    const tables = quarterTables(workedCases);
    const rows = tables.roster.rows.map((row, index) =>
      row.map((value, column) => (index === 0 && column === 4 ? "毛利" : value)),
    );
    const { mapping } = await check([{ ...tables.roster, rows }, tables.ratings, tables.deposits]);
    const [problem] = mappingProblems(mapping, context.scheme.document);
    expect([problem?.code, problem?.field.zh]).toEqual(["missing-column", "「税后净利润（元）」（客户经理）"]);
    expect(problem?.expected.zh).toContain("毛利");
  });

  it("does without forms and balances where the roster has both figures", async () => {
    const people = [
      ["工号", "姓名", "机构", "净利润", "一般公司", "综合素质", "存款日均"],
      ["1", "甲", "甲支行", 2_400_000, 100_000_000, 88, 9_000],
    ];
    const only = demonstrationContext(
      (s) => (s.eva.assetClasses = s.eva.assetClasses.filter(({ id }) => id === "corporate")),
    );
    const workbook = new FakeWorkbook([{ name: "名册", rows: people }]);
    const mapping = mapTables(only.scheme.document, await workbook.listTables());
    expect(mappingProblems(mapping, only.scheme.document)).toEqual([]);
    const data = await checkData(await readData(workbook, mapping, unwatched), only, unwatched, stillClock);
    const { graded } = await gradingRun(data, only, unwatched, stillClock);
    expect(graded[0]?.appraisal.figures.gradingScore.toString()).toBe("77.73");
  });
});

describe("figures in another unit are never taken for what they are not", () => {
  const inUnit = async (header: string, written: string): Promise<readonly string[]> => {
    const tables = Object.values(quarterTables(workedCases)).map((table) => ({
      ...table,
      rows: [table.rows[0]?.map((name) => (name === header ? written : name)) ?? [], ...table.rows.slice(1)],
    }));
    const mapping = mapTables(context.scheme.document, await new FakeWorkbook(tables).listTables());
    return mappingProblems(mapping, context.scheme.document).map(
      (found) => `${found.code} ${showCell(found.found)} ${found.expected.zh}`,
    );
  };

  it.each([
    ["税后净利润（元）", "税后净利润（万元）"],
    ["一般公司（元）", "一般公司（万元）"],
    ["日终余额（万元）", "日终余额（元）"],
    ["日终余额（万元）", "日终余额（亿元）"],
    ["德（分）", "德（%）"],
  ])("%s under the header %s is a problem that names both", async (header, written) => {
    expect(await inUnit(header, written)).toEqual([`wrong-unit ${written} ${header}`]);
  });

  it("takes a header without a unit, or with the same in other width", async () => {
    expect(await inUnit("税后净利润（元）", "税后净利润")).toEqual([]);
    expect(await inUnit("日终余额（万元）", "日终余额 (万元)")).toEqual([]);
  });
});

describe("who is who", () => {
  const person = (id: unknown, unit: unknown = "甲支行"): Person => ({
    id,
    unit,
    netProfit: 1_440_000,
    corporate: 0,
    quality: 88,
    deposits: 5_000,
  });
  const problemCodes = async (...people: readonly Person[]): Promise<readonly string[]> =>
    (await check(Object.values(quarterTables(people)))).data.problems.map(({ problem }) => problem.code);

  it("takes 1 and 001, or A* and AB, for two people, and a01 and A01 for one", async () => {
    expect(await problemCodes(person("1"), person("001"), person("A*"), person("AB"))).toEqual([]);
    expect(await problemCodes(person("a01"), person("Ａ01"))).toContain("duplicate");
  });

  it("takes an error cell for nobody's staff number, and for no unit", async () => {
    const { data } = await check(Object.values(quarterTables([person("#REF!"), person("2", "#N/A")])));
    expect(data.managers.map(({ key, unit, inputs }) => [key, unit, inputs !== null])).toEqual([
      ["", "甲支行", false],
      ["2", "", true],
    ]);
    expect(data.problems.map(({ problem }) => problem.code)).toEqual(expect.arrayContaining(["error-cell"]));
  });

  it("notices a form entered twice by one rater, whatever language names the group", async () => {
    const tables = quarterTables([person("1")]);
    const again = ["1", "考核委员会甲", "Appraisal committee", 90, 90, 90];
    const { data } = await check([
      tables.roster,
      { ...tables.ratings, rows: [...tables.ratings.rows, again] },
      tables.deposits,
    ]);
    expect(data.problems.map(({ problem, place }) => [problem.code, place?.address])).toEqual([["duplicate", "B4"]]);
  });

  it("leaves the movement open where the last grade cannot be read", async () => {
    const { graded } = await grade([{ ...person("1"), lastGrade: "高级经理" }]);
    expect(graded.map(({ movement }) => movement)).toEqual([null]);
  });

  it("does not read its own results as data", async () => {
    const tables = quarterTables(workedCases);
    const mapping = mapTables(
      context.scheme.document,
      await new FakeWorkbook([{ ...tables.roster, sheet: "考核结果" }, tables.ratings, tables.deposits]).listTables(),
    );
    expect(mapping.roster).toBeNull();
  });
});

describe("what is written", () => {
  it("holds the exact figures of everybody, and the reason beside whoever was not graded", async () => {
    const checked = await checkWith(["roster", 2, 4, "2000万"]);
    const outcome = await gradingRun(checked.data, context, unwatched, stillClock);
    const [results] = resultPlans(outcome, checked.mapping, "values", stillClock.now());
    const rows = results?.blocks.at(-1)?.cells ?? [];
    const cell = (row: number, key: string): unknown =>
      rows[row]?.[resultColumns.findIndex((column) => column.key === key)];
    expect([cell(0, "eva"), cell(0, "gradingScore"), cell(0, "finalGrade"), cell(0, "movement")]).toEqual([
      2_200_000,
      77.73,
      "一级客户经理",
      "晋级",
    ]);
    expect([cell(1, "id"), cell(1, "gradingScore")]).toEqual(["A002", ""]);
    expect(cell(1, "check")).toContain("客户经理!E3：税后净利润是文本「2000万」");
  });

  it("says period, scheme, fingerprint and that the values are illustrative, on top", async () => {
    const outcome = await grade(workedCases);
    const { mapping } = await check(Object.values(quarterTables(workedCases)));
    const [results, summary] = resultPlans(outcome, mapping, "live", stillClock.now());
    expect(results?.blocks[0]?.cells[0]?.[0]).toBe("2026年第三季度客户经理考核结果");
    expect(results?.blocks[1]?.cells[0]?.[0]).toContain(
      `指纹 ${context.scheme.fingerprint.slice(0, 12)} 示例参数，非任何银行现行制度`,
    );
    expect(summary?.blocks[0]?.cells[0]?.[0]).toBe("2026年第三季度客户经理考核汇总");
  });

  it("writes one live formula a column, over the tables of the workbook", async () => {
    const outcome = await grade(workedCases);
    const { mapping } = await check(Object.values(quarterTables(workedCases)));
    const [results] = resultPlans(outcome, mapping, "live", stillClock.now());
    const formulas = (results?.blocks ?? [])
      .flatMap(({ cells }) => cells.flat())
      .filter((value) => /^=.*KPI\./.test(String(value)));
    expect(
      formulas.map((formula) => [...String(formula).matchAll(/KPI\.[A-Z]+/g)].map(([name]) => name).join()),
    ).toEqual([
      "KPI.QUALITY",
      "KPI.DAILYAVERAGE",
      "KPI.GRADING,KPI.OCCURRENCES",
      "KPI.MOVEMENT",
      "KPI.RANK",
      "KPI.RANK",
      "KPI.NEXTGRADE,KPI.OCCURRENCES",
      "KPI.OCCURRENCES",
    ]);
    expect(formulas.find((formula) => String(formula).includes("KPI.GRADING"))).toContain(
      "客户经理[[#Headers],[全额保证金/存单质押（元）]:[逾期90天以上/不良（元）]]",
    );
  });
});
