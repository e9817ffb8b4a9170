import ExcelJS from "exceljs";
import * as fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { bookBytes, bookSteps } from "../../../src/files/xlsx/bookBytes";
import { readWorkbook } from "../../../src/files/xlsx/readWorkbook";
import type { SheetPlan } from "../../../src/workflow/ports";

function planOf(cells: readonly (readonly (string | number)[])[], other: Partial<SheetPlan> = {}): SheetPlan {
  return { name: "表", blocks: [{ at: "A1", cells }], columnWidths: [10], landscape: false, ...other };
}

const part = (bytes: Uint8Array, path: string): string => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());

describe("a workbook that is written", () => {
  test("holds what was put in, whatever the texts and figures are", () => {
    const cell = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
      fc.string({ unit: "grapheme", minLength: 1 }),
      fc.string({ unit: "binary", minLength: 1 }),
      fc.constantFrom("=1+1", "_x0041_", "__x005F_x0041_", " a ", "一\n二", "\r\n", "<&>\"'", "\u0007", "#N/A", "007"),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (cells) => {
        expect(readWorkbook(bookBytes([planOf(cells)])).sheets[0]?.rows).toEqual(cells);
      }),
      { numRuns: 200 },
    );
  });

  test("puts blocks side by side, the later one where two share a cell, and rows with a height between them", () => {
    const plan = planOf([], {
      blocks: [
        { at: "C2", cells: [["c", "d"]] },
        { at: "A2", cells: [["a", "b", "over"], [1]] },
      ],
      rowHeights: { 1: 30, 2: 20 },
    });
    const bytes = bookBytes([plan]);
    expect(readWorkbook(bytes).sheets[0]?.rows).toEqual([[], ["a", "b", "over", "d"], [1]]);
    expect(part(bytes, "xl/worksheets/sheet1.xml")).toContain(
      '<row r="1" ht="30" customHeight="1"></row><row r="2" ht="20"',
    );
  });

  test("has no formula; text that a sign would make one is kept as text when its cell is edited", async () => {
    const dangerous = ['=HYPERLINK("http://x")', "+1", "-1", "@SUM(A1)", "'a", "＝1"];
    const bytes = bookBytes([
      planOf([dangerous, ["plain", -1]], {
        blocks: [{ at: "A1", cells: [dangerous, ["plain", -1]], formats: ["@", "0.00"] }],
      }),
    ]);
    expect(readWorkbook(bytes).sheets[0]?.formulas.size).toBe(0);
    const styles = [...part(bytes, "xl/styles.xml").matchAll(/<xf [^>]*>/g)].map(([xf]) => xf).slice(1);
    const sheet = part(bytes, "xl/worksheets/sheet1.xml");
    const quoted = (address: string): boolean => {
      const style = new RegExp(`r="${address}" s="(\\d+)"`).exec(sheet)?.[1];
      return styles[Number(style)]?.includes('quotePrefix="1"') ?? false;
    };
    expect(["A1", "B1", "C1", "D1", "E1", "F1"].map(quoted)).toEqual(dangerous.map(() => true));
    expect(["A2", "B2"].map(quoted)).toEqual([false, false]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.buffer as ArrayBuffer);
    expect(book.worksheets[0]?.getCell("A1").type).toBe(ExcelJS.ValueType.String);
  });

  test("gives the same bytes for the same content", () => {
    const plans = [planOf([["a", 1]]), planOf([["b"]], { name: "乙", landscape: true })];
    const extras = { xmlParts: [{ xml: "<a/>", namespace: "urn:a" }], protect: true, title: "题", creator: "甲" };
    expect(bookBytes(plans, extras)).toEqual(bookBytes(plans, extras));
  });

  test("is written in small steps, however long a sheet or a part is, with no character cut in two", () => {
    const rows = Array.from({ length: 9_000 }, (_row, index) => [`行${String(index)}`, index]);
    const [even, odd] = ["", "x"].map((start) => `<a xmlns="urn:a">${start}${"𠮷".repeat(100_000)}</a>`);
    const xmlParts = [even, odd].map((xml = "") => ({ xml, namespace: "urn:a" }));
    const steps = bookSteps([planOf(rows)], { xmlParts });
    let count = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) count += 1;
    expect(count).toBeGreaterThan(20);
    expect(step.value).toEqual(bookBytes([planOf(rows)], { xmlParts }));
    const book = readWorkbook(step.value);
    expect([book.xmlParts, book.sheets[0]?.rows]).toEqual([[even, odd], rows]);
  });

  test("carries its custom XML as Excel does, and can be protected", async () => {
    const xmlParts = [
      { xml: '<a xmlns="urn:a">1</a>', namespace: "urn:a" },
      { xml: '<b xmlns="urn:b">2</b>', namespace: "urn:b" },
    ];
    const bytes = bookBytes([planOf([["a"]])], { xmlParts, protect: true });
    expect(readWorkbook(bytes).xmlParts).toEqual(xmlParts.map(({ xml }) => xml));
    expect(part(bytes, "customXml/itemProps2.xml")).toContain('ds:uri="urn:b"');
    expect(part(bytes, "xl/worksheets/sheet1.xml")).toContain("<sheetProtection ");
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.buffer as ArrayBuffer);
    expect(book.worksheets).toHaveLength(1);
  });

  test("prints the mark of a draft over every page, and the titles of names with an apostrophe", () => {
    const bytes = bookBytes([
      planOf([["a"]], { name: "O'Neil", header: "草案", titleRows: "$1:$2", titleColumns: "$A:$B" }),
    ]);
    expect(part(bytes, "xl/worksheets/sheet1.xml")).toMatch(/<oddHeader>&amp;C.*草案<\/oddHeader><oddFooter>/);
    expect(part(bytes, "xl/workbook.xml")).toContain(">'O''Neil'!$A:$B,'O''Neil'!$1:$2</definedName>");
  });

  test("a figure that is none is a fault of the program", () => {
    expect(() => bookBytes([planOf([[Number.NaN]])])).toThrow("A1 is NaN");
  });
});
