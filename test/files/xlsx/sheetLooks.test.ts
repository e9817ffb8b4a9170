import { readWorkbook } from "../../../src/files/xlsx/readWorkbook";
import type { FileLooks } from "../../../src/workflow/fileLooks";
import type { Parts } from "./handmadeBook";
import { handmadeBook, MAIN, relationsXml, TYPES } from "./handmadeBook";

const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';

/** What hides or covers the cells of a worksheet's part. */
function looksOf(before: string, within: string, after: string, names = "", other: Parts = {}): FileLooks | undefined {
  const sheet = `<worksheet xmlns="${MAIN}" xmlns:r="${TYPES}">${before}<sheetData>${within}</sheetData>${after}</worksheet>`;
  const book = `<workbook xmlns="${MAIN}" xmlns:r="${TYPES}"><sheets><sheet name="甲" sheetId="1" r:id="rId1"/></sheets>${names}</workbook>`;
  const [read] = readWorkbook(
    handmadeBook("", [], { "xl/worksheets/sheet1.xml": sheet, "xl/workbook.xml": book, ...other }),
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

  test("rows and columns that are hidden or too small to be read", () => {
    const columns = '<cols><col min="2" max="4" width="9" hidden="1"/><col min="6" max="6" width="0"/></cols>';
    const more = `${rows}<row r="2" hidden="1"/><row r="4" ht="1.5" customHeight="1"/><row r="5" hidden="true"/>`;
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
      disguised: [],
      hiddenByDefault: false,
      zerosHidden: false,
      scrolled: false,
      objects: ["drawing", "legacyDrawing"],
      filtered: true,
      printArea: "甲!$A$1:$N$8",
    });
  });

  test.each(["on", "t", " 1 ", "yes"])("a row that programs may hide or not: hidden=%j", (word) => {
    expect(looksOf("", `${rows}<row r="2" hidden="${word}"/>`, "")?.hiddenRows).toEqual([2]);
  });

  test.each([
    ["hiddenByDefault", '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>'],
    ["hiddenByDefault", '<sheetFormatPr defaultRowHeight="1" customHeight="1"/>'],
    ["hiddenByDefault", '<sheetFormatPr defaultRowHeight="15" defaultColWidth="0.01"/>'],
    ["zerosHidden", '<sheetViews><sheetView showZeros="0" workbookViewId="0"/></sheetViews>'],
    [
      "scrolled",
      '<sheetViews><sheetView topLeftCell="A5" workbookViewId="0"><pane ySplit="4" topLeftCell="A9" state="frozen"/></sheetView></sheetViews>',
    ],
  ])("the whole sheet: %s by %s", (look, before) => {
    expect(looksOf(before, rows, "")).toMatchObject({ [look]: true });
  });

  test("no look is what programs write of themselves: a view that is scrolled, panes, sizes by default", () => {
    const before =
      '<sheetViews><sheetView showZeros="true" topLeftCell="A90" workbookViewId="0"/></sheetViews><sheetFormatPr defaultColWidth="11.53515625" defaultRowHeight="12.8" zeroHeight="false" outlineLevelRow="0"/>';
    expect(looksOf(before, rows, "")).toBeUndefined();
    const frozen =
      '<sheetViews><sheetView topLeftCell="A1" workbookViewId="0"><pane ySplit="4" topLeftCell="A90" state="frozen"/></sheetView></sheetViews>';
    expect(looksOf(frozen, rows, "")).toBeUndefined();
  });

  test("conditions and small charts of a newer vocabulary", () => {
    const newer = (inside: string): string =>
      `<extLst><ext uri="{x}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">${inside}</ext></extLst>`;
    const condition = newer(
      "<x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule/></x14:conditionalFormatting></x14:conditionalFormattings>",
    );
    expect(looksOf("", rows, condition)?.conditional).toEqual(["extLst"]);
    const chart = newer("<x14:sparklineGroups><x14:sparklineGroup/></x14:sparklineGroups>");
    expect(looksOf("", rows, chart)?.objects).toEqual(["sparklineGroup"]);
  });

  test("a print area in letters of any size", () => {
    const names =
      '<definedNames><definedName name="_xlnm.PRINT_AREA" localSheetId="0">甲!$A$1:$N$8</definedName></definedNames>';
    expect(looksOf("", rows, "", names)?.printArea).toBe("甲!$A$1:$N$8");
  });
});

const related = relationsXml([
  ["rId1", "worksheet", "worksheets/sheet1.xml"],
  ["rId2", "styles", "styles.xml"],
]);

/** The parts of a workbook whose cells have two styles: a plain one, and one of these pieces. */
function styled({ format = "", font = "", fill = "", record = "", children = "" }): Parts {
  const styles = [
    `<styleSheet xmlns="${MAIN}">`,
    format === "" ? "" : `<numFmts count="1"><numFmt numFmtId="164" formatCode="${format}"/></numFmts>`,
    `<fonts><font><sz val="11"/><color rgb="FF000000"/></font><font>${font}</font></fonts>`,
    `<fills><fill><patternFill patternType="none"/></fill><fill>${fill}</fill></fills>`,
    '<cellStyleXfs><xf numFmtId="164"/></cellStyleXfs>',
    `<cellXfs><xf numFmtId="2" fontId="0" fillId="0"/><xf ${record}>${children}</xf></cellXfs></styleSheet>`,
  ].join("");
  return { "xl/styles.xml": styles, "xl/_rels/workbook.xml.rels": related };
}

const cells =
  '<row r="1"><c r="A1" s="0"><v>1</v></c><c r="B1" s="1"><v>2</v></c><c r="C1" s="1" t="str"><v>良</v></c><c r="D1" s="1"/><c r="E1"><v>3</v></c></row>';

describe("cells that do not show their value", () => {
  test.each([
    ["a format of its own", { format: "&quot;99.99&quot;", record: 'numFmtId="164"' }],
    ["a format of texts", { format: "0.00;&quot;高级&quot;@", record: 'numFmtId="164"' }],
    ["a part of a day", { record: 'numFmtId="20"' }],
    ["a format that is not there", { record: 'numFmtId="170"' }],
    ["a white font", { font: '<color rgb="FFFFFFFF"/>', record: 'fontId="1"' }],
    ["the colour of the ground", { font: '<color theme="0"/>', record: 'fontId="1"' }],
    ["a colour made light", { font: '<color theme="1" tint="0.95"/>', record: 'fontId="1"' }],
    ["white by number", { font: '<color indexed="9"/>', record: 'fontId="1"' }],
    ["black made white", { font: '<color rgb="FF000000" tint="1"/>', record: 'fontId="1"' }],
    ["yellow on white", { font: '<color rgb="FFFFFF00"/>', record: 'fontId="1"' }],
    ["a colour that is none", { font: '<color rgb="hello"/>', record: 'fontId="1"' }],
    ["signs in place of letters", { font: '<name val="Wingdings"/>', record: 'fontId="1"' }],
    ["a set of signs", { font: '<charset val="2"/>', record: 'fontId="1"' }],
    ["a ground without a colour", { fill: '<patternFill patternType="solid"/>', record: 'fillId="1"' }],
    [
      "letters of the colour of their ground",
      {
        font: '<color rgb="FF1F4E78"/>',
        fill: '<patternFill patternType="solid"><fgColor rgb="FF1F4E78"/></patternFill>',
        record: 'fontId="1" fillId="1"',
      },
    ],
    ["a tiny font", { font: '<sz val="1"/>', record: 'fontId="1"' }],
    ["a line through it", { font: "<strike/>", record: 'fontId="1"' }],
    [
      "a dark ground",
      { fill: '<patternFill patternType="solid"><fgColor rgb="FF000000"/></patternFill>', record: 'fillId="1"' },
    ],
    ["a pattern", { fill: '<patternFill patternType="darkGrid"/>', record: 'fillId="1"' }],
    ["repetition", { record: 'numFmtId="0"', children: '<alignment horizontal="fill"/>' }],
    ["an indent", { record: 'numFmtId="0"', children: '<alignment horizontal="left" indent="40"/>' }],
    ["turning", { record: 'numFmtId="0"', children: '<alignment textRotation="90"/>' }],
    ["shrinking", { record: 'numFmtId="0"', children: '<alignment shrinkToFit="1"/>' }],
  ])("by %s", (_name, pieces) => {
    expect(looksOf("", cells, "", "", styled(pieces))?.disguised).toEqual(["B1", "C1"]);
  });

  test.each([
    [
      "a light ground",
      { fill: '<patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill>', record: 'fillId="1"' },
    ],
    [
      "red, bold, underlined",
      { font: '<b val="true"/><u/><strike val="false"/><color rgb="FFC00000"/>', record: 'fontId="1"' },
    ],
    [
      "what LibreOffice writes of every cell",
      {
        format: "[RED]\\-0.00",
        record: 'numFmtId="0"',
        children:
          '<alignment horizontal="general" vertical="bottom" textRotation="0" wrapText="false" indent="0" shrinkToFit="false"/><protection locked="true" hidden="false"/>',
      },
    ],
    [
      "white letters on a dark ground",
      {
        font: '<color theme="0"/>',
        fill: '<patternFill patternType="solid"><fgColor theme="4" tint="-0.25"/></patternFill>',
        record: 'fontId="1" fillId="1"',
      },
    ],
    ["orange letters", { font: '<color rgb="FFFFC000"/>', record: 'fontId="1"' }],
    [
      "a colour of the theme made light",
      {
        fill: '<patternFill patternType="solid"><fgColor theme="4" tint="0.39997558519241921"/></patternFill>',
        record: 'fillId="1"',
      },
    ],
    [
      "yellow of the palette",
      { fill: '<patternFill patternType="solid"><fgColor indexed="13"/></patternFill>', record: 'fillId="1"' },
    ],
    ["automatic letters", { font: '<color auto="1"/>', record: 'fontId="1"' }],
    ["a list that is extended", { record: 'numFmtId="0"', children: "<extLst/>" }],
  ])("not by %s", (_name, pieces) => {
    expect(looksOf("", cells, "", "", styled(pieces))).toBeUndefined();
  });

  test("by a part of a text, within the cell or among the shared ones", () => {
    const white = '<r><rPr><sz val="1"/><color rgb="FFFFFFFF"/></rPr><t>二级</t></r><r><t>客户经理</t></r>';
    const inline = `<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is>${white}</is></c></row>`;
    expect(looksOf("", inline, "")?.disguised).toEqual(["B1"]);
    const shared = '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>';
    const strings = `<sst xmlns="${MAIN}"><si><t>平常</t></si><si>${white}</si></sst>`;
    expect(looksOf("", shared, "", "", { "xl/sharedStrings.xml": strings })?.disguised).toEqual(["C1"]);
  });

  test.each([
    ["two lists of formats", (xml: string) => xml.replace("</cellXfs>", "</cellXfs><numFmts/>")],
    [
      "one number for two formats",
      (xml: string) => xml.replace("</numFmts>", '<numFmt numFmtId="164" formatCode="0"/></numFmts>'),
    ],
    [
      "a style of another vocabulary",
      (xml: string) => xml.replace("<cellXfs>", '<cellXfs><x:skip xmlns:x="urn:x"><xf/></x:skip>'),
    ],
  ])("are not told where programs may take another style: %s", (_name, change) => {
    const parts = styled({ format: "0.000", record: 'numFmtId="164"' });
    const altered = { ...parts, "xl/styles.xml": change(parts["xl/styles.xml"] ?? "") };
    expect(() => looksOf("", cells, "", "", altered)).toThrow("unsafe");
  });

  test("are judged by the workbook's own theme and palette", () => {
    const white = '<a:srgbClr val="FFFFFF"/>';
    const theme = `<a:theme xmlns:a="urn:a"><a:themeElements><a:clrScheme><a:dk1>${white}</a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1></a:clrScheme></a:themeElements></a:theme>`;
    const parts = styled({ font: '<color theme="1"/>', record: 'fontId="1"' });
    const themed = {
      ...parts,
      "xl/theme/theme1.xml": theme,
      "xl/_rels/workbook.xml.rels": related.replace(
        "</Relationships>",
        `<Relationship Id="rId3" Type="${TYPES}/theme" Target="theme/theme1.xml"/></Relationships>`,
      ),
    };
    expect(looksOf("", cells, "", "", parts)).toBeUndefined();
    expect(looksOf("", cells, "", "", themed)?.disguised).toEqual(["B1", "C1"]);
    const red = styled({ font: '<color indexed="10"/>', record: 'fontId="1"' });
    expect(looksOf("", cells, "", "", red)).toBeUndefined();
    const own = '<colors><indexedColors><rgbColor rgb="00FFFFFF"/></indexedColors></colors></styleSheet>';
    const altered = { ...red, "xl/styles.xml": (red["xl/styles.xml"] ?? "").replace("</styleSheet>", own) };
    expect(looksOf("", cells, "", "", altered)?.disguised).toEqual(["B1", "C1"]);
  });

  test("are so whatever stands last: formats behind the styles", () => {
    const parts = styled({ record: 'numFmtId="164"' });
    const late = '</cellXfs><numFmts><numFmt numFmtId="164" formatCode="&quot;9&quot;"/></numFmts>';
    const altered = { ...parts, "xl/styles.xml": (parts["xl/styles.xml"] ?? "").replace("</cellXfs>", late) };
    expect(looksOf("", cells, "", "", altered)?.disguised).toEqual(["B1", "C1"]);
  });
});
