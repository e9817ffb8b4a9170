import { cellInput } from "../../src/excel/cellInput";
import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { findHeaderRow } from "../../src/workflow/data/headerRow";
import { hostEnvironment, loadWithWorkbook } from "../../src/excel/hostEnvironment";
import { draftName, formulaBackupName, freeName, lastTimeName } from "../../src/excel/sheetNames";
import type { Fetch } from "../../src/excel/webServer";
import { webServer } from "../../src/excel/webServer";
import type { TestHost } from "../workbench/testHost";
import { everything, failSync, faultOf, installExcel, look, put, sheetNames } from "./excelHost";

const workbook = excelWorkbook();

describe("in a workbook", () => {
  let host: TestHost;
  beforeEach(() => {
    host = installExcel();
  });
  afterEach(() => {
    host.dispose();
  });

  test("values are put into single cells, texts as texts", async () => {
    await put("方案参数", "A1:B2", [
      ["参数", "取值"],
      ["回报率", 0.2],
    ]);
    await workbook.writeCells([
      { sheet: "方案参数", address: "B2", value: 0.1 },
      { sheet: "方案参数", address: "A2", value: "=1+1" },
    ]);
    expect(await look("方案参数", "A2:B2")).toEqual([["=1+1", 0.1]]);
  });

  test("a sheet protected without a password is written, and protected again as before", async () => {
    await put("方案参数", "A1:B1", [["回报率", 0.2]]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("方案参数").protection.protect({ allowSort: true });
      await context.sync();
    });
    await workbook.writeCells([{ sheet: "方案参数", address: "B1", value: 0.1 }]);
    expect(await look("方案参数", "B1")).toEqual([[0.1]]);
    expect((await everything(host))["方案参数"]).toMatchObject({ protection: ["allowSort"] });
    const end = failSync(3);
    await faultOf(workbook.writeCells([{ sheet: "方案参数", address: "B1", value: 5 }]));
    end();
    expect(await look("方案参数", "B1")).toEqual([[0.1]]);
    expect((await everything(host))["方案参数"]).toMatchObject({ protection: ["allowSort"] });
  });

  test("nothing is put anywhere when one of the sheets needs a password or is missing", async () => {
    await put("甲", "A1", [[1]]);
    await put("乙", "A1", [[1]]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("乙").protection.protect({}, "secret");
      await context.sync();
    });
    const writes = (sheet: string): Parameters<typeof workbook.writeCells>[0] => [
      { sheet: "甲", address: "A1", value: 2 },
      { sheet, address: "A1", value: 2 },
    ];
    expect(await faultOf(workbook.writeCells(writes("乙")))).toMatchObject({ code: "protected", place: "乙" });
    expect(await faultOf(workbook.writeCells(writes("丙")))).toMatchObject({ code: "notFound", place: "丙" });
    expect(await look("甲", "A1")).toEqual([[1]]);
  });

  test("a name of the workbook leads to its cell; a missing name, a constant and a block of cells lead nowhere", async () => {
    await put("方案 参数", "B2:C2", [[0.2, ""]]);
    await Excel.run(async (context) => {
      const { names } = context.workbook;
      const sheet = context.workbook.worksheets.getItem("方案 参数");
      names.add("考核期", sheet.getRange("B2"));
      names.add("空白格", sheet.getRange("C2"));
      names.add("一块", sheet.getRange("B2:C2"));
      names.add("常数", "=5");
      await context.sync();
    });
    expect(await workbook.readNamedCell("考核期")).toEqual({ sheet: "方案 参数", address: "B2", value: 0.2 });
    expect(await workbook.readNamedCell("空白格")).toMatchObject({ address: "C2", value: null });
    for (const name of ["没有", "一块", "常数"]) expect(await workbook.readNamedCell(name)).toBeNull();
  });

  test("sheets of a template are refused by name where they exist", async () => {
    await put("客户经理", "A1", [[1]]);
    const before = sheetNames(host);
    const refused = await faultOf(workbook.insertSheets("", ["方案参数", "客户经理"]));
    expect(refused).toMatchObject({ code: "exists", place: "客户经理" });
    expect(sheetNames(host)).toEqual(before);
  });

  test("a cell is shown, and a formula goes into the active cell", async () => {
    await put("客户经理", "A1", [[1]]);
    await workbook.select({ sheet: "客户经理", address: "C5" });
    expect(await workbook.insertFormula("=1+2")).toEqual({ sheet: "客户经理", address: "C5" });
    expect(await look("客户经理", "C5")).toEqual([[3]]);
    expect(await faultOf(workbook.select({ sheet: "没有", address: "A1" }))).toMatchObject({
      code: "notFound",
      place: "没有!A1",
    });
  });

  test("the surroundings are Excel, in its language and colours", async () => {
    expect(await hostEnvironment()).toEqual({
      isExcel: true,
      locale: "zh-CN",
      theme: { dark: false, background: "#FFFFFF", foreground: "#242424" },
    });
    await loadWithWorkbook();
    expect(await Office.addin.getStartupBehavior()).toBe("Load");
  });
});

describe("outside Excel", () => {
  test("a page without Office, and one that Office does not know, both say so", async () => {
    Object.assign(globalThis, { Office: undefined });
    expect(await hostEnvironment()).toMatchObject({ isExcel: false, theme: null });
    Object.assign(globalThis, {
      Office: { onReady: () => Promise.resolve({ host: null, platform: null }), HostType: { Excel: "Excel" } },
    });
    expect((await hostEnvironment()).isExcel).toBe(false);
    await expect(workbook.readPart()).rejects.toMatchObject({ code: "other" });
  });
});

describe("what is typed into a cell", () => {
  test.each([
    ["00123", "'00123"],
    ["=1+1", "'=1+1"],
    ["+86", "'+86"],
    ["-1", "'-1"],
    ["@a", "'@a"],
    ["'quoted", "''quoted"],
    ["TRUE", "'TRUE"],
    ["2026年第三季度", "'2026年第三季度"],
    ["50%", "'50%"],
    ["#N/A", "'#N/A"],
  ])("the text %s stays a text", (value, typed) => {
    expect(cellInput(value)).toBe(typed);
  });

  test("a cell formatted as text takes everything as it is, but for an apostrophe", () => {
    expect(["=1+1", "00123", "'a"].map((value) => cellInput(value, "@"))).toEqual(["=1+1", "00123", "''a"]);
  });

  test.each([
    ["张三", "张三"],
    ["", ""],
    [null, ""],
    [12.5, 12.5],
    [true, true],
  ])("%p needs no mark", (value, typed) => {
    expect(cellInput(value)).toBe(typed);
  });
});

describe("the row of headers of a plain sheet", () => {
  test("titles, units and notes above it are passed over", () => {
    const rows = [
      ["客户经理考核表", "", ""],
      ["", "", "单位：元"],
      ["", "", ""],
      ["", "工号", "姓名", "净利润"],
      ["", "001", "甲", 5],
    ];
    expect(findHeaderRow(rows)).toEqual({ row: 3, firstColumn: 1, headers: ["工号", "姓名", "净利润"] });
  });

  test("a sheet without two texts side by side has none", () => {
    expect(
      findHeaderRow([
        ["说明", ""],
        [1, 2],
      ]),
    ).toBeNull();
    expect(findHeaderRow([])).toBeNull();
  });
});

describe("names of copies", () => {
  test("they keep within Excel's 31 characters and do not take a name that is taken", () => {
    const long = "一".repeat(31);
    const names = [lastTimeName(long, []), formulaBackupName(long, []), draftName(long, []), freeName(long, [long])];
    for (const name of names) expect(name).toHaveLength(31);
    expect(formulaBackupName("表", ["表_公式备份", "表_公式备份2"])).toBe("表_公式备份3");
    expect(lastTimeName("Result", ["RESULT_上次", "result_上次 (2)"])).toBe("Result_上次 (3)");
  });
});

describe("the add-in's own server", () => {
  const answers =
    (files: Readonly<Record<string, string>>): Fetch =>
    (address) => {
      const body = files[address];
      return Promise.resolve({
        ok: body !== undefined,
        status: body === undefined ? 404 : 200,
        json: () => Promise.resolve(JSON.parse(body ?? "null") as unknown),
        text: () => Promise.resolve(body ?? ""),
        arrayBuffer: () => Promise.resolve(new TextEncoder().encode(body ?? "").buffer),
      });
    };

  test("it lists, reads and hands over files by addresses relative to the page", async () => {
    const server = webServer(
      answers({
        "schemes/index.json": '[{"file":"a.json","id":"a"}]',
        "schemes/a.json": "{}",
        "templates/t.xlsx": "PK\u0003",
      }),
    );
    expect(await server.schemeFiles()).toEqual(["a.json"]);
    expect(await server.schemeText("a.json")).toBe("{}");
    expect(atob(await server.template("t.xlsx"))).toBe("PK\u0003");
  });

  test("a missing file is named, and a list cannot lead elsewhere", async () => {
    await expect(webServer(answers({})).schemeText("b.json")).rejects.toThrow("schemes/b.json: HTTP 404");
    for (const file of ["https://elsewhere.example/x.json", "../secret.json", "//host/x", ".env", 5]) {
      const server = webServer(answers({ "schemes/index.json": JSON.stringify([{ file }]) }));
      await expect(server.schemeFiles()).rejects.toThrow("is not a file name");
    }
  });
});
