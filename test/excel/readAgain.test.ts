import { excelWorkbook } from "../../src/excel/excelWorkbook";
import type { TableReference } from "../../src/workflow/ports";
import type { TestHost } from "../workbench/testHost";
import { faultOf, installExcel, progress, put } from "./excelHost";

const workbook = excelWorkbook();
let host: TestHost;

beforeEach(async () => {
  host = installExcel();
  await put("名册", "A1:C4", [
    ["客户经理名册", "", ""],
    ["工号", "姓名", "税后净利润（元）"],
    ["A1", "甲", 100],
    ["A2", "乙", 200],
  ]);
});
afterEach(() => {
  host.dispose();
});

async function onSheet(change: (sheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem("名册"));
    await context.sync();
  });
}

/** Finds the only table, as the mapping step does. */
async function found(): Promise<TableReference> {
  const [reference] = await workbook.listTables();
  if (reference === undefined) throw new Error("the table was not found");
  return reference;
}

describe("a plain list that changed since it was found", () => {
  test("rows added below are read too", async () => {
    const reference = await found();
    await put("名册", "A5:C5", [["A3", "丙", 300]]);
    const content = await workbook.readTable(reference, progress());
    expect(content.rows.map(([id]) => id)).toEqual(["A1", "A2", "A3"]);
    expect(content.reference).toEqual({ ...reference, address: "A2:C5", rowCount: 3 });
  });

  test("a list that moved as a whole is read where it stands now", async () => {
    const reference = await found();
    await onSheet((sheet) => {
      sheet.getRange("1:2").insert("Down");
      sheet.getRange("A:A").insert("Right");
    });
    const content = await workbook.readTable(reference, progress());
    expect(content.rows).toEqual([
      ["A1", "甲", 100],
      ["A2", "乙", 200],
    ]);
    expect([content.firstRow, content.firstColumn, content.reference.address]).toEqual([5, 2, "B4:D6"]);
  });

  test("a column put between is a fault that says what was expected and what stands there", async () => {
    const reference = await found();
    await onSheet((sheet) => {
      sheet.getRange("C:C").insert("Right");
      sheet.getRange("C2").values = [["机构"]];
    });
    const refused = await faultOf(workbook.readTable(reference, progress()));
    expect([refused.code, refused.place]).toEqual(["notFound", "名册!C2"]);
    expect(refused.message).toContain("税后净利润（元）");
    expect(refused.message).toContain("机构");
  });

  test("a list that was emptied is a fault, not an empty list", async () => {
    const reference = await found();
    await onSheet((sheet) => {
      sheet.getRange("A1:C4").clear();
    });
    expect(await faultOf(workbook.readTable(reference, progress()))).toMatchObject({
      code: "notFound",
      place: "名册!A2",
    });
  });
});

describe("an Excel table that changed since it was found", () => {
  beforeEach(async () => {
    await onSheet((sheet) => {
      sheet.tables.add("A2:C4", true).name = "客户经理";
    });
  });

  test("rows added to it are read too, and a column added at the end does no harm", async () => {
    const reference = await found();
    await onSheet((sheet) => {
      const table = sheet.tables.getItem("客户经理");
      table.rows.add(undefined, [["A3", "丙", 300]]);
      table.columns.add(undefined, [["备注"], [1], [2], [3]]);
    });
    const content = await workbook.readTable(reference, progress());
    expect(content.rows.map(([id, , profit]) => [id, profit])).toEqual([
      ["A1", 100],
      ["A2", 200],
      ["A3", 300],
    ]);
    expect(content.reference).toMatchObject({ address: "A2:D5", rowCount: 3, headers: reference.headers });
  });

  test.each([
    [
      "a column that is another one",
      "机构",
      (table: Excel.Table) => void (table.columns.getItem("姓名").name = "机构"),
      "名册!B2",
      "姓名",
    ],
    [
      "a renamed column",
      "利润",
      (table: Excel.Table) => void (table.columns.getItem("税后净利润（元）").name = "利润"),
      "名册!C2",
      "税后净利润（元）",
    ],
    [
      "a deleted column",
      "税后净利润（元）",
      (table: Excel.Table) => table.columns.getItem("姓名").delete(),
      "名册!B2",
      "姓名",
    ],
  ])("%s is a fault that says what was expected and what stands there", async (_name, now, change, place, expected) => {
    const reference = await found();
    await onSheet((sheet) => {
      change(sheet.tables.getItem("客户经理"));
    });
    const refused = await faultOf(workbook.readTable(reference, progress()));
    expect([refused.code, refused.place]).toEqual(["notFound", place]);
    expect(refused.message).toContain(expected);
    expect(refused.message).toContain(now);
  });

  test("a row put above while the table is being read is noticed", async () => {
    const many = Array.from({ length: 8_000 }, (_, index) => [`B${String(index)}`, "丁", index]);
    await put("名册", "A5:C8004", many);
    await onSheet((sheet) => {
      sheet.tables.getItem("客户经理").resize("A2:C8004");
    });
    const reference = await found();
    let waiting: Promise<void> = Promise.resolve();
    const { grid } = host.state;
    const id = grid.sheets().find(({ name }) => name === "名册")?.id ?? "";
    const steps = {
      ...progress(),
      report: (done: number): void => {
        if (done < 8_000) waiting = grid.insertCells(id, { row: 0, column: 0, rows: 1, columns: 3 }, "down");
      },
    };
    expect((await faultOf(workbook.readTable(reference, steps))).code).toBe("notFound");
    await waiting;
  });
});

test("numbers are read as numbers in every column, whatever their format", async () => {
  await onSheet((sheet) => {
    sheet.getRange("C3:C4").values = [[2400000], [7]];
    sheet.getRange("C3:C4").numberFormat = [["00"], ["0000"]];
  });
  const { rows } = await workbook.readTable(await found(), progress());
  expect(rows.map(([, , profit]) => profit)).toEqual([2400000, 7]);
});
