import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { checkData } from "../../src/workflow/data/checkData";
import { mapTables } from "../../src/workflow/data/mapping";
import { gradingRun } from "../../src/workflow/grading/gradingRun";
import { readData } from "../../src/workflow/grading/readData";
import { resultColumns } from "../../src/workflow/layout/results";
import type { ResultMode } from "../../src/workflow/results/resultPlans";
import { resultPlans } from "../../src/workflow/results/resultPlans";
import { demonstrationContext } from "../support/demonstrationScheme";
import type { TestHost } from "../workbench/testHost";
import { look, progress, put } from "./excelHost";
import { installAppraisal } from "./installAppraisal";

const workbook = excelWorkbook();
const context = demonstrationContext();
const classes = context.scheme.document.eva.assetClasses.map(({ name }) => name.zh);
const clock = { now: () => new Date(2026, 9, 9, 8, 30), pause: () => Promise.resolve() };
let host: TestHost;

beforeAll(async () => {
  host = await installAppraisal(context.scheme.document);
  const balances = (corporate: number): readonly number[] =>
    classes.map((name) => (name === "一般公司" ? corporate : 0));
  await put("客户经理", "A1:P5", [
    ["工号", "姓名", "机构", "上季等级", "税后净利润（元）", ...classes.map((name) => `${name}（元）`)],
    ["'001", "甲", "城东", "高级客户经理", 2400000, ...balances(100000000)],
    ["'002", "乙", "城东", "二级客户经理", 1440000, ...balances(0)],
    ["'003", "丙", "城西", "", 80000, ...balances(50000000)],
    ["'004", "丁", "城西", "", 1440000, ...balances(0)],
  ]);
  const forms = [
    ["001", 88],
    ["002", 88],
    ["003", 95],
    ["004", 88],
  ] as const;
  await put("素质评分", "A1:F9", [
    ["工号", "评分人", "评分组", "德", "能", "勤"],
    ...forms.flatMap(([id, score]) =>
      ["考核委员会", "部门负责人"].map((group) => [`'${id}`, "评委", group, score, score, score]),
    ),
  ]);
  await put("存款余额", "A1:D5", [
    ["工号", "存款产品", "日期", "日终余额（万元）"],
    ...[9000, 5000, 3000, 5000].map((balance, index) => [`'00${String(index + 1)}`, "活期存款", 46204, balance]),
  ]);
  await Excel.run(async (context) => {
    for (const [name, address] of [
      // Its last row is one that nobody has filled in.
      ["客户经理", "A1:P6"],
      ["素质评分", "A1:F9"],
      ["存款余额", "A1:D5"],
    ] as const) {
      context.workbook.worksheets.getItem(name).tables.add(address, true).name = name;
    }
    await context.sync();
  });
});
afterAll(() => {
  host.dispose();
});

/** Grades the workbook as the wizard does, and writes the results; gives back the rows of 考核结果. */
async function gradeAndWrite(mode: ResultMode): Promise<readonly (readonly unknown[])[]> {
  const mapping = mapTables(context.scheme.document, await workbook.listTables());
  const checked = await checkData(await readData(workbook, mapping, progress()), context, progress(), clock);
  const outcome = await gradingRun(checked, context, progress(), clock);
  await workbook.writeSheets(resultPlans(outcome, mapping, mode, clock.now()), progress());
  return (await look("考核结果", "A6:Q9")) as readonly (readonly unknown[])[];
}

test("live formulas give what the wizard writes as values, and the worked cases among them", async () => {
  const values = await gradeAndWrite("values");
  const live = await gradeAndWrite("live");
  const column = (rows: readonly (readonly unknown[])[], key: string): readonly unknown[] =>
    rows.map((row) => row[resultColumns.findIndex((one) => one.key === key)]);
  expect(column(values, "gradingScore")).toEqual([77.73, 60, 28.03, 60]);
  expect(column(values, "finalGrade")).toEqual(["一级客户经理", "二级客户经理", "客户经理助理", "二级客户经理"]);
  expect(column(values, "bankRank")).toEqual([1, 2, 4, 2]);
  for (const { key } of resultColumns)
    expect({ key, cells: column(live, key) }).toEqual({ key, cells: column(values, key) });
  expect(await look("考核结果", "A10:Q10")).toEqual([Array.from({ length: resultColumns.length }, () => "")]);
});
