import ExcelJS from "exceljs";
import * as fc from "fast-check";
import { readWorkbook } from "../../../src/files/xlsx/readWorkbook";
import type { FileWorksheet } from "../../../src/workflow/ports";
import { bookParts, handmadeBook, MAIN, packageOf, relationsXml, sheetXml, TYPES } from "./handmadeBook";

function firstSheet(bytes: Uint8Array): FileWorksheet {
  const [sheet] = readWorkbook(bytes).sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

const rowsOf = (rows: string, strings: readonly string[] = []): FileWorksheet["rows"] =>
  firstSheet(handmadeBook(rows, strings)).rows;

describe("cells of a file", () => {
  test("texts: shared, inline, of a formula; runs put together without phonetic guides; escapes undone", () => {
    const strings = [
      "<t>陈晓岚</t>",
      "<r><t>季度</t></r><r><rPr><b/></rPr><t>考核</t></r><rPh><t>ji</t></rPh>",
      "<t/>",
    ];
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>a&amp;b&lt;&#x4E2D;</t></is></c>' +
      '<c r="D1" t="str"><f>A1</f><v>一_x000D_二_x005F_x0041_</v></c><c r="E1" t="s"><v>2</v></c></row>';
    expect(rowsOf(rows, strings)).toEqual([["陈晓岚", "季度考核", "a&b<中", "一\r二_x0041_"]]);
  });

  test("numbers, truth values, errors, dates as serial numbers, blanks", () => {
    const rows =
      '<row r="1"><c r="A1"><v>46204</v></c><c r="B1" t="n"><v> -0.5 </v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c>' +
      '<c r="E1" t="d"><v>2026-07-01</v></c><c r="F1" s="3"/><c r="G1"><v></v></c><c r="H1"><v>1.5E-3</v></c></row>';
    expect(rowsOf(rows)).toEqual([[46204, -0.5, true, { error: "#N/A" }, 46204, null, null, 0.0015]]);
  });

  test("rows and cells without addresses follow the one before; gaps are blank; blanks at the end are left out", () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c r="D4" s="1"/></row><row r="9"/>';
    expect(rowsOf(rows)).toEqual([[1, 2], [], [], [null, null, 3]]);
  });

  test("a prefix of its own before every name changes nothing", () => {
    const sheet = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(firstSheet(handmadeBook("", [], { "xl/worksheets/sheet1.xml": sheet })).rows).toEqual([["甲"]]);
  });

  test("what stands in comments or beside the rows is no cell", () => {
    const rows =
      '<!-- <row r="1"><c r="A1"><v>9</v></c></row> --><row r="1"><c r="A1"><extLst><v>8</v></extLst><v>1</v></c></row>';
    expect(rowsOf(rows)).toEqual([[1]]);
  });

  test("every number comes as the double nearest to its text", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(rowsOf(`<row r="1"><c r="A1"><v>${String(value)}</v></c></row>`)).toEqual([[0 + value]]);
      }),
      { numRuns: 300 },
    );
  });

  test("every decimal text comes as the double nearest to it", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^-?\d{1,18}(\.\d{1,18})?$/), (words) => {
        expect(rowsOf(`<row r="1"><c r="A1"><v>${words}</v></c></row>`)).toEqual([[0 + Number(words)]]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("formulas of a file", () => {
  test("each cell with its own or a shared one, as people write them", () => {
    const rows =
      '<row r="1"><c r="A1"><f>_xldudf_KPI_EVA(B1,C1)</f><v>5</v></c><c r="D1"><f t="array" ref="D1:D2">_xlfn._xlws.SORT(B1:B2)</f><v>1</v></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" ref="A2:A3" si="0">B2*$C$1&amp;"A1"</f><v>6</v></c><c r="D2"><v>2</v></c></row>' +
      '<row r="3"><c r="A3"><f t="shared" si="0"/><v>7</v></c><c r="B3"><f ca="1"/></c></row>';
    const sheet = firstSheet(handmadeBook(rows));
    expect([...sheet.formulas]).toEqual([
      ["A1", "=KPI.EVA(B1,C1)"],
      ["D1", "=SORT(B1:B2)"],
      ["A2", '=B2*$C$1&"A1"'],
      ["A3", '=B3*$C$1&"A1"'],
      ["B3", "="],
    ]);
    expect(sheet.rows.map((row) => row[0])).toEqual([5, 6, 7]);
  });
});

describe("a workbook of a file", () => {
  test("tables with names and addresses, merged cells, hidden sheets, charts as empty sheets, custom XML", () => {
    const own = "urn:kpi-appraisal:scheme:1";
    const parts = bookParts("", [], {
      "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${TYPES}"><sheets><sheet name="一&amp;二" sheetId="1" r:id="rId1"/><sheet name="图" sheetId="2" state="veryHidden" r:id="rId3"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": relationsXml([
        ["rId1", "worksheet", "/xl/worksheets/sheet1.xml"],
        ["rId3", "chartsheet", "chartsheets/sheet1.xml"],
        ["rId4", "customXml", "../customXml/item1.xml"],
        ["rId5", "customXml", "../customXml/item2.xml"],
      ]),
      "xl/worksheets/sheet1.xml": sheetXml(
        '<row r="1"><c r="A1"><v>1</v></c></row>',
        '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>',
      ),
      "xl/worksheets/_rels/sheet1.xml.rels": relationsXml([["rId1", "table", "../tables/table1.xml"]]),
      "xl/tables/table1.xml": `<table xmlns="${MAIN}" id="1" name="t" displayName="客户经理" ref="A1:C9"/>`,
      "customXml/item1.xml": `\uFEFF<appraisal xmlns="${own}"/>`,
      "customXml/item2.xml":
        '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"/>',
    });
    const book = readWorkbook(packageOf(parts));
    expect(book.sheets.map(({ name, hidden }) => ({ name, hidden }))).toEqual([
      { name: "一&二", hidden: false },
      { name: "图", hidden: true },
    ]);
    expect(book.sheets[0]).toMatchObject({ tables: [{ name: "客户经理", address: "A1:C9" }], merged: ["A1:C1"] });
    expect(book.xmlParts).toEqual([`<appraisal xmlns="${own}"/>`]);
  });

  test("is read as exceljs wrote it", async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("客户经理");
    sheet.addRows([
      ["工号", "净利润", "入职"],
      ["001", 2_400_000.55, new Date(Date.UTC(2026, 6, 1))],
      ["=1+1", null, { formula: "B2*2", result: 4_800_001.1 }],
    ]);
    const read = firstSheet(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(read.rows).toEqual([
      ["工号", "净利润", "入职"],
      ["001", 2_400_000.55, 46204],
      ["=1+1", null, 4_800_001.1],
    ]);
    expect([...read.formulas]).toEqual([["C3", "=B2*2"]]);
  });
});
