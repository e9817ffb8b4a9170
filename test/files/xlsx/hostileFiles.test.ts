import { strToU8, zipSync } from "fflate";
import { readWorkbook } from "../../../src/files/xlsx/readWorkbook";
import { fileLimits, fileTooLarge } from "../../../src/workflow/fileLimits";
import { fileProblemText } from "../../../src/workflow/fileProblemText";
import { FileProblem } from "../../../src/workflow/fileProblem";
import {
  bookParts,
  directoryLine,
  handmadeBook,
  MAIN,
  packageOf,
  relationsXml,
  sheetXml,
  TYPES,
  withName,
  withNumber,
} from "./handmadeBook";

const one = '<row r="1"><c r="A1"><v>1</v></c></row>';
const plain = handmadeBook(one);
const SHEET = "xl/worksheets/sheet1.xml";

/** What reading such a file ends in. */
function problemOf(bytes: Uint8Array): FileProblem {
  try {
    readWorkbook(bytes);
  } catch (error) {
    if (error instanceof FileProblem) return error;
    throw error;
  }
  throw new Error("The file was read");
}

function utf16(words: string): readonly number[] {
  return Array.from(words).flatMap((letter) => [letter.charCodeAt(0), 0]);
}

const compound = (name: string): Uint8Array =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0), ...utf16(name)]);

/** A directory of one part that declares any sizes, without the bytes for them. */
function declaring(packed: number, size: number): Uint8Array {
  const line = directoryLine(plain, SHEET);
  return withNumber(withNumber(plain, line + 20, packed), line + 24, size);
}

describe("a file that is no workbook", () => {
  test.each([
    ["nothing at all", new Uint8Array(), "notAWorkbook", "empty"],
    ["CSV renamed", strToU8("工号,姓名\r\nA1,陈"), "notAWorkbook", "text"],
    ["text in UTF-16 renamed", Uint8Array.from([0xff, 0xfe, ...utf16("a\tb")]), "notAWorkbook", "text"],
    ["a web page renamed .xls", strToU8("<html><table><tr><td>1"), "notAWorkbook", "html"],
    ["XML of an old Excel", strToU8('<?xml version="1.0"?><Workbook/>'), "notAWorkbook", "xml"],
    ["a PDF", strToU8("%PDF-1.7"), "notAWorkbook", "pdf"],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47), "notAWorkbook", "image"],
    ["the old format renamed", compound("Workbook"), "oldFormat", "xls"],
    ["an encrypted workbook", compound("EncryptedPackage"), "encrypted", "EncryptedPackage"],
    ["an old Word document", compound("WordDocument"), "notAWorkbook", "word"],
    [
      "a Word document",
      packageOf({
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relationsXml([["rId1", "officeDocument", "word/document.xml"]]),
        "word/document.xml": "<w:document/>",
      }),
      "notAWorkbook",
      "word",
    ],
    [
      "a binary workbook renamed",
      packageOf({ "[Content_Types].xml": "<Types/>", "xl/workbook.bin": "" }),
      "binaryFormat",
      "xlsb",
    ],
    [
      "an OpenDocument file",
      packageOf({ mimetype: "", "content.xml": "", "META-INF/manifest.xml": "" }),
      "notAWorkbook",
      "openDocument",
    ],
    ["an archive", zipSync({ "a.txt": strToU8("a") }), "notAWorkbook", "archive"],
  ] as const)("%s is told for what it is", (_name, bytes, code, found) => {
    expect(problemOf(bytes)).toMatchObject({ code, found });
  });

  test("every such format has words of its own in both languages", () => {
    for (const found of [
      "empty",
      "text",
      "html",
      "xml",
      "pdf",
      "image",
      "word",
      "openDocument",
      "archive",
      "unknown",
    ]) {
      const { zh, en } = fileProblemText(new FileProblem("notAWorkbook", found));
      expect(zh).not.toContain("别的文件");
      expect(en).not.toContain("some other file");
    }
  });
});

describe("a damaged file", () => {
  test("half of it", () => {
    expect(problemOf(plain.slice(0, plain.length / 2))).toMatchObject({ code: "damaged" });
  });

  test("any cut is refused or changes nothing that is read", () => {
    const whole = readWorkbook(plain);
    for (let length = 0; length < plain.length; length += 1) {
      try {
        expect(readWorkbook(plain.slice(0, length))).toEqual(whole);
      } catch (error) {
        expect(error).toBeInstanceOf(FileProblem);
      }
    }
  });

  test("any byte that is altered is refused or changes nothing that is read", () => {
    const whole = readWorkbook(plain);
    for (let at = 0; at < plain.length; at += 1)
      for (const flip of [0x01, 0xff]) {
        const altered = plain.slice();
        altered[at] = (altered[at] ?? 0) ^ flip;
        try {
          expect(readWorkbook(altered)).toEqual(whole);
        } catch (error) {
          expect(error).toBeInstanceOf(FileProblem);
        }
      }
  });

  test("a part whose checksum is another", () => {
    const line = directoryLine(plain, SHEET);
    expect(problemOf(withNumber(plain, line + 16, 1))).toMatchObject({ code: "damaged", found: SHEET });
  });

  test.each([
    ["a shared string that is not there", '<row r="1"><c r="A1" t="s"><v>7</v></c></row>', "sharedStrings[7]"],
    ["a place that only some read as one", '<row r="1e0"><c><v>1</v></c></row>', "row NaN"],
    ["a cell that only some read as one", '<row r="8"><c r="E8.0"><v>1</v></c></row>', "E8.0"],
    ["a style that only some read as one", '<row r="1"><c r="A1" s="&#49;"><v>1</v></c></row>', "s"],
    [
      "a shared string that only some read as one",
      '<row r="1"><c r="A1" t="s"><v>1e0</v></c></row>',
      "sharedStrings[1e0]",
    ],
    ["a truth that some read as false", '<row r="1"><c r="A1" t="b"><v>true</v></c></row>', "true"],
    ["a number without end", `<row r="1"><c r="A1"><v>5.${"0".repeat(80)}e3</v></c></row>`, "5.000"],
    ["a day in words", '<row r="1"><c r="A1" t="d"><v>8 September 2013</v></c></row>', "8 September"],
    ["a day on which programs differ", '<row r="1"><c r="A1" t="d"><v>1900-02-16</v></c></row>', "1900-02-16"],
    ["a negative one", '<row r="1"><c r="A1" t="s"><v>-1</v></c></row>', "sharedStrings[-1]"],
    ["a number that is none", '<row r="1"><c r="A1"><v>0x10</v></c></row>', "0x10"],
    ["a row beyond the last", '<row r="1048577"/>', "1048577"],
    ["a column beyond the last", '<row r="1"><c r="XFE1"><v>1</v></c></row>', "XFE1"],
    ["a cell in another row", '<row r="1"><c r="A2"><v>1</v></c></row>', "A2"],
    ["a cell that stands twice", '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>', "A1"],
    ["a row that stands twice", `${one}${one}`, "row 1"],
    ["a cell that does not end", '<row r="1"><c r="A1"><v>1', "v"],
    ["rows that do not end", "<row", ""],
  ])("%s", (_name, rows, found) => {
    const problem = problemOf(handmadeBook(rows));
    expect(problem.code).toBe("damaged");
    expect(problem.found).toContain(found);
  });

  test("a sheet that is not in the package, or lies outside it: nothing is fetched", () => {
    for (const rels of [
      relationsXml([["rId1", "worksheet", "worksheets/other.xml"]]),
      relationsXml([["rId1", "worksheet", "../../../etc/passwd"]]),
      relationsXml([["rId1", "worksheet", "https://elsewhere.example/sheet1.xml", "External"]]),
    ])
      expect(problemOf(handmadeBook(one, [], { "xl/_rels/workbook.xml.rels": rels }))).toMatchObject({
        code: "damaged",
      });
  });

  test("links to the outside that belong to a sheet are left alone", () => {
    const rels = relationsXml([["rId1", "hyperlink", "https://elsewhere.example/", "External"]]);
    const book = readWorkbook(handmadeBook(one, [], { "xl/worksheets/_rels/sheet1.xml.rels": rels }));
    expect(book.sheets[0]?.rows).toEqual([[1]]);
  });
});

describe("a bomb", () => {
  test("a file larger than the limit is refused before it is looked at", () => {
    expect(fileTooLarge(fileLimits.fileBytes)).toBeNull();
    expect(fileTooLarge(fileLimits.fileBytes + 1)).toMatchObject({ code: "tooLarge" });
    expect(problemOf(new Uint8Array(fileLimits.fileBytes + 1))).toMatchObject({ code: "tooLarge" });
  });

  test("a part that unpacks to hundreds of times its size", () => {
    const spaces = `<!--${" ".repeat(5 * 1024 * 1024)}-->`;
    const bomb = handmadeBook(one, [], { [SHEET]: spaces });
    expect(bomb.length).toBeLessThan(20_000);
    expect(problemOf(bomb)).toMatchObject({ code: "expandsTooFar" });
  });

  test("parts that unpack to too much together", () => {
    const names = Array.from({ length: 120 }, (_, index) => `x/part${String(index + 100)}`);
    const small = handmadeBook(one, [], Object.fromEntries(names.map((name) => [name, "a"])));
    const bomb = names.reduce(
      (bytes, name) => withNumber(bytes, directoryLine(bytes, name) + 24, fileLimits.smallPart),
      small,
    );
    expect(problemOf(bomb)).toMatchObject({ code: "expandsTooFar" });
  });

  test.each([
    ["small", 8],
    ["one byte less than it is", -1],
  ])("a part that declares a size that is a lie: %s", (_name, size) => {
    const real = strToU8(sheetXml(one)).length;
    expect(problemOf(declaring(zippedSize(), size < 0 ? real + size : size))).toMatchObject({ code: "expandsTooFar" });
  });

  test("a part that declares more than it is", () => {
    expect(problemOf(declaring(zippedSize(), 10_000))).toMatchObject({ code: "damaged" });
  });

  test("a large part that declares less than it is, unpacked in slices", () => {
    const rows = Array.from({ length: 40_000 }, (_, index) => {
      const row = String(index + 1);
      return `<row r="${row}"><c r="A${row}"><v>${String((index * 7919) % 100_003)}</v></c></row>`;
    }).join("");
    const book = handmadeBook(rows);
    expect(readWorkbook(book).sheets[0]?.rows).toHaveLength(40_000);
    const line = directoryLine(book, SHEET);
    expect(problemOf(withNumber(book, line + 24, 1_000_000))).toMatchObject({ code: "expandsTooFar", found: SHEET });
  });

  test("more parts, sheets or cells than anybody needs", () => {
    const many = Object.fromEntries(Array.from({ length: fileLimits.parts }, (_, index) => [`x/${String(index)}`, ""]));
    expect(problemOf(handmadeBook(one, [], many))).toMatchObject({ code: "tooLarge" });
    const sheets = Array.from(
      { length: fileLimits.sheets + 1 },
      (_, index) => `<sheet name="s${String(index)}" sheetId="${String(index + 1)}" r:id="rId1"/>`,
    );
    const book = `<workbook xmlns="${MAIN}" xmlns:r="${TYPES}"><sheets>${sheets.join("")}</sheets></workbook>`;
    expect(problemOf(handmadeBook(one, [], { "xl/workbook.xml": book }))).toMatchObject({ code: "tooLarge" });
    const wide = Array.from({ length: 600 }, (_, index) => {
      const row = String(index + 1);
      return `<row r="${row}"><c r="XFD${row}"><v>1</v></c></row>`;
    });
    expect(problemOf(handmadeBook(wide.join("")))).toMatchObject({ code: "tooLarge" });
  });

  test("one long formula that thousands of cells share", () => {
    const long = `1${"+1".repeat(8_000)}`;
    const cells = Array.from({ length: 6_000 }, (_, index) => {
      const row = String(index + 2);
      return `<row r="${row}"><c r="A${row}"><f t="shared" si="0"/></c></row>`;
    });
    const first = `<row r="1"><c r="A1"><f t="shared" ref="A1:A6001" si="0">${long}</f></c></row>`;
    expect(problemOf(handmadeBook(first + cells.join("")))).toMatchObject({ code: "tooLarge" });
  });

  test("a cell at the far end of a sheet costs no more than its row", () => {
    const book = readWorkbook(handmadeBook('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'));
    expect(book.sheets[0]?.rows).toHaveLength(1_048_576);
  });
});

describe("a package that no program of Office writes", () => {
  test.each(["../evil.xml.....", "/../evil.xml....", "C:/evil.xml.....", "xl\\evil.xml.....", "a/./evil.xml...."])(
    "a path that leads elsewhere: %s",
    (path) => {
      const other = "customXml/a1.xml";
      expect(problemOf(withName(handmadeBook(one, [], { [other]: "<a/>" }), other, path))).toMatchObject({
        code: "unsafe",
      });
    },
  );

  test("two parts of one name", () => {
    const twice = withName(
      handmadeBook(one, [], { "xl/worksheets/sheet2.xml": sheetXml("") }),
      "sheet2.xml",
      "sheet1.xml",
    );
    expect(problemOf(twice)).toMatchObject({ code: "unsafe", found: `${SHEET} ×2` });
  });

  test("a part that goes by one name in the directory and by another before its bytes", () => {
    const hidden = withName(handmadeBook(one, [], { "xl/worksheets/sheet2.xml": sheetXml("") }), "sheet2", "sheet9", 1);
    expect(problemOf(hidden)).toMatchObject({ code: "unsafe" });
  });

  test("parts that share their bytes", () => {
    const book = handmadeBook(one, [], { "xl/worksheets/sheet2.xml": sheetXml(one) });
    const [first, second] = [directoryLine(book, SHEET), directoryLine(book, "xl/worksheets/sheet2.xml")];
    const view = new DataView(book.buffer);
    // The first part is said to reach into the second.
    const reach = view.getUint32(second + 42, true) - view.getUint32(first + 42, true);
    expect(problemOf(withNumber(book, first + 20, reach))).toMatchObject({ code: "unsafe" });
  });

  test("a part under a password of its own", () => {
    const line = directoryLine(plain, SHEET);
    const locked = plain.slice();
    locked[line + 8] = (locked[line + 8] ?? 0) | 1;
    expect(problemOf(locked)).toMatchObject({ code: "encrypted", found: SHEET });
  });

  test.each(Object.keys(bookParts(one)).filter((path) => path !== "[Content_Types].xml"))(
    "a document type with entities in %s",
    (path) => {
      const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
      const parts = bookParts(one);
      const xml = (parts[path] ?? "").replace(/^<\?xml[^>]*\?>/, "");
      expect(problemOf(packageOf({ ...parts, [path]: bomb + xml }))).toMatchObject({ code: "unsafe" });
    },
  );

  test("an entity of the file's own stays the text it is", () => {
    const book = readWorkbook(handmadeBook('<row r="1"><c r="A1" t="str"><v>&evil;</v></c></row>'));
    expect(book.sheets[0]?.rows).toEqual([["&evil;"]]);
  });

  test("XML in UTF-16, where a document type would not be seen", () => {
    const wide = String.fromCharCode(0xfffe);
    const parts = zipSync(
      Object.fromEntries(
        Object.entries(bookParts(one)).map(([path, text]) => [
          path,
          path === SHEET ? Uint8Array.from([0xff, 0xfe, ...utf16(text + wide)]) : strToU8(text),
        ]),
      ),
    );
    expect(problemOf(parts)).toMatchObject({ code: "damaged" });
  });

  test.each(["1", "true"])("days that are counted from 1904 (%s): the same number is another day", (flag) => {
    const book = `<workbook xmlns="${MAIN}" xmlns:r="${TYPES}"><workbookPr date1904="${flag}"/><sheets><sheet name="甲" sheetId="1" r:id="rId1"/></sheets></workbook>`;
    expect(problemOf(handmadeBook(one, [], { "xl/workbook.xml": book }))).toMatchObject({ code: "otherDates" });
    expect(readWorkbook(handmadeBook(one, [], { "xl/workbook.xml": book.replace(`"${flag}"`, '"0"') }))).toBeDefined();
  });

  test("a sheet under a name that programs read as different parts; a picture may have one", () => {
    const rels = (target: string, type: string): string =>
      relationsXml([
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", type, target],
      ]);
    const read = (target: string, type: string): Uint8Array =>
      handmadeBook(one, [], { "xl/_rels/workbook.xml.rels": rels(target, type) });
    expect(problemOf(read("worksheets/sheet%31.xml", "worksheet"))).toMatchObject({ code: "unsafe" });
    expect(readWorkbook(read("media/image%201.png", "image")).sheets).toHaveLength(1);
  });

  test("two sheets of one name", () => {
    const book = `<workbook xmlns="${MAIN}" xmlns:r="${TYPES}"><sheets><sheet name="甲" sheetId="1" r:id="rId1"/><sheet name="甲" sheetId="2" r:id="rId1"/></sheets></workbook>`;
    expect(problemOf(handmadeBook(one, [], { "xl/workbook.xml": book }))).toMatchObject({ code: "unsafe" });
  });
});

describe("every problem", () => {
  test("has words in both languages that name what was found", () => {
    for (const code of ["damaged", "tooLarge", "expandsTooFar", "unsafe"] as const) {
      const { zh, en } = fileProblemText(new FileProblem(code, "xl/部件.xml"));
      expect(zh).toContain("xl/部件.xml");
      expect(en).toContain("xl/部件.xml");
    }
    for (const code of ["encrypted", "oldFormat", "binaryFormat", "otherDates"] as const)
      expect(fileProblemText(new FileProblem(code, "x")).zh).not.toBe("");
  });
});

/** The packed size of the plain workbook's sheet, as its directory has it. */
function zippedSize(): number {
  return new DataView(plain.buffer, plain.byteOffset).getUint32(directoryLine(plain, SHEET) + 20, true);
}
