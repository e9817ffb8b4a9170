import { excelWorkbook } from "../../src/excel/excelWorkbook";
import type { TestHost } from "../workbench/testHost";
import { failSync, faultOf, installExcel, plan, progress, put } from "./excelHost";

const workbook = excelWorkbook();
let host: TestHost;

beforeEach(() => {
  host = installExcel();
});
afterEach(() => {
  host.dispose();
});

async function addTable(sheet: string, address: string, name: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).tables.add(address, true).name = name;
    await context.sync();
  });
}

describe("finding tables", () => {
  test("tables are told with their headers and place, and a sheet without one by its row of headers", async () => {
    await put("名册", "B2:C4", [
      ["工号", "税后净利润（元）"],
      ["'001", 100],
      ["'002", 200],
    ]);
    await addTable("名册", "B2:C4", "客户经理");
    await put("余额", "A1:D5", [
      ["存款余额表", "", "", ""],
      ["", "", "", "单位：万元"],
      ["工号", "日期", "存款产品", "余额"],
      ["'001", 46204, "活期存款", 5],
      ["'002", 46204, "活期存款", 6],
    ]);
    expect(await workbook.listTables()).toEqual([
      {
        kind: "table",
        name: "客户经理",
        sheet: "名册",
        address: "B2:C4",
        headers: ["工号", "税后净利润（元）"],
        rowCount: 2,
      },
      {
        kind: "range",
        name: "余额",
        sheet: "余额",
        address: "A3:D5",
        headers: ["工号", "日期", "存款产品", "余额"],
        rowCount: 2,
      },
    ]);
  });

  test("hidden sheets, drafts and copies of this add-in are no sources of data", async () => {
    await put("隐藏", "A1:B2", [
      ["工号", "姓名"],
      [1, 2],
    ]);
    await put("考核结果", "A1:B2", [
      ["工号", "姓名"],
      [1, 2],
    ]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("隐藏").visibility = "Hidden";
      await context.sync();
    });
    for (const score of [1, 2]) await workbook.writeSheets([plan("考核结果", [["B1", "丙", score]])], progress());
    expect(host.state.grid.sheets().map(({ name }) => name)).toEqual(
      expect.arrayContaining(["考核结果_上次", "考核结果_上次 (2)"]),
    );
    expect((await workbook.listTables()).map(({ sheet }) => sheet)).toEqual(["考核结果"]);
  });

  test("a person's sheets are found whatever they are called", async () => {
    const names = ["存款余额_上次调整", "~临时", "名册_公式备份", "考核结果_上次"];
    for (const name of names)
      await put(name, "A1:B2", [
        ["工号", "姓名"],
        [1, 2],
      ]);
    expect((await workbook.listTables()).map(({ sheet }) => sheet)).toEqual(names);
  });

  test("a table without rows has none, though Excel shows a blank one", async () => {
    await put("名册", "A1:B2", [
      ["工号", "姓名"],
      ["", ""],
    ]);
    await addTable("名册", "A1:B2", "空表");
    const [reference] = await workbook.listTables();
    expect(reference?.rowCount).toBe(0);
    expect(reference && (await workbook.readTable(reference, progress())).rows).toEqual([]);
  });
});

describe("reading a table", () => {
  test("texts keep their zeros, numbers are numbers however they are shown, errors keep their codes", async () => {
    await put("名册", "A1:E3", [
      ["工号", "编号", "利润", "状态", "备注"],
      ["'00123", 7, "=1/0", true, ""],
      ["A02", 8, "2000万", false, "=NA()"],
    ]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("名册").getRange("B2:B3").numberFormat = [["0000"], ["0000"]];
      await context.sync();
    });
    const [reference] = await workbook.listTables();
    const content = reference && (await workbook.readTable(reference, progress()));
    expect(content?.rows).toEqual([
      ["00123", 7, { error: "#DIV/0!" }, true, null],
      ["A02", 8, "2000万", false, { error: "#N/A" }],
    ]);
    expect([content?.firstRow, content?.firstColumn]).toEqual([2, 1]);
  });

  test("merged cells that touch the table are named", async () => {
    await put("名册", "A1:C4", [
      ["工号", "姓名", "机构"],
      [1, "甲", "城东"],
      [2, "乙", ""],
      [3, "丙", "城西"],
    ]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("名册");
      sheet.getRange("C2:C3").merge();
      sheet.getRange("G2:G3").merge();
      await context.sync();
    });
    const [reference] = await workbook.listTables();
    expect(reference && (await workbook.readTable(reference, progress())).merged).toEqual(["C2:C3"]);
  });

  test("a table larger than a request is read in parts, with progress, and can be stopped between them", async () => {
    const rows = Array.from({ length: 3_000 }, (_, index) => [
      index,
      `姓名${String(index)}`,
      index * 2,
      1,
      2,
      3,
      4,
      5,
      6,
      7,
    ]);
    await put("名册", "A1:J3001", [["工号", "姓名", "利润", "a", "b", "c", "d", "e", "f", "g"], ...rows]);
    const [reference] = await workbook.listTables();
    if (reference === undefined) throw new Error("the table was not found");
    const whole = progress();
    const content = await workbook.readTable(reference, whole);
    expect(content.rows).toHaveLength(3_000);
    expect(content.rows.at(-1)?.slice(0, 3)).toEqual([2_999, "姓名2999", 5_998]);
    expect(whole.reports).toEqual([
      [2_000, 3_000],
      [3_000, 3_000],
    ]);
    const stop = new AbortController();
    const stopped = faultOf(workbook.readTable(reference, { ...progress(stop.signal), report: () => stop.abort() }));
    expect((await stopped).code).toBe("stopped");
  });

  test("texts too long for one answer are read in smaller parts", async () => {
    host.dispose();
    host = installExcel("web");
    const rows = Array.from({ length: 400 }, (_, index) => [index, "很长的说明".repeat(3_000)]);
    await put("名册", "A1:B1", [["工号", "说明"]]);
    for (const from of [0, 100, 200, 300])
      await put("名册", `A${String(from + 2)}:B${String(from + 101)}`, rows.slice(from, from + 100));
    const [reference] = await workbook.listTables();
    const content = reference && (await workbook.readTable(reference, progress()));
    expect(content?.rows.map(([id]) => id)).toEqual(rows.map(([id]) => id));
  });

  test("a table that has gone is a fault that names it", async () => {
    await put("名册", "A1:B2", [
      ["工号", "姓名"],
      [1, "甲"],
    ]);
    const [reference] = await workbook.listTables();
    if (reference === undefined) throw new Error("the table was not found");
    const gone = await faultOf(workbook.readTable({ ...reference, kind: "table", name: "客户经理" }, progress()));
    expect([gone.code, gone.place]).toEqual(["notFound", "客户经理"]);
    expect(gone.message).toContain("客户经理");
  });

  test.each([
    ["HostIsBusy", "busy"],
    ["ResponsePayloadSizeLimitExceeded", "tooLarge"],
    ["AccessDenied", "protected"],
    ["GeneralException", "other"],
  ])("Excel's %s is told as a fault: %s", async (code, fault) => {
    const end = failSync(0, code);
    expect((await faultOf(workbook.listTables())).code).toBe(fault);
    end();
  });
});
