import { excelWorkbook } from "../../src/excel/excelWorkbook";
import type { TestHost } from "../workbench/testHost";
import { installExcel, progress, put } from "./excelHost";

const workbook = excelWorkbook();
let host: TestHost;

beforeEach(() => {
  host = installExcel();
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

describe("rows directly below an Excel table", () => {
  beforeEach(async () => {
    await put("名册", "B2:D4", [
      ["工号", "姓名", "机构"],
      ["B1", "甲", "城东"],
      ["B2", "乙", "城西"],
    ]);
    await onSheet((sheet) => {
      sheet.tables.add("B2:D4", true).name = "客户经理";
    });
  });

  async function below(): Promise<unknown> {
    const reference = (await workbook.listTables()).find(({ name }) => name === "客户经理");
    return reference && (await workbook.readTable(reference, progress())).below;
  }

  test("are found with the first filled cell, down to the first blank row", async () => {
    await put("名册", "C5:D7", [
      ["丙", "城西"],
      [" ", "城东"],
      ["", " "],
    ]);
    await put("名册", "B8:B8", [["制表人"]]);
    expect(await below()).toEqual({ address: "C5", first: "丙", rows: 2 });
  });

  test("are counted up to a hundred", async () => {
    await put(
      "名册",
      "B5:B150",
      Array.from({ length: 146 }, (_, index) => [`B${String(index + 3)}`]),
    );
    expect(await below()).toEqual({ address: "B5", first: "B3", rows: 100 });
  });

  test("are those below its totals", async () => {
    await onSheet((sheet) => {
      sheet.tables.getItem("客户经理").showTotals = true;
    });
    await put("名册", "B5:B5", [["合计"]]);
    expect(await below()).toBeNull();
    await put("名册", "B6:B6", [["B3"]]);
    expect(await below()).toEqual({ address: "B6", first: "B3", rows: 1 });
  });

  test("are none beside it, below a blank row, or where another table begins", async () => {
    await put("名册", "A5:A5", [["制表人"]]);
    await put("名册", "E5:E5", [["周敏"]]);
    await put("名册", "B6:D6", [["B3", "丙", "城西"]]);
    expect(await below()).toBeNull();
    await put("名册", "B5:C6", [
      ["科目", "金额"],
      ["存款", 1],
    ]);
    await onSheet((sheet) => {
      sheet.tables.add("B5:C6", true);
    });
    expect(await below()).toBeNull();
  });

  test("are read in smaller parts where their texts are too long for one answer", async () => {
    host.dispose();
    host = installExcel("web");
    await put("名册", "A1:B2", [
      ["工号", "说明"],
      [1, "短"],
    ]);
    await onSheet((sheet) => {
      sheet.tables.add("A1:B2", true).name = "客户经理";
    });
    const rows = Array.from({ length: 150 }, (_, index) => [index, "很长的说明".repeat(6_000)]);
    for (const from of [0, 50, 100])
      await put("名册", `A${String(from + 3)}:B${String(from + 52)}`, rows.slice(from, from + 50));
    expect(await below()).toEqual({ address: "A3", first: 0, rows: 100 });
  });
});
