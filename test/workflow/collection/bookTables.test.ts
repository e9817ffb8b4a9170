import { toCell } from "../../../src/domain/values/cell";
import { bookContent, bookReferences } from "../../../src/workflow/collection/bookTables";
import type { FileWorkbook, FileWorksheet } from "../../../src/workflow/ports";

const lines = [["工号", "姓名"], ["B1", "甲"], ["B2"], ["B3", "丙", "备注"], [" "], ["制表人"]];

function book(tables: FileWorksheet["tables"]): FileWorkbook {
  const rows = lines.map((line) => line.map(toCell));
  return { sheets: [{ name: "名册", hidden: false, rows, formulas: new Map(), tables, merged: [] }], xmlParts: [] };
}

function below(tables: FileWorksheet["tables"]): unknown {
  const file = book(tables);
  const [first] = bookReferences(file);
  return first && bookContent(file, first).below;
}

describe("what stands directly below a table of a file", () => {
  it("is told with its first cell, down to the first blank row", () => {
    expect(below([{ name: "客户经理", address: "A1:B2" }])).toEqual({ address: "A3", first: "B2", rows: 2 });
    expect(below([{ name: "姓名", address: "B1:B3" }])).toEqual({ address: "B4", first: "丙", rows: 1 });
  });

  it("is nothing below a blank row, beside the table, at the end of the sheet, where another table is, or of a list", () => {
    expect(below([{ name: "客户经理", address: "A1:B4" }])).toBeNull();
    expect(below([{ name: "姓名", address: "B1:B2" }])).toBeNull();
    expect(below([{ name: "客户经理", address: "A1:B6" }])).toBeNull();
    expect(
      below([
        { name: "客户经理", address: "A1:B2" },
        { name: "客户经理2", address: "A3:B4" },
      ]),
    ).toBeNull();
    expect(below([])).toBeNull();
  });
});
