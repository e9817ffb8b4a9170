import ExcelJS from "exceljs";
import { strToU8, unzipSync, zipSync } from "fflate";
import { headlessGrid } from "../../../src/workbench/grid/headlessGrid";
import { installParts } from "../../../src/workbench/xlsx/installParts";
import { readWorkbook } from "../../../src/workbench/xlsx/readWorkbook";
import { toWorkbookData } from "../../../src/workbench/xlsx/toWorkbookData";
import type { WorkbookFile } from "../../../src/workbench/xlsx/workbookFile";

async function exampleBytes(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("客户经理", {
    views: [{ state: "frozen", ySplit: 2, xSplit: 1 }],
    properties: { tabColor: { argb: "FF0F6CBD" } },
  });
  sheet.getColumn(1).width = 20;
  sheet.addTable({
    name: "客户经理",
    ref: "A2",
    headerRow: true,
    columns: [{ name: "工号" }, { name: "税后净利润（元）" }, { name: "入职日期" }],
    rows: [
      ["A1", 2400000, new Date(Date.UTC(2026, 6, 1))],
      ["A2", { error: "#N/A" }, new Date(Date.UTC(2026, 6, 2))],
    ],
  });
  sheet.getCell("A1").value = { richText: [{ text: "季度" }, { font: { bold: true }, text: "考核" }] };
  sheet.getCell("A1").font = { bold: true, size: 16, color: { argb: "FFC00000" }, name: "微软雅黑" };
  sheet.getCell("A1").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFDDEBF7" } };
  sheet.getCell("A1").alignment = { horizontal: "center", wrapText: true };
  sheet.mergeCells("A1:C1");
  sheet.getCell("B3").numFmt = "#,##0.00;[Red]-#,##0.00";
  sheet.getCell("B3").protection = { locked: false };
  sheet.getCell("C3").numFmt = "yyyy-mm-dd";
  sheet.getCell("E1").value = true;
  sheet.getCell("E2").value = { formula: "SUM(B3,1)", result: 2400001 };
  sheet.getCell("E3").value = { formula: "_xldudf_KPI_EVA(B3,B4)", result: 5 };
  sheet.getCell("F3").value = {
    formula: "B3*2",
    result: 0,
    shareType: "shared",
    ref: "F3:F4",
  } as ExcelJS.CellFormulaValue;
  sheet.getCell("F4").value = { sharedFormula: "F3", result: 0 };
  sheet.getCell("A3").dataValidation = {
    type: "list",
    allowBlank: true,
    formulae: ['"甲,乙"'],
    error: "请选择",
    showErrorMessage: true,
  };
  sheet.addConditionalFormatting({
    ref: "B3:B4",
    rules: [
      {
        type: "cellIs",
        operator: "lessThan",
        formulae: [0],
        priority: 1,
        style: { font: { color: { argb: "FFFF0000" } } },
      },
    ],
  });
  book.definedNames.add("客户经理!$B$3:$B$4", "净利润");
  await sheet.protect("x", { formatCells: true });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe("reading an .xlsx file", () => {
  let bytes: Uint8Array;
  let file: WorkbookFile;
  const sheet = () => {
    const [first] = file.sheets;
    if (!first) throw new Error("the file has no sheet");
    return first;
  };
  const cell = (row: number, column: number) => sheet().cells.find((one) => one.row === row && one.column === column);
  const look = (row: number, column: number) => file.styles[cell(row, column)?.style ?? 0];

  beforeAll(async () => {
    bytes = await exampleBytes();
    file = readWorkbook(bytes);
  });

  test("values come with their types: text, rich text, numbers, dates as serial numbers, truth values, errors", () => {
    expect(cell(0, 0)?.value).toBe("季度考核");
    expect(cell(2, 1)?.value).toBe(2400000);
    expect(cell(2, 2)?.value).toBe(46204);
    expect(cell(0, 4)?.value).toBe(true);
    expect(cell(3, 1)?.value).toBe("#N/A");
  });

  test("formulas lose their storage prefixes, shared ones keep what binds them", () => {
    expect(cell(1, 4)?.formula).toBe("=SUM(B3,1)");
    expect(cell(2, 4)?.formula).toBe("=KPI.EVA(B3,B4)");
    expect(cell(2, 5)?.shared).toBe(cell(3, 5)?.shared);
    expect(cell(3, 5)?.shared).toBeDefined();
  });

  test("looks, widths, merges, panes, names, tables, rules and protection are read", () => {
    expect(look(0, 0)).toMatchObject({
      bold: true,
      fontSize: 16,
      fontColor: "#C00000",
      fill: "#DDEBF7",
      horizontal: "Center",
      wrap: true,
    });
    expect(look(2, 1)).toMatchObject({ numberFormat: "#,##0.00;[Red]-#,##0.00", locked: false });
    expect(sheet().columns[0]?.width).toBe(145);
    expect(sheet().merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 3 }]);
    expect(sheet().frozen).toEqual({ rows: 2, columns: 1 });
    expect(sheet().tabColor).toBe("#0F6CBD");
    expect(sheet().tables[0]).toMatchObject({ name: "客户经理", area: { row: 1, column: 0, rows: 3, columns: 3 } });
    expect(sheet().validations[0]).toMatchObject({ rule: { kind: "list", formula1: "甲,乙", errorMessage: "请选择" } });
    expect(sheet().conditionals[0]).toMatchObject({ rule: { formula: "=B3<0", style: { fontColor: "#FF0000" } } });
    expect(sheet().protection).toMatchObject({ allowFormatCells: true, allowSort: false });
    expect(file.names).toEqual([{ name: "净利润", formula: "='客户经理'!$B$3:$B$4", comment: "" }]);
  });

  test("a file opens in the spreadsheet with its formulas calculated", async () => {
    const { grid, dispose } = headlessGrid(toWorkbookData(file, "book", "book.xlsx"));
    const parts = installParts(file, grid, "book.xlsx");
    grid.recalculate();
    await grid.calculated();
    expect(grid.values("sheet1", { row: 2, column: 5, rows: 2, columns: 1 })).toEqual([[4800000], ["#N/A"]]);
    expect(grid.texts("sheet1", { row: 2, column: 2, rows: 1, columns: 1 })).toEqual([["2026-07-01"]]);
    expect(grid.tables()[0]).toMatchObject({ name: "客户经理", columns: ["工号", "税后净利润（元）", "入职日期"] });
    expect(grid.style("sheet1", 2, 1).locked).toBe(false);
    expect(grid.validation("sheet1", 2, 0)).toMatchObject({ kind: "list" });
    expect(parts.protections.has("sheet1")).toBe(true);
    dispose();
  });

  test("dynamic arrays are read from their first cell, custom XML parts as they stand", () => {
    const parts = unzipSync(bytes);
    const path = "xl/worksheets/sheet1.xml";
    const xml = new TextDecoder().decode(parts[path]);
    const array = '<c r="H3" cm="1" t="str"><f t="array" ref="H3:H4">_xlfn._xlws.SORT(客户经理[工号])</f><v>A1</v></c>';
    const changed = xml
      .replace(/(<row r="3"[^>]*>[^]*?)(<\/row>)/, `$1${array}$2`)
      .replace(/(<row r="4"[^>]*>[^]*?)(<\/row>)/, '$1<c r="H4" t="str"><v>A2</v></c>$2');
    const scheme = '<appraisal xmlns="urn:kpi-appraisal:scheme:1"><period>2026Q3</period></appraisal>';
    const relations = new TextDecoder().decode(parts["xl/_rels/workbook.xml.rels"]);
    const relation =
      '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/>';
    const read = readWorkbook(
      zipSync({
        ...parts,
        [path]: strToU8(changed),
        "customXml/item1.xml": strToU8(scheme),
        "xl/_rels/workbook.xml.rels": strToU8(relations.replace("</Relationships>", `${relation}</Relationships>`)),
      }),
    );
    const cells = read.sheets[0]?.cells.filter((one) => one.column === 7);
    expect(cells?.filter(({ value, formula }) => value !== "" || formula)).toEqual([
      expect.objectContaining({
        row: 2,
        formula: "=SORT(客户经理[工号])",
        array: { row: 2, column: 7, rows: 2, columns: 1 },
      }),
    ]);
    expect(read.xmlParts).toEqual([scheme]);
  });

  test.each([
    ["plain text", () => strToU8("工号,姓名"), "notAWorkbook"],
    ["a zip of something else", () => zipSync({ "a.txt": strToU8("a") }), "notAWorkbook"],
    ["the old format", () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), "oldFormat"],
    [
      "an encrypted file",
      () =>
        Uint8Array.from([
          0xd0,
          0xcf,
          0x11,
          0xe0,
          ...Array.from("EncryptedPackage").flatMap((one) => [one.charCodeAt(0), 0]),
        ]),
      "encrypted",
    ],
    ["half a file", () => bytes.slice(0, bytes.length / 2), "damaged"],
  ])("%s is refused with a reason", (_, make, code) => {
    expect(() => readWorkbook(make())).toThrow(expect.objectContaining({ name: "FileProblem", code }) as Error);
  });
});
