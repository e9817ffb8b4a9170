import { headlessGrid } from "../../../src/workbench/grid/headlessGrid";
import { createHost } from "../../../src/workbench/host/createHost";
import type { Host } from "../../../src/workbench/host/createHost";
import { plainEnvironment } from "../../../src/workbench/host/office";

jest.setTimeout(60_000);

let host: Host;
let excel: typeof Excel;
let dispose: () => void;

/** Rows and columns of more cells than are copied or cleared in one turn, or by Univer at once. */
const [ROWS, COLUMNS] = [4_000, 5];
const LAST = `E${String(ROWS)}`;

beforeEach(() => {
  const started = headlessGrid();
  host = createHost({ grid: started.grid, environment: plainEnvironment(), hasCharts: true });
  excel = host.globals.Excel;
  dispose = started.dispose;
});

afterEach(() => {
  dispose();
});

/** Numbers, a text that looks like one, an empty cell; the look of the first and the last column, which is unlocked. */
async function fill(context: Excel.RequestContext): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.getItem("Sheet1");
  sheet.getRange(`A1:${LAST}`).values = Array.from({ length: ROWS }, (_, row) => [
    row,
    "'007",
    `名${row}`,
    "",
    row % 2,
  ]);
  sheet.getRange(`A1:A${String(ROWS)}`).format.fill.color = "#D6E4F2";
  const last = sheet.getRange(`E1:E${String(ROWS)}`);
  last.format.font.bold = true;
  last.format.protection.locked = false;
  await context.sync();
  return sheet;
}

test("a large sheet is copied whole before the request ends, with looks and formulas", async () => {
  await excel.run(async (context) => {
    const sheet = await fill(context);
    sheet.getRange("G1").formulas = [["=SUM(A1:A3)"]];
    sheet.getRange("G2").formulas = [["=SEQUENCE(2)"]];
    const copy = sheet.copy("End").load("name");
    const values = copy.getRange(`A1:${LAST}`).load("values");
    await context.sync();
    expect(values.values).toHaveLength(ROWS);
    expect(values.values.at(-1)).toEqual([ROWS - 1, "007", `名${String(ROWS - 1)}`, "", 1]);
    copy.getRange("A1").values = [[10]];
    const formulas = copy.getRange("G1:G3").load("formulas,values");
    const first = copy.getRange(`A${String(ROWS)}`).format.fill.load("color");
    const bold = copy.getRange(LAST).format.font.load("bold");
    const unlocked = copy.getRange(LAST).format.protection.load("locked");
    await context.sync();
    expect(formulas.formulas[0]).toEqual(["=SUM(A1:A3)"]);
    expect(formulas.values).toEqual([[13], [1], [2]]);
    expect([first.color, bold.bold, unlocked.locked]).toEqual(["#D6E4F2", true, false]);
  });
});

test("a copy of a sheet lives on its own", async () => {
  await excel.run(async (context) => {
    const sheet = await fill(context);
    const copy = sheet.copy("End");
    await context.sync();
    sheet.getRange("A1:C1").clear();
    copy.getRange(LAST).format.font.bold = false;
    const there = copy.getRange("A1:C1").load("values");
    const color = copy.getRange("A1").format.fill.load("color");
    const bold = sheet.getRange(LAST).format.font.load("bold");
    await context.sync();
    expect(there.values).toEqual([[0, "007", "名0"]]);
    expect([color.color, bold.bold]).toEqual(["#D6E4F2", true]);
  });
});

test("a large range is copied to another place with its look; where it had none, none is left", async () => {
  await excel.run(async (context) => {
    const sheet = await fill(context);
    const other = context.workbook.worksheets.add("另");
    other.getRange(`C1:G${String(ROWS)}`).format.fill.color = "#FF0000";
    other.getRange("C1:G2").values = Array.from({ length: 2 }, () => Array.from({ length: COLUMNS }, () => "旧"));
    other.getRange(`C1:G${String(ROWS)}`).copyFrom(sheet.getRange(`A1:${LAST}`));
    const values = other.getRange(`C1:G${String(ROWS)}`).load("values");
    const first = other.getRange(`C${String(ROWS)}`).format.fill.load("color");
    const second = other.getRange("D1").format.fill.load("color");
    const bold = other.getRange("G1").format.font.load("bold");
    const unlocked = other.getRange("G1").format.protection.load("locked");
    await context.sync();
    expect(values.values[0]).toEqual([0, "007", "名0", "", 0]);
    expect(values.values.at(-1)).toEqual([ROWS - 1, "007", `名${String(ROWS - 1)}`, "", 1]);
    expect([first.color, second.color]).toEqual(["#D6E4F2", "#FFFFFF"]);
    expect([bold.bold, unlocked.locked]).toEqual([true, false]);
  });
});

test("a range copied over itself moved keeps what it held, and values over themselves replace formulas", async () => {
  await excel.run(async (context) => {
    const sheet = await fill(context);
    sheet.getRange(`A2:E${String(ROWS + 1)}`).copyFrom(`A1:${LAST}`);
    const moved = sheet.getRange(`A1:A${String(ROWS + 1)}`).load("values");
    sheet.getRange("G1").formulas = [["=SEQUENCE(3)"]];
    await context.sync();
    expect(moved.values.map(([value]) => value as number)).toEqual([
      0,
      ...Array.from({ length: ROWS }, (_, row) => row),
    ]);
    sheet.getRange("G1:G3").copyFrom("G1:G3", "Values");
    const fixed = sheet.getRange("G1:G3").load("formulas");
    await context.sync();
    expect(fixed.formulas).toEqual([[1], [2], [3]]);
  });
});

test("a large range is cleared of cells, formulas and looks, or of the cells alone", async () => {
  await excel.run(async (context) => {
    const sheet = await fill(context);
    sheet.getRange("G1").formulas = [["=SUM(A1:A9)"]];
    sheet.getRange("B1").formulas = [["=SEQUENCE(2)"]];
    await context.sync();
    sheet.getRange(`A1:${LAST}`).clear("Contents");
    await context.sync();
    const contents = sheet.getUsedRangeOrNullObject(true).load("address");
    const color = sheet.getRange(`A${String(ROWS)}`).format.fill.load("color");
    await context.sync();
    expect([contents.address, color.color]).toEqual(["Sheet1!G1", "#D6E4F2"]);
    sheet.getRange().clear();
    const used = sheet.getUsedRangeOrNullObject(false);
    const locked = sheet.getRange(LAST).format.protection.load("locked");
    await context.sync();
    expect([used.isNullObject, locked.locked]).toEqual([true, true]);
  });
});

test("a formula that is cleared takes what it spilled along, and is not calculated any more", async () => {
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").formulas = [["=SEQUENCE(3)"]];
    sheet.getRange("C1").formulas = [["=SUM(A1:A3)"]];
    await context.sync();
    sheet.getRange("A1").clear();
    const sum = sheet.getRange("C1").load("values");
    const used = sheet.getRange("A1:A3").load("values,formulas");
    await context.sync();
    expect(sum.values).toEqual([[0]]);
    expect([used.values, used.formulas]).toEqual([
      [[""], [""], [""]],
      [[""], [""], [""]],
    ]);
  });
});

test("a table that is deleted leaves neither cells nor looks", async () => {
  await excel.run(async (context) => {
    const sheet = await fill(context);
    const table = sheet.tables.add(`A1:${LAST}`, true);
    await context.sync();
    table.delete();
    const used = sheet.getUsedRangeOrNullObject(false);
    await context.sync();
    expect(used.isNullObject).toBe(true);
  });
});

test("formulas follow a batch that suspended the calculation, and whoever reads them waits", async () => {
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B1").formulas = [["=A1*2"]];
    await context.sync();
    context.application.suspendApiCalculationUntilNextSync();
    sheet.getRange("A1").values = [[21]];
    await context.sync();
    const result = sheet.getRange("B1").load("values");
    await context.sync();
    expect(result.values).toEqual([[42]]);
  });
});
