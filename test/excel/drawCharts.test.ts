import { excelWorkbook } from "../../src/excel/excelWorkbook";
import type { ChartPlan, SheetPlan } from "../../src/workflow/ports";
import type { TestHost } from "../workbench/testHost";
import { installExcel, look, progress } from "./excelHost";

const charts = (title: string): readonly [ChartPlan, ChartPlan] => [
  { kind: "columns", title, data: "A5:B7", from: "D5", to: "K20" },
  { kind: "stackedColumns", title: "变动", data: "A5:B7", from: "D22", to: "K40" },
];

const plan = (title: string): SheetPlan => ({
  name: "考核图表",
  blocks: [
    {
      at: "A5",
      cells: [
        ["等级", "人数"],
        ["高级客户经理", 12],
        ["初级客户经理", 30],
      ],
    },
  ],
  columnWidths: [18, 10],
  landscape: true,
  charts: charts(title),
});

let host: TestHost;
afterEach(() => {
  host.dispose();
});

function drawn(): unknown {
  return [...host.state.parts.charts.values()].flat().map(({ type, data, title, place }) => [type, data, title, place]);
}

describe("native charts on a written sheet", () => {
  it("stand beside their data, each with its title", async () => {
    host = installExcel();
    const workbook = excelWorkbook();
    expect(workbook.hasCharts()).toBe(true);
    await workbook.writeSheets([plan("各等级人数")], progress());
    expect(drawn()).toEqual([
      ["ColumnClustered", "A5:B7", "各等级人数", "D5:K20"],
      ["ColumnStacked", "A5:B7", "变动", "D22:K40"],
    ]);
  });

  it("are replaced when the sheet is written again; a chart that a person added stays", async () => {
    host = installExcel();
    const workbook = excelWorkbook();
    await workbook.writeSheets([plan("第一次")], progress());
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("考核图表");
      sheet.charts.add("Line", sheet.getRange("A5:B7")).name = "我的图";
      await context.sync();
    });
    await workbook.writeSheets([plan("第二次")], progress());
    const titles = [...host.state.parts.charts.values()].flat().map(({ name, title }) => `${name} ${title}`);
    expect(titles.filter((title) => title.includes("第一次"))).toEqual([]);
    expect(titles).toEqual(expect.arrayContaining(["我的图 ", "考核图1 第二次", "考核图2 变动"]));
  });

  it("that the host refuses are told, and the figures stand", async () => {
    host = installExcel();
    const [chart] = charts("各等级人数");
    const refused = { ...plan("各等级人数"), charts: [{ ...chart, data: "不是地址" }] };
    expect(await excelWorkbook().writeSheets([refused], progress())).toMatchObject({ withoutCharts: ["考核图表"] });
    expect(await look("考核图表", "A6:B7")).toEqual([
      ["高级客户经理", 12],
      ["初级客户经理", 30],
    ]);
    expect(await excelWorkbook().writeSheets([plan("各等级人数")], progress())).toEqual({
      withoutCharts: [],
      unprotected: [],
    });
  });

  it("are left out where the host has none, and the tables stand all the same", async () => {
    host = installExcel("desktop", false);
    const workbook = excelWorkbook();
    expect(workbook.hasCharts()).toBe(false);
    await workbook.writeSheets([plan("各等级人数")], progress());
    expect(await look("考核图表", "A6:B7")).toEqual([
      ["高级客户经理", 12],
      ["初级客户经理", 30],
    ]);
    expect(drawn()).toEqual([]);
  });
});
