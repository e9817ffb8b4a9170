import { excelWorkbook } from "../../src/excel/excelWorkbook";
import type { TestHost } from "../workbench/testHost";
import { everything, installExcel, look, put, sheetNames } from "./excelHost";

const workbook = excelWorkbook();

describe("the log", () => {
  let host: TestHost;
  beforeEach(() => {
    host = installExcel();
  });
  afterEach(() => {
    host.dispose();
  });

  test("the log is made with its first line and grows below its table, also when protected", async () => {
    await workbook.appendLog("考核日志", ["时间", "行数"], ["2026-10-09 08:30", 613]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("考核日志").protection.protect({ allowSort: true });
      await context.sync();
    });
    await workbook.appendLog("考核日志", ["时间", "行数"], ["2026-10-10 08:30", 612]);
    expect(await look("考核日志", "A1:B3")).toEqual([
      ["时间", "行数"],
      ["2026-10-09 08:30", 613],
      ["2026-10-10 08:30", 612],
    ]);
    expect((await everything(host))["考核日志"]).toMatchObject({ protection: ["allowSort"], area: { rows: 3 } });
  });

  test("a log that somebody made without a table is continued below", async () => {
    await put("考核日志", "A1:B2", [
      ["时间", "行数"],
      ["'昨天", 1],
    ]);
    await workbook.appendLog("考核日志", ["时间", "行数"], ["今天", 2]);
    expect(await look("考核日志", "A3:B3")).toEqual([["今天", 2]]);
  });

  test.each([
    [
      "a table with other columns",
      [
        ["日期", "备注"],
        ["2026-01-01", "自己的日志"],
      ],
    ],
    ["another list", [["我的", "日志"]]],
  ])("%s under the log's name stays as it is, and the log takes a free name", async (name, cells) => {
    await put("考核日志", `A1:B${String(cells.length)}`, cells);
    if (name.includes("table"))
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("考核日志").tables.add("A1:B2", true);
        await context.sync();
      });
    const before = (await everything(host))["考核日志"];
    await workbook.appendLog("考核日志", ["时间", "行数"], ["今天", 1]);
    await workbook.appendLog("考核日志", ["时间", "行数"], ["明天", 2]);
    expect((await everything(host))["考核日志"]).toEqual(before);
    expect(sheetNames(host)).toEqual(["Sheet1", "考核日志", "考核日志 (2)"]);
    expect(await look("考核日志 (2)", "A2:B3")).toEqual([
      ["今天", 1],
      ["明天", 2],
    ]);
  });

  test("the log does not take the person away from his sheet, and its columns can be read", async () => {
    await put("客户经理", "A1", [[1]]);
    await workbook.select({ sheet: "客户经理", address: "C5" });
    await workbook.appendLog("考核日志", ["时间", "方案指纹", "行数"], ["2026-10-09 08:30", "a".repeat(64), 613]);
    const { grid } = host.state;
    const sheet = (name: string): string => grid.sheets().find((one) => one.name === name)?.id ?? "";
    expect(grid.activeSheet()).toBe(sheet("客户经理"));
    const widths = [0, 1, 2].map((column) => grid.columnWidth(sheet("考核日志"), column));
    expect(widths[0]).toBeGreaterThanOrEqual(18 * 7);
    expect(widths[1]).toBeGreaterThan(widths[0] ?? 0);
    expect(widths[2]).toBeLessThan(widths[0] ?? 0);
  });
});
