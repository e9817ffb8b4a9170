import ExcelJS from "exceljs";
import { headlessGrid } from "../../../src/workbench/grid/headlessGrid";
import { createHost } from "../../../src/workbench/host/createHost";
import { plainEnvironment } from "../../../src/workbench/host/office";
import { insertSheets } from "../../../src/workbench/xlsx/insertSheets";
import { testHost } from "../testHost";

describe("Office in the host", () => {
  test("it is ready at once, inside Excel, in the language and with the colours of the page", async () => {
    const host = testHost();
    const { Office: office } = host.globals;
    const info = await office.onReady();
    expect(info).toEqual({ host: "Excel", platform: "PC" });
    expect(info.host === office.HostType.Excel).toBe(true);
    expect(office.context.displayLanguage).toBe("zh-CN");
    expect(office.context.officeTheme.bodyBackgroundColor).toBe("#FFFFFF");
    expect(office.context.requirements.isSetSupported("ExcelApi", "1.16")).toBe(true);
    expect(office.context.requirements.isSetSupported("ExcelApi", "9.9")).toBe(false);
    expect(() => office.context.mailbox).toThrow("Office.context.mailbox is not in the workbench's host");
    expect(() => office.context.ui.displayDialogAsync("https://x")).toThrow("displayDialogAsync");
    host.dispose();
  });

  test("a ribbon function runs until it completes; one that is not associated does not", async () => {
    const host = testHost();
    let ran = false;
    host.globals.Office.actions.associate("kpiCheck", (event: { completed(): void }) => {
      ran = true;
      setTimeout(() => event.completed(), 1);
    });
    expect(await host.runAction("kpiCheck")).toBe(true);
    expect(ran).toBe(true);
    expect(await host.runAction("kpiGrade")).toBe(false);
    host.dispose();
  });

  test("the add-in shows and hides its pane, and is told when people do", async () => {
    const { grid, dispose } = headlessGrid();
    const asked: string[] = [];
    const environment = {
      ...plainEnvironment(),
      showPane: () => asked.push("show"),
      hidePane: () => asked.push("hide"),
    };
    const host = createHost({ grid, environment });
    const { addin } = host.globals.Office;
    await addin.onVisibilityModeChanged(({ visibilityMode }) => asked.push(visibilityMode));
    await addin.showAsTaskpane();
    host.paneVisible(false);
    await addin.hide();
    expect(asked).toEqual(["show", "Hidden", "hide"]);
    expect(await addin.getStartupBehavior()).toBe("None");
    await addin.setStartupBehavior(host.globals.Office.StartupBehavior.load);
    expect(await addin.getStartupBehavior()).toBe("Load");
    dispose();
  });

  test("an event of a sheet reaches its listener after the change", async () => {
    const host = testHost();
    const seen: string[] = [];
    await host.globals.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.onChanged.add(({ address }) => Promise.resolve(void seen.push(address)));
      await context.sync();
      sheet.getRange("B2:C3").values = 1 as unknown as number[][];
      await context.sync();
    });
    expect(seen).toEqual(["B2:C3"]);
    host.dispose();
  });

  test("sheets of another workbook are inserted with tables, formulas and looks", async () => {
    const book = new ExcelJS.Workbook();
    const source = book.addWorksheet("考核汇总");
    source.addTable({ name: "汇总", ref: "A1", columns: [{ name: "等级" }, { name: "人数" }], rows: [["一级", 3]] });
    source.getCell("D1").value = { formula: "SUM(汇总[人数])*2", result: 0 };
    source.getCell("D1").font = { bold: true };
    book.addWorksheet("填表说明");
    const base64 = Buffer.from(await book.xlsx.writeBuffer()).toString("base64");
    const { grid, dispose } = headlessGrid();
    const host = createHost({ grid, insertWorksheets: (...args) => insertSheets(() => host.state)(...args) });
    await host.globals.Excel.run(async (context) => {
      const ids = context.workbook.insertWorksheetsFromBase64(base64, {
        sheetNamesToInsert: ["考核汇总"],
        positionType: "End",
      });
      await context.sync();
      const sheet = context.workbook.worksheets.getItem(ids.value[0] ?? "").load("name,position");
      const range = sheet.getRange("D1").load("values,format/font/bold");
      const table = context.workbook.tables.getItem("汇总").getRange().load("address");
      await context.sync();
      expect([sheet.name, sheet.position]).toEqual(["考核汇总", 1]);
      expect(range.values).toEqual([[6]]);
      expect(range.format.font.bold).toBe(true);
      expect(table.address).toBe("考核汇总!A1:B2");
    });
    dispose();
  });
});
