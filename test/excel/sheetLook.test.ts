import { excelWorkbook } from "../../src/excel/excelWorkbook";
import type { TestHost } from "../workbench/testHost";
import { installExcel, progress } from "./excelHost";

let host: TestHost;
afterEach(() => {
  host.dispose();
});

it("makes rows of long prose as high as their text needs in its column, and leaves the others", async () => {
  host = installExcel();
  const long = "经济增加值 = 税后净利润 − 资本成本；".repeat(12);
  await excelWorkbook().writeSheets(
    [
      {
        name: "告知书",
        blocks: [
          {
            at: "A1",
            cells: [
              ["说明", long],
              ["结果", "一级客户经理"],
            ],
            style: "text",
          },
        ],
        columnWidths: [10, 30],
        landscape: false,
      },
    ],
    progress(),
  );
  await Excel.run(async (context) => {
    const rows = ["A1", "A2"].map((address) => context.workbook.worksheets.getItem("告知书").getRange(address).format);
    for (const row of rows) row.load("rowHeight");
    await context.sync();
    const [first, second] = rows.map(({ rowHeight }) => rowHeight);
    expect(first).toBeGreaterThan(100);
    expect(second).toBeLessThan(25);
  });
});

it("prints an & of the foot as it is, which Excel would take for a code", async () => {
  host = installExcel();
  const plan = { name: "告知书", blocks: [{ at: "A1", cells: [["甲"]] }], columnWidths: [10], landscape: false };
  await excelWorkbook().writeSheets([{ ...plan, footer: "A&D 行" }], progress());
  await Excel.run(async (context) => {
    const feet = context.workbook.worksheets.getItem("告知书").pageLayout.headersFooters.defaultForAllPages;
    feet.load("leftFooter");
    await context.sync();
    expect(feet.leftFooter).toBe("A&&D 行");
  });
});

it("prints the warning of a draft in the middle of the head, and takes it away once there is none", async () => {
  host = installExcel();
  const plan = { name: "考核结果", blocks: [{ at: "A1", cells: [["甲"]] }], columnWidths: [10], landscape: true };
  const centre = (): Promise<string> =>
    Excel.run(async (context) => {
      const heads = context.workbook.worksheets.getItem("考核结果").pageLayout.headersFooters.defaultForAllPages;
      heads.load("centerHeader");
      await context.sync();
      return heads.centerHeader;
    });
  await excelWorkbook().writeSheets([{ ...plan, header: "草案——未签发" }], progress());
  expect(await centre()).toBe('&"等线,Bold"&20&K808080草案——未签发');
  await excelWorkbook().writeSheets([plan], progress());
  expect(await centre()).toBe("");
});
