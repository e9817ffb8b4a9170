import { refusal, testHost } from "../testHost";
import type { TestHost } from "../testHost";

describe("the objects of a workbook in the host", () => {
  let host: TestHost;
  let excel: typeof Excel;

  beforeEach(() => {
    host = testHost();
    excel = host.globals.Excel;
  });
  afterEach(() => {
    host.dispose();
  });

  const people = [
    ["工号", "税后净利润（元）", "得分"],
    ["A1", 100, "=[@[税后净利润（元）]]*2"],
    ["A2", 200, "=[@[税后净利润（元）]]*2"],
  ];
  const makeTable = (context: Excel.RequestContext): Excel.Table => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B2:D2").values = [people[0] as string[]];
    const table = sheet.tables.add("B2:D4", true);
    table.name = "客户经理";
    sheet.getRange("B3:D4").formulas = people.slice(1);
    return table;
  };

  test("a table gives its columns by name, its parts and their values", async () => {
    await excel.run(async (context) => {
      const table = makeTable(context);
      table.columns.load("items/name,items/index");
      const body = table.getDataBodyRange().load("values,address");
      const header = table.getHeaderRowRange().load("values");
      const profit = table.columns.getItem("税后净利润（元）").getDataBodyRange().load("values,address");
      const missing = table.columns.getItemOrNullObject("没有");
      table.worksheet.load("name");
      await context.sync();
      expect(table.columns.items.map(({ name }) => name)).toEqual(people[0]);
      expect(body.address).toBe("Sheet1!B3:D4");
      expect(body.values).toEqual([
        ["A1", 100, 200],
        ["A2", 200, 400],
      ]);
      expect(header.values).toEqual([people[0]]);
      expect(profit.address).toBe("Sheet1!C3:C4");
      expect(missing.isNullObject).toBe(true);
      expect(table.worksheet.name).toBe("Sheet1");
    });
  });

  test("rows added grow the table, push down what is below, and go on with formulas", async () => {
    await excel.run(async (context) => {
      const table = makeTable(context);
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B6").values = [["制表"]];
      await context.sync();
      const added: (string | number | null)[][] = [
        ["A3", 300, null],
        ["A4", 400, null],
      ];
      table.rows.add(undefined, added as (string | number)[][]);
      const body = table.getDataBodyRange().load("values");
      const below = sheet.getRange("B8").load("values");
      table.load("id");
      table.rows.load("count");
      await context.sync();
      expect(body.values.slice(2)).toEqual([
        ["A3", 300, 600],
        ["A4", 400, 800],
      ]);
      expect(below.values).toEqual([["制表"]]);
      expect(table.rows.count).toBe(4);
      table.rows.deleteRowsAt(0, 3);
      body.load("values");
      const rest = table.getDataBodyRange().load("values,address");
      await context.sync();
      expect(rest.values).toEqual([["A4", 400, 800]]);
      expect(rest.address).toBe("Sheet1!B3:D3");
    });
  });

  test("a table is resized, renamed, turned into a range; a header typed over renames its column", async () => {
    await excel.run(async (context) => {
      const table = makeTable(context);
      await context.sync();
      table.resize("B2:D5");
      context.workbook.worksheets.getItem("Sheet1").getRange("D2").values = [["加倍"]];
      table.columns.load("items/name");
      const range = table.getRange().load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!B2:D5");
      expect(table.columns.items[2]?.name).toBe("加倍");
      context.workbook.worksheets.getItem("Sheet1").getRange("F1").formulas = [["=SUM(客户经理[加倍])"]];
      const sum = context.workbook.worksheets.getItem("Sheet1").getRange("F1").load("values");
      await context.sync();
      expect(sum.values).toEqual([[600]]);
      table.resize("C3:D5");
      expect(await refusal(() => context.sync())).toBe("InvalidArgument");
      table.convertToRange();
      const gone = context.workbook.tables.getItemOrNullObject("客户经理");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });

  test("sheets are added, renamed, moved, hidden, copied and deleted", async () => {
    await excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("考核结果");
      added.getRange("A1").values = [[5]];
      added.load("name,position,visibility");
      await context.sync();
      expect([added.name, added.position, added.visibility]).toEqual(["考核结果", 1, "Visible"]);
      added.name = "结果";
      added.position = 0;
      const copy = added.copy("End").load("name");
      const copied = copy.getRange("A1").load("values");
      worksheets.load("items/name");
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(["结果", "Sheet1", "结果 (2)"]);
      expect(copied.values).toEqual([[5]]);
      added.delete();
      copy.visibility = "Hidden";
      worksheets.load("items/name,items/visibility");
      await context.sync();
      expect(worksheets.items.map(({ name, visibility }) => `${name} ${visibility}`)).toEqual([
        "Sheet1 Visible",
        "结果 (2) Hidden",
      ]);
      worksheets.getItem("Sheet1").delete();
      expect(await refusal(() => context.sync())).toBe("InvalidOperation");
    });
  });

  test("settings, custom XML parts and names are added, read and deleted", async () => {
    await excel.run(async (context) => {
      const { workbook } = context;
      workbook.settings.add("考核期", { period: "2026Q3" });
      const xml = '<appraisal xmlns="urn:kpi-appraisal:scheme:1"><period>2026Q3</period></appraisal>';
      workbook.customXmlParts.add(xml);
      workbook.names.add("净利润", workbook.worksheets.getItem("Sheet1").getRange("B3:B4"));
      await context.sync();
      const setting = workbook.settings.getItem("考核期").load("value");
      const part = workbook.customXmlParts.getByNamespace("urn:kpi-appraisal:scheme:1").getOnlyItemOrNullObject();
      const text = part.getXml();
      const named = workbook.names.getItem("净利润").load("formula");
      const range = named.getRange().load("address");
      await context.sync();
      expect(setting.value).toEqual({ period: "2026Q3" });
      expect(text.value).toBe(xml);
      expect(named.formula).toBe("=Sheet1!$B$3:$B$4");
      expect(range.address).toBe("Sheet1!B3:B4");
      setting.delete();
      part.delete();
      named.delete();
      const gone = [
        workbook.settings.getItemOrNullObject("考核期"),
        workbook.names.getItemOrNullObject("净利润"),
        workbook.customXmlParts.getByNamespace("urn:kpi-appraisal:scheme:1").getOnlyItemOrNullObject(),
      ];
      await context.sync();
      expect(gone.map(({ isNullObject }) => isNullObject)).toEqual([true, true, true]);
      workbook.customXmlParts.add("no xml");
      expect(await refusal(() => context.sync())).toBe("InvalidArgument");
    });
  });

  test("formats, borders, validation and panes are set and read back", async () => {
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRange("B2:C3");
      range.set({ format: { fill: { color: "#DDEBF7" }, font: { bold: true, color: "red" }, wrapText: true } });
      range.format.borders.getItem("EdgeBottom").style = "Double";
      range.format.horizontalAlignment = "Center";
      range.format.columnWidth = 90;
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "甲,乙" } };
      sheet.freezePanes.freezeRows(2);
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      range.load("format/fill/color,format/font/bold,format/font/color,format/columnWidth,format/horizontalAlignment");
      const bottom = sheet.getRange("B3").format.borders.getItem("EdgeBottom").load("style");
      const top = sheet.getRange("B3").format.borders.getItem("EdgeTop").load("style");
      range.dataValidation.load("rule,type");
      await context.sync();
      expect(range.format.fill.color).toBe("#DDEBF7");
      expect([range.format.font.bold, range.format.font.color]).toEqual([true, "#FF0000"]);
      expect(range.format.columnWidth).toBe(90);
      expect(range.format.horizontalAlignment).toBe("Center");
      expect([bottom.style, top.style]).toEqual(["Double", "None"]);
      expect(range.dataValidation.rule).toEqual({ list: { inCellDropDown: true, source: "甲,乙" } });
      expect(frozen.address).toBe("Sheet1!1:2");
    });
  });

  test("ranges lead to their cells, neighbours, used part and spill", async () => {
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B2").formulas = [["=SEQUENCE(3,2)"]];
      await context.sync();
      const used = sheet.getUsedRange(true).load("address");
      const spill = sheet.getRange("B2").getSpillingToRangeOrNullObject().load("address");
      const none = sheet.getRange("A1").getSpillingToRangeOrNullObject();
      const parent = sheet.getRange("C4").getSpillParentOrNullObject().load("address");
      const cell = sheet.getRange("B2:C4").getCell(1, 1).load("address,values");
      const row = sheet.getRange("B2:C4").getLastRow().getEntireRow().load("address");
      const shared = sheet.getRange("A1:B3").getIntersectionOrNullObject("B2:D9").load("address");
      const apart = sheet.getRange("A1").getIntersectionOrNullObject("C3");
      const other = context.workbook.worksheets.add("空 表").getUsedRangeOrNullObject();
      await context.sync();
      expect([used.address, spill.address, parent.address]).toEqual(["Sheet1!B2:C4", "Sheet1!B2:C4", "Sheet1!B2"]);
      expect([cell.address, cell.values]).toEqual(["Sheet1!C3", [[4]]]);
      expect([row.address, shared.address]).toEqual(["Sheet1!4:4", "Sheet1!B2:B3"]);
      expect([none.isNullObject, apart.isNullObject, other.isNullObject]).toEqual([true, true, true]);
    });
  });

  test("cells are copied with their references moved, inserted, deleted, merged and cleared", async () => {
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B2").formulas = [
        [1, "=A1*10"],
        [2, "=A2*10"],
      ];
      sheet.getRange("B3:B4").copyFrom("B2");
      sheet.getRange("A3:A4").values = [[3], [4]];
      await context.sync();
      const copied = sheet.getRange("B3:B4").load("values,formulas");
      sheet.getRange("D1:E1").merge();
      const merged = sheet.getRange("D1").getMergedAreasOrNullObject().load("address");
      await context.sync();
      expect(copied.values).toEqual([[30], [40]]);
      expect(copied.formulas).toEqual([["=A3*10"], ["=A4*10"]]);
      expect(merged.address).toBe("Sheet1!D1:E1");
      sheet.getRange("2:2").insert("Down");
      const moved = sheet.getRange("A1:A5").load("values");
      await context.sync();
      expect(moved.values).toEqual([[1], [""], [2], [3], [4]]);
      sheet.getRange("A2:A2").delete("Up");
      sheet.getRange("A1").clear("Contents");
      moved.load("values");
      await context.sync();
      expect(moved.values).toEqual([[""], [2], [3], [4], [""]]);
    });
  });
});
