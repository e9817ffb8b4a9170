import { strToU8, zipSync } from "fflate";
import { openPackage } from "../../../src/files/xlsx/openPackage";
import { readWorkbook } from "../../../src/files/xlsx/readWorkbook";
import { fileLimits } from "../../../src/workflow/fileLimits";
import { FileProblem } from "../../../src/workflow/fileProblem";
import type { Parts } from "./handmadeBook";
import { handmadeBook, MAIN, relationsXml, sheetXml, TYPES } from "./handmadeBook";

// Files made so that Excel or LibreOffice shows one figure while another is read here: they are refused, or what those
// programs show is read.

const one = '<row r="1"><c r="A1"><v>1</v></c></row>';
const two = '<row r="1"><c r="A1"><v>2</v></c></row>';
const SHEET = "xl/worksheets/sheet1.xml";
const COMPATIBILITY = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** The first cell of the workbook, or the code of the problem that it is refused for. */
function read(rows: string, other: Parts = {}, strings: readonly string[] = []): unknown {
  try {
    return readWorkbook(handmadeBook(rows, strings, other)).sheets[0]?.rows[0]?.[0] ?? null;
  } catch (error) {
    if (error instanceof FileProblem) return error.code;
    throw error;
  }
}

/** A worksheet's part with declarations on its root. */
function sheetWith(declarations: string, inside: string): Parts {
  return { [SHEET]: `<worksheet xmlns="${MAIN}" ${declarations}>${inside}</worksheet>` };
}

function relationships(...lines: readonly (readonly [id: string, type: string, target: string])[]): string {
  const inside = lines.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside.join("")}</Relationships>`;
}

describe("a second workbook in the package", () => {
  const decoy: Parts = {
    "decoy/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${TYPES}"><sheets><sheet name="甲" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "decoy/_rels/workbook.xml.rels": relationsXml([["rId1", "worksheet", "sheet1.xml"]]),
    "decoy/sheet1.xml": sheetXml(two),
  };

  test("under a type that only ends like Office's: the real one is read", () => {
    const rels = relationships(
      ["rId9", "urn:x/officeDocument", "decoy/workbook.xml"],
      ["rId1", `${TYPES}/officeDocument`, "xl/workbook.xml"],
    );
    expect(read(one, { ...decoy, "_rels/.rels": rels })).toBe(1);
  });

  test("under Office's own type, in either form of the standard, or under the same number: refused", () => {
    const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    for (const [id, space] of [
      ["rId9", TYPES],
      ["rId9", strict],
    ] as const)
      expect(
        read(one, {
          ...decoy,
          "_rels/.rels": relationships(
            ["rId1", `${TYPES}/officeDocument`, "xl/workbook.xml"],
            [id, `${space}/officeDocument`, "decoy/workbook.xml"],
          ),
        }),
      ).toBe("unsafe");
    const sameNumber = relationsXml([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId1", "worksheet", "../decoy/sheet1.xml"],
    ]);
    expect(read(one, { ...decoy, "xl/_rels/workbook.xml.rels": sameNumber })).toBe("unsafe");
  });

  test("the only one in the strict form is read", () => {
    const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    expect(read(one, { "_rels/.rels": relationships(["rId1", `${strict}/officeDocument`, "xl/workbook.xml"]) })).toBe(
      1,
    );
  });

  test("a path in Excel's codes for characters is the path that it is, and so leads nowhere", () => {
    const rels = relationships(["rId1", `${TYPES}/officeDocument`, "_x0078_l/workbook.xml"]);
    expect(read(one, { "_rels/.rels": rels })).toBe("notAWorkbook");
  });

  test("texts of another part: those of Office's type are read, and two such parts are refused", () => {
    const rels = (space: string): string =>
      relationships(
        ["rId9", `${space}/sharedStrings`, "other.xml"],
        ["rId1", `${TYPES}/worksheet`, "worksheets/sheet1.xml"],
        ["rId2", `${TYPES}/sharedStrings`, "sharedStrings.xml"],
      );
    const other = `<sst xmlns="${MAIN}"><si><t>乙</t></si></sst>`;
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
    const found = ["urn:x", TYPES].map((space) =>
      read(rows, { "xl/other.xml": other, "xl/_rels/workbook.xml.rels": rels(space) }, ["<t>甲</t>"]),
    );
    expect(found).toEqual(["甲", "unsafe"]);
  });

  test("a sheet that refers by an attribute of another vocabulary: Office's own attribute counts", () => {
    const book = `<workbook xmlns="${MAIN}" xmlns:r="${TYPES}" xmlns:x="urn:x"><sheets><sheet name="甲" sheetId="1" x:id="rId2" r:id="rId1"/></sheets></workbook>`;
    const rels = relationsXml([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "worksheet", "worksheets/sheet2.xml"],
    ]);
    const parts = { "xl/workbook.xml": book, "xl/_rels/workbook.xml.rels": rels };
    expect(read(one, { ...parts, "xl/worksheets/sheet2.xml": sheetXml(two) })).toBe(1);
  });
});

describe("names of another vocabulary", () => {
  test("rows before the real ones are none", () => {
    const inside = `<x:sheetData>${two}</x:sheetData><sheetData>${one}</sheetData>`;
    expect(read("", sheetWith(`${COMPATIBILITY} xmlns:x="urn:x" mc:Ignorable="x"`, inside))).toBe(1);
  });

  test.each([
    ["a value beside the value", '<c r="A1"><v>1</v><x:v>2</v></c>'.replace("2</v>", "2</x:v>")],
    ["a value before the value", '<c r="A1"><x:v>2</x:v><v>1</v></c>'],
    ["a cell", '<x:c r="A1"><x:v>2</x:v></x:c><c r="B1"><v>1</v></c>'],
    ["a text within a text", '<c r="A1" t="inlineStr"><is><x:r><t>2</t></x:r><t>1</t></is></c>'],
  ])("%s is refused", (_name, cells) => {
    const inside = `<sheetData><row r="1">${cells}</row></sheetData>`;
    expect(read("", sheetWith('xmlns:x="urn:x"', inside))).toBe("unsafe");
  });

  test("attributes with a prefix say nothing: place, type and number are those without", () => {
    const cell = '<row x:r="7" r="1"><c x:r="A7" r="A1" x:t="str" x:s="4"><v>1</v></c></row>';
    expect(read("", sheetWith('xmlns:x="urn:x"', `<sheetData>${cell}</sheetData>`))).toBe(1);
  });

  test("a prefix bound to another namespace halfway is refused, and so is a choice between contents", () => {
    const choice = (rows: string): string =>
      `<mc:AlternateContent><mc:Choice Requires="x14"><sheetData>${rows}</sheetData></mc:Choice></mc:AlternateContent>`;
    for (const [declarations, inside] of [
      ["", `<sheetData xmlns="urn:x">${one}</sheetData>`],
      ['xmlns:x="urn:x"', `<x:sheetData xmlns:x="${MAIN}">${two}</x:sheetData><sheetData>${one}</sheetData>`],
      [COMPATIBILITY, `${choice(two)}<sheetData>${one}</sheetData>`],
      [COMPATIBILITY, `<sheetData>${one}</sheetData>${choice(two)}`],
      [COMPATIBILITY, `<sheetData><mc:AlternateContent/>${one}</sheetData>`],
    ] as const)
      expect([inside, read("", sheetWith(declarations, inside))]).toEqual([inside, "unsafe"]);
  });

  test("a worksheet of another vocabulary has no rows, and a workbook of another one is none", () => {
    expect(read("", { [SHEET]: `<worksheet xmlns="urn:x"><sheetData>${one}</sheetData></worksheet>` })).toBeNull();
    const book = `<workbook xmlns="urn:x" xmlns:r="${TYPES}"><sheets><sheet name="甲" sheetId="1" r:id="rId1"/></sheets></workbook>`;
    expect(read(one, { "xl/workbook.xml": book })).toBe("notAWorkbook");
  });

  test("what Excel adds of later versions passes: ignorable attributes, absolute path, extensions", () => {
    const later = 'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" mc:Ignorable="x14ac"';
    const extension =
      '<extLst><ext uri="{78C0D931}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><xm:f>A1</xm:f></x14:conditionalFormattings></ext></extLst>';
    const rows = '<row r="1" spans="1:1" x14ac:dyDescent="0.3"><c r="A1"><v>1</v><extLst/></c></row>';
    const book = `<workbook xmlns="${MAIN}" xmlns:r="${TYPES}" ${COMPATIBILITY}><mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="C:\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent><sheets><sheet name="甲" sheetId="1" r:id="rId1"/></sheets></workbook>`;
    const sheet = sheetWith(
      `${COMPATIBILITY} ${later}`,
      `<sheetFormatPr x14ac:dyDescent="0.3"/><sheetData>${rows}</sheetData>${extension}`,
    );
    expect(read("", { ...sheet, "xl/workbook.xml": book })).toBe(1);
  });
});

describe("content that stands twice", () => {
  test.each([
    ["rows", `<sheetData>${one}</sheetData><sheetData>${two}</sheetData>`],
    ["a value", '<sheetData><row r="1"><c r="A1"><v>1</v><v>2</v></c></row></sheetData>'],
    [
      "a value and a text in place",
      '<sheetData><row r="1"><c r="A1" t="str"><v>1</v><is><t>2</t></is></c></row></sheetData>',
    ],
    [
      "a text in place",
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>1</t></is><is><t>2</t></is></c></row></sheetData>',
    ],
    ["a value for a text in place", '<sheetData><row r="1"><c r="A1" t="inlineStr"><v>2</v></c></row></sheetData>'],
    [
      "a text in a text",
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>1</t><t>2</t></is></c></row></sheetData>',
    ],
    [
      "a run beside a text",
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>1</t><r><t>2</t></r></is></c></row></sheetData>',
    ],
    ["a row in a row", '<sheetData><row r="1"><row r="2"><c r="A2"><v>1</v></c></row></row></sheetData>'],
    ["a cell outside a row", '<sheetData><c r="A1"><v>1</v></c></sheetData>'],
  ])("%s: refused", (_name, inside) => {
    expect(read("", sheetWith("", inside))).toBe("unsafe");
  });

  test("a sheet listed outside the list of sheets: refused", () => {
    const listed = '<sheet name="甲" sheetId="1" r:id="rId1"/>';
    for (const inside of [`<bookViews>${listed}</bookViews>`, `<sheets><x>${listed}</x></sheets>`])
      expect(
        read(one, { "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${TYPES}">${inside}</workbook>` }),
      ).toBe("unsafe");
  });

  test("a part that says it is in another encoding, and a type of cell that nobody knows: refused", () => {
    expect(
      read("", { [SHEET]: `<?xml version="1.0" encoding="GBK"?>${sheetXml(one).replace(/^<\?.*?\?>/, "")}` }),
    ).toBe("damaged");
    expect(read('<row r="1"><c r="A1" t="x"><v>1</v></c></row>')).toBe("damaged");
    expect(read('<row r="1"><c r="A1" t="b"><v>no</v></c></row>')).toBe("damaged");
  });
});

describe("relationships without end", () => {
  const table = `<table xmlns="${MAIN}" name="表" ref="A1:B2"/>`;
  const toTables = (count: number, target: (index: number) => string): Parts => ({
    "xl/worksheets/_rels/sheet1.xml.rels": relationsXml(
      Array.from({ length: count }, (_, index) => [`rId${String(index)}`, "table", target(index)] as const),
    ),
  });

  test("many to one part: it is unpacked once", () => {
    const parts = toTables(fileLimits.relations, () => "../t.xml");
    const book = readWorkbook(handmadeBook(one, [], { ...parts, "xl/t.xml": table }));
    expect(book.sheets[0]?.tables).toEqual([{ name: "表", address: "A1:B2" }]);
  });

  test("more than anybody needs: refused", () => {
    expect(
      read(
        one,
        toTables(fileLimits.relations + 1, () => "../t.xml"),
      ),
    ).toBe("tooLarge");
  });

  test("two sheets to one part: refused", () => {
    const listed = [1, 2].map((id) => `<sheet name="s${String(id)}" sheetId="${String(id)}" r:id="rId1"/>`).join("");
    const book = `<workbook xmlns="${MAIN}" xmlns:r="${TYPES}"><sheets>${listed}</sheets></workbook>`;
    expect(read(one, { "xl/workbook.xml": book })).toBe("unsafe");
  });

  test("a part that is asked for again and again: what is unpacked is counted every time", () => {
    const size = 40 * 1024 * 1024;
    const pack = openPackage(
      zipSync({ "[Content_Types].xml": strToU8("<Types/>"), big: new Uint8Array(size) }, { level: 0 }),
    );
    const times = Math.floor(fileLimits.inflatedBytes / size);
    for (let time = 0; time < times; time += 1) expect(pack.bytes("big")).toHaveLength(size);
    expect(() => pack.bytes("big")).toThrow("expandsTooFar");
  });
});
