import { readWorkbook } from "../../../src/files/xlsx/readWorkbook";
import type { FileLooks } from "../../../src/workflow/fileLooks";
import { handmadeBook, MAIN, TYPES } from "./handmadeBook";

const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';

/** What hides or covers the cells of a worksheet's part. */
function looksOf(before: string, within: string, after: string, names = ""): FileLooks | undefined {
  const sheet = `<worksheet xmlns="${MAIN}" xmlns:r="${TYPES}">${before}<sheetData>${within}</sheetData>${after}</worksheet>`;
  const book = `<workbook xmlns="${MAIN}" xmlns:r="${TYPES}"><sheets><sheet name="甲" sheetId="1" r:id="rId1"/></sheets>${names}</workbook>`;
  const [read] = readWorkbook(
    handmadeBook("", [], { "xl/worksheets/sheet1.xml": sheet, "xl/workbook.xml": book }),
  ).sheets;
  expect(read?.rows[0]?.[0]).toBe(1);
  return read?.looks;
}

describe("what keeps a reader from seeing the cells", () => {
  test("nothing: widths, heights, a filter that is not set, titles of the print", () => {
    const columns = '<cols><col min="1" max="3" width="12" customWidth="1" hidden="0"/></cols>';
    const tall = rows.replace("<row", '<row ht="30" customHeight="1"');
    const titles =
      '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">甲!$1:$1</definedName></definedNames>';
    expect(looksOf(columns, tall, '<autoFilter ref="A1:C9"/>', titles)).toBeUndefined();
  });

  test("rows and columns that are hidden or of no size", () => {
    const columns = '<cols><col min="2" max="4" width="9" hidden="1"/><col min="6" max="6" width="0"/></cols>';
    const more = `${rows}<row r="2" hidden="1"/><row r="4" ht="0" customHeight="1"/><row r="5" hidden="true"/>`;
    expect(looksOf(columns, more, "")).toMatchObject({
      hiddenRows: [2, 4, 5],
      hiddenColumns: [
        [2, 4],
        [6, 6],
      ],
    });
  });

  test("conditional looks, drawings and comments, a filter that is set, a print area", () => {
    const after =
      '<autoFilter ref="A1:C9"><filterColumn colId="0"/></autoFilter><conditionalFormatting sqref="H9"><cfRule type="expression" dxfId="0" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>';
    const names =
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">甲!$A$1:$N$8</definedName></definedNames>';
    expect(looksOf("", rows, after, names)).toEqual({
      hiddenRows: [],
      hiddenColumns: [],
      conditional: ["H9"],
      objects: ["drawing", "legacyDrawing"],
      filtered: true,
      printArea: "甲!$A$1:$N$8",
    });
  });
});
