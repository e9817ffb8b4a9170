import * as fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { frozenFileBytes } from "../../../src/files/xlsx/frozenFileBytes";
import { readWorkbook } from "../../../src/files/xlsx/readWorkbook";
import type { Cell } from "../../../src/domain/values/cell";
import { cellAddress } from "../../../src/workflow/cellArea";
import type { FileWorkbook, FileWorksheet } from "../../../src/workflow/ports";
import type { FrozenDifference } from "../../../src/workflow/submission/frozenDifference";
import { differencePlace, differenceText } from "../../../src/workflow/submission/frozenDifference";
import { sameCell } from "../../../src/workflow/submission/sheetDifferences";
import { verifyFrozen } from "../../../src/workflow/submission/verifyFrozen";
import { frozenQuarter } from "../../support/frozenExample";
import { changed, newHire, onLeave, quarterOf, threeManagers } from "../../support/fullQuarter";

type Example = Awaited<ReturnType<typeof frozenQuarter>>;

let example: Example;
let book: FileWorkbook;

beforeAll(async () => {
  example = await frozenQuarter();
  book = readWorkbook(example.bytes);
});

/** The differences that are told; fails where the file counts as untouched. */
function differences(changed: FileWorkbook): readonly FrozenDifference[] {
  const verdict = verifyFrozen(changed);
  if (verdict.state !== "changed") throw new Error(verdict.state);
  return verdict.differences;
}

function withSheet(name: string, change: (sheet: FileWorksheet) => FileWorksheet): FileWorkbook {
  return { ...book, sheets: book.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}

function withRows(name: string, change: (rows: (readonly Cell[])[]) => readonly (readonly Cell[])[]): FileWorkbook {
  return withSheet(name, (sheet) => ({ ...sheet, rows: change([...sheet.rows]) }));
}

/** The package with the text of a part changed, as somebody does who opens it with an archiver. */
function withPart(path: RegExp, change: (xml: string) => string): FileWorkbook {
  const parts = unzipSync(example.bytes);
  const changed = Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => {
      const before = strFromU8(bytes);
      return [name, path.test(name) ? strToU8(change(before)) : bytes];
    }),
  );
  return readWorkbook(zipSync(changed));
}

describe("a frozen file", () => {
  test("is untouched as it was made: the same content, the same fingerprint on the cover, and the scheme for the pane", () => {
    const verdict = verifyFrozen(book);
    expect(verdict).toMatchObject({ state: "untouched", fingerprint: example.fingerprint });
    expect("content" in verdict ? verdict.content : null).toEqual(example.content);
    expect(book.xmlParts).toHaveLength(2);
    expect(book.sheets.flatMap(({ rows }) => rows.flat())).toContain(example.fingerprint);
  });

  test("has the same bytes when it is made again", () => {
    expect(frozenFileBytes(example.plans, example.content)).toEqual(example.bytes);
  });

  test("counts figures to the 15 digits that spreadsheets keep, and one kind of line break", () => {
    expect(sameCell(0.1 + 0.2, 0.3)).toBe(true);
    expect(sameCell(77.73, 77.74)).toBe(false);
    expect(sameCell("a\r\nb", "a\nb")).toBe(true);
    expect(sameCell("007", 7)).toBe(false);
    expect(sameCell("", null)).toBe(true);
    expect(sameCell(0, null)).toBe(false);
    expect(sameCell(" ", null)).toBe(false);
    expect(sameCell({ error: "#N/A" }, "#N/A")).toBe(false);
  });
});

describe("what was changed in a frozen file", () => {
  test("any one cell, whatever is put there: it and nothing else is named", () => {
    const cells = example.content.sheets.flatMap(({ name, rows }) =>
      rows.flatMap((row, down) => row.map((value, right) => ({ name, down, right, value }))),
    );
    const put = fc.oneof(
      fc.string(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constant(null),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.constantFrom(...cells), put, ({ name, down, right, value }, found) => {
        fc.pre(!sameCell(found, value) && !(name === "上报封面" && down === 3 && right === 1));
        const changed = withRows(name, (rows) =>
          rows.map((row, index) =>
            index === down
              ? Array.from({ length: Math.max(row.length, right + 1) }, (_, at) =>
                  at === right ? found : (row[at] ?? null),
                )
              : row,
          ),
        );
        const told = differences(changed);
        const row = example.content.sheets.find((sheet) => sheet.name === name)?.rows[down] ?? [];
        // A row of one cell that is emptied, or that now equals another row, may be told as deleted or moved.
        if (row.filter((cell) => cell !== null).length > 1)
          expect(told).toEqual([
            { kind: "cell", sheet: name, address: cellAddress(down + 1, right + 1), found, expected: value },
          ]);
        else expect(told.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  test("any one row that is deleted: told once, not with every row below it", () => {
    const rows = example.content.sheets.flatMap(({ name, rows: all }) =>
      all.flatMap((row, index) => (row.length === 0 ? [] : [{ name, index }])),
    );
    fc.assert(
      fc.property(fc.constantFrom(...rows), ({ name, index }) => {
        const told = differences(withRows(name, (all) => all.filter((_, at) => at !== index)));
        expect(told.filter(({ kind }) => kind === "rowDeleted")).toHaveLength(1);
        expect(told).toHaveLength(1);
      }),
      { numRuns: 50 },
    );
  });

  test("rows that change places", () => {
    const told = differences(
      withRows("客户经理", (rows) => [...rows.slice(0, 1), ...rows.slice(2, 4), ...rows.slice(1, 2), ...rows.slice(4)]),
    );
    expect(told).toMatchObject([{ kind: "rowMoved", sheet: "客户经理", from: 2, row: 4 }]);
  });

  test("a row that was put in, as it is, or with a formula only", () => {
    expect(differences(withRows("客户经理", (rows) => [...rows, ["B099", "冒名"]]))).toMatchObject([
      { kind: "rowAdded", sheet: "客户经理", row: 7 },
    ]);
    const formulas = new Map([["B90", "=1+1"]]);
    expect(differences(withSheet("客户经理", (sheet) => ({ ...sheet, formulas })))).toMatchObject([
      { kind: "formula", address: "B90", formula: "=1+1" },
    ]);
  });

  test("no truth that LibreOffice writes as the function that gives it, but any other formula in its place", async () => {
    const rows = changed(quarterOf([...threeManagers, newHire, onLeave]), "roster", 1, { netProfit: true });
    const { bytes, content } = await frozenQuarter(rows);
    const own = readWorkbook(bytes);
    const roster = content.sheets.find(({ name }) => name === "客户经理")?.rows ?? [];
    const row = roster.findIndex((cells) => cells.includes(true));
    const address = cellAddress(row + 1, (roster[row]?.indexOf(true) ?? 0) + 1);
    const withFormula = (formula: string): FileWorkbook => ({
      ...own,
      sheets: own.sheets.map((sheet) =>
        sheet.name === "客户经理" ? { ...sheet, formulas: new Map([[address, formula]]) } : sheet,
      ),
    });
    expect(verifyFrozen(withFormula("=TRUE()")).state).toBe("untouched");
    expect(differences(withFormula("=FALSE()"))).toMatchObject([{ kind: "formula", address }]);
    expect(differences(withFormula("=1=1"))).toMatchObject([{ kind: "formula", address }]);
  });

  test("a formula in the package's XML, even one that shows the frozen value", () => {
    const changed = withPart(/worksheets\/sheet2\.xml$/, (xml) =>
      xml.replace(/(<c r="(\w+)"[^>]*>)(<v>77\.73<\/v>)/, "$1<f>77+0.73</f>$3"),
    );
    expect(differences(changed)).toMatchObject([
      { kind: "formula", sheet: "考核结果", formula: "=77+0.73", found: 77.73, expected: 77.73 },
    ]);
  });

  test("a result in the package's XML", () => {
    const changed = withPart(/worksheets\/sheet2\.xml$/, (xml) => xml.replace("<v>77.73</v>", "<v>97.73</v>"));
    expect(differences(changed)).toMatchObject([{ kind: "cell", sheet: "考核结果", found: 97.73, expected: 77.73 }]);
  });

  test("sheets that are gone, hidden, or were added", () => {
    expect(differences({ ...book, sheets: book.sheets.filter(({ name }) => name !== "考核日志") })).toEqual([
      { kind: "sheetMissing", sheet: "考核日志" },
    ]);
    expect(differences(withSheet("检查结果", (sheet) => ({ ...sheet, hidden: true })))).toEqual([
      { kind: "sheetHidden", sheet: "检查结果" },
    ]);
    expect(differences(withSheet("检查结果", (sheet) => ({ ...sheet, name: "检查" })))).toEqual([
      { kind: "sheetMissing", sheet: "检查结果" },
      { kind: "sheetAdded", sheet: "检查" },
    ]);
  });

  test.each([
    ["hiddenRows", (xml: string) => xml.replace('<row r="5"', '<row r="5" hidden="1"'), "5", "有隐藏的行"],
    [
      "hiddenColumns",
      (xml: string) => xml.replace('<col min="2" max="2"', '<col hidden="1" min="2" max="2"'),
      "B:B",
      "有隐藏的列",
    ],
    [
      "merged",
      (xml: string) =>
        xml.replace("<pageMargins", '<mergeCells count="1"><mergeCell ref="A5:B6"/></mergeCells><pageMargins'),
      "A5:B6",
      "有合并的单元格",
    ],
    [
      "conditional",
      (xml: string) =>
        xml.replace(
          "<pageMargins",
          '<conditionalFormatting sqref="H5"><cfRule type="expression" dxfId="0" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting><pageMargins',
        ),
      "H5",
      "有条件格式",
    ],
    [
      "objects",
      (xml: string) => xml.replace("</worksheet>", '<legacyDrawing id="x"/></worksheet>'),
      "legacyDrawing",
      "盖有",
    ],
    [
      "filtered",
      (xml: string) =>
        xml.replace("<pageMargins", '<autoFilter ref="A4:C9"><filterColumn colId="0"/></autoFilter><pageMargins'),
      "考核结果",
      "设了筛选",
    ],
  ])("what hides or covers cells whose values are all as before: %s", (look, change, places, words) => {
    const [told, ...others] = differences(withPart(/worksheets\/sheet2\.xml$/, change));
    expect(told).toEqual({ kind: "look", sheet: "考核结果", look, places });
    expect(others).toEqual([]);
    if (told === undefined) throw new Error("nothing told");
    expect(differencePlace(told).zh).toBe("考核结果");
    expect(differenceText(told).zh).toContain(words);
    expect(differenceText(told).zh).toContain(`（${places}）`);
  });

  test("a number format that shows another score, in the package's styles", () => {
    const shown = (xml: string): string => xml.replace('"0.00;[Red]-0.00"', '"&quot;97.73&quot;"');
    const told = differences(withPart(/styles\.xml$/, shown));
    expect(told).toContainEqual(expect.objectContaining({ kind: "look", sheet: "考核结果", look: "disguised" }));
    expect(told.every((one) => one.kind === "look" && one.look === "disguised")).toBe(true);
  });

  test("two cells joined into one by a border of their own making, or shifted by one", () => {
    const row = example.content.sheets.find(({ name }) => name === "客户经理")?.rows[1] ?? [];
    const [first, second, ...rest] = row;
    for (const border of ["\u0001", "\u0001s", "\u0000", ",", "4:"]) {
      const joined = withRows("客户经理", (rows) =>
        rows.map((cells, index) => (index === 1 ? [`${String(first)}${border}${String(second)}`, ...rest] : cells)),
      );
      expect(differences(joined).length).toBeGreaterThan(0);
    }
  });

  test("the fingerprint on the cover", () => {
    const changed = withRows("上报封面", (rows) =>
      rows.map((row, index) => (index === 3 ? [row[0] ?? null, "0".repeat(64)] : row)),
    );
    expect(differences(changed)).toEqual([
      { kind: "fingerprint", where: "cover", found: "0".repeat(64), expected: example.fingerprint },
    ]);
  });

  test("the frozen content itself: its own fingerprint and the cover give it away, besides the cells", () => {
    const changed = withPart(/item2\.xml$/, (xml) => xml.replace('"gradingScore":"77.73"', '"gradingScore":"97.73"'));
    expect(differences(changed).map((one) => (one.kind === "fingerprint" ? one.where : one.kind))).toEqual([
      "content",
      "cover",
    ]);
  });

  test("a weight in the scheme for the pane, in the frozen one, or in both", () => {
    const change = (xml: string): string => xml.replace('"expectedReturn":"0.10"', '"expectedReturn":"0.11"');
    expect(differences(withPart(/item1\.xml$/, change))).toMatchObject([{ kind: "scheme" }]);
    const frozen = differences(withPart(/item2\.xml$/, change)).map(({ kind }) => kind);
    expect(frozen).toEqual(["fingerprint", "scheme", "fingerprint"]);
    const both = differences(withPart(/item[12]\.xml$/, change)).map(({ kind }) => kind);
    expect(both).toEqual(["fingerprint", "fingerprint"]);
  });

  test("a seal or a period that was pasted into the part for the pane; the part taken out, or doubled", () => {
    const seal = (xml: string): string => xml.replace("</scheme>", '</scheme><seal>{"format":1}</seal>');
    expect(differences(withPart(/item1\.xml$/, seal))).toMatchObject([{ kind: "scheme" }]);
    const period = (xml: string): string => xml.replace("2026Q3", "2026Q2");
    expect(differences(withPart(/item1\.xml$/, period))).toMatchObject([{ kind: "scheme" }]);
    const [scheme = "", frozen = ""] = book.xmlParts;
    for (const beyond of ['{"year":1e999}', "[".repeat(20_000)]) {
      const altered = scheme.replace(/<scheme>[^]*<\/scheme>/, `<scheme>${beyond}</scheme>`);
      expect(differences({ ...book, xmlParts: [altered, frozen] })).toMatchObject([{ kind: "scheme" }]);
    }
    expect(differences({ ...book, xmlParts: [frozen] })).toMatchObject([{ kind: "scheme" }]);
    expect(differences({ ...book, xmlParts: [scheme, scheme, frozen] })).toMatchObject([{ kind: "scheme" }]);
  });

  test("every difference has a place and words in both languages", () => {
    const told: readonly FrozenDifference[] = [
      { kind: "cell", sheet: "表", address: "B2", found: "<script>", expected: null },
      { kind: "formula", sheet: "表", address: "B2", formula: "=1", found: 1, expected: 1 },
      { kind: "rowDeleted", sheet: "表", row: 2, shown: "甲" },
      { kind: "rowAdded", sheet: "表", row: 2, shown: "甲" },
      { kind: "rowMoved", sheet: "表", row: 2, from: 4, shown: "甲" },
      { kind: "sheetMissing", sheet: "表" },
      { kind: "sheetAdded", sheet: "表" },
      { kind: "sheetHidden", sheet: "表" },
      { kind: "fingerprint", where: "cover", found: "", expected: "a".repeat(64) },
      { kind: "fingerprint", where: "content", found: "b".repeat(64), expected: "a".repeat(64) },
    ];
    const words = told.map((one) => [differencePlace(one), differenceText(one)]);
    expect(new Set(words.map(([, said]) => said?.zh)).size).toBe(told.length);
    expect(new Set(words.map(([, said]) => said?.en)).size).toBe(told.length);
    for (const [place, said] of words) expect([place?.zh, place?.en, said?.zh, said?.en]).not.toContain("");
  });
});

describe("a file that is not frozen, or cannot be verified", () => {
  test("an ordinary workbook", () => {
    expect(verifyFrozen({ ...book, xmlParts: book.xmlParts.slice(0, 1) })).toEqual({ state: "notFrozen" });
  });

  test("one with two frozen contents", () => {
    const [scheme = "", frozen = ""] = book.xmlParts;
    expect(verifyFrozen({ ...book, xmlParts: [scheme, frozen, frozen] })).toMatchObject({ state: "damaged" });
  });

  test.each([
    ["cut short", (xml: string) => xml.slice(0, 2_000)],
    ["without a field", (xml: string) => xml.replace('"unit":"城东支行","version"', '"version"')],
    ["with a field too many", (xml: string) => xml.replace('"version":1}', '"version":1,"more":1}')],
    ["with a figure that is none", (xml: string) => xml.replace('"gradingScore":"77.73"', '"gradingScore":"7e9"')],
    [
      "with a scheme that breaks a rule",
      (xml: string) => xml.replace('"expectedReturn":"0.10"', '"expectedReturn":"0.01"'),
    ],
    [
      "with a table beyond any sheet",
      (xml: string) => xml.replace(/("address":")[A-Z]+\d+:[A-Z]+\d+"/, '$1A1:A99999999"'),
    ],
    ["with its fingerprint in another cell", (xml: string) => xml.replace('"address":"B4"', '"address":"ZZZ9999999"')],
    ["with a figure beyond all", (xml: string) => xml.replace(/,77\.73,/, ",1e999,")],
    ["with a scheme beyond all", (xml: string) => xml.replace('"year":2026', '"year":1e999')],
    ["nested without end", (xml: string) => xml.replace('"results":[', `"results":[${"[".repeat(20_000)}`)],
    ["with another root", (xml: string) => xml.replace("<frozen ", "<f:frozen xmlns:f='x' ")],
  ])("one whose content is %s says why", (_name, change) => {
    const [scheme = "", frozen = ""] = book.xmlParts;
    const altered = change(frozen);
    expect(altered === frozen).toBe(false);
    const verdict = verifyFrozen({ ...book, xmlParts: [scheme, altered] });
    if (verdict.state !== "damaged") throw new Error(verdict.state);
    expect(verdict.why.zh).not.toBe("");
  });
});
