import { schemeTables } from "../../src/domain/scheme/schemeTables";
import { definitions } from "../../src/functions/definitions";
import { bookWorkbook } from "../../src/templates/bookWorkbook";
import type { BookContext, BookDefinition } from "../../src/templates/books/bookDefinition";
import type { EntryRule, TableBlock } from "../../src/templates/books/blockDefinition";
import { books } from "../../src/templates/books/books";
import { PART_SHEET } from "../../src/templates/sheets/schemeSheet";
import type { Grid } from "../../src/workbench/grid/grid";
import { fileSheetId } from "../../src/workbench/xlsx/toWorkbookData";
import { fullReady } from "../functions/callFunction";
import { fullContext, thirdQuarter } from "../support/demonstrationScheme";
import { calculatedGrid } from "./calculatedGrid";
import { exampleBook } from "./exampleBook";
import type { FormulaCell } from "./formulaCells";
import { formulaCells, shownDifferently } from "./formulaCells";
import { libreOfficeInstalled, recalculated, withoutAddIn } from "./libreOffice";
import type { Parts } from "./package";
import { attribute, formulas, packed, part, partsOf, sheetPaths, sheetXml } from "./package";

const context: BookContext = { ...fullContext(), period: thirdQuarter };
/** BOOK=产品计价.xlsx in the environment tries that one book alone. */
const wanted = process.env.BOOK;
const all: readonly BookDefinition[] = [exampleBook, ...books].filter(
  ({ file }) => wanted === undefined || file === wanted,
);

/** The tables of a book's own sheets. */
function tablesOf(book: BookDefinition): readonly TableBlock[] {
  return book
    .sheets(context)
    .flatMap(({ bands }) => bands.flat())
    .flatMap((block) => (block.kind === "table" ? [block] : []));
}

test("every book needs parts that the full scheme has, and bears a file name of its own", () => {
  const { document } = context.scheme;
  expect(books.flatMap(({ parts }) => parts.filter((id) => document[id] === undefined))).toEqual([]);
  expect(new Set(all.map(({ file }) => file)).size).toBe(all.length);
  for (const { file, title } of all) expect([file, title.zh !== "" && title.en !== ""]).toEqual([file, true]);
});

test("no two tables of all books and of 方案参数 bear the same name", () => {
  const names = [
    ...schemeTables(context.scheme.document).map(({ name }) => name),
    ...all.flatMap(tablesOf).map(({ name }) => name),
  ];
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

describe.each(all.map((book) => [book.file, book] as const))("the book %s", (_file, book) => {
  let bytes = new Uint8Array();
  let parts: Parts = new Map();
  let cells: readonly FormulaCell[] = [];
  let grid: Grid;
  let dispose: () => void = () => undefined;

  beforeAll(async () => {
    bytes = new Uint8Array(await bookWorkbook(book, context));
    parts = partsOf(bytes);
    cells = formulaCells(parts);
    ({ grid, dispose } = await calculatedGrid(bytes, fullReady()));
  }, 120_000);
  afterAll(() => {
    dispose();
  });

  const sheets = book.sheets(context);
  const ofParts = book.core === true && book.parts.length > 0 ? [PART_SHEET] : [];
  const names = ["填表说明", "方案参数", ...ofParts, ...sheets.map(({ name }) => name)];

  test("has its sheets after the guide and the parameters", () => {
    expect([...sheetPaths(parts).keys()]).toEqual(names);
  });

  test("gives the same bytes every time", async () => {
    expect(Buffer.from(await bookWorkbook(book, context)).equals(Buffer.from(bytes))).toBe(true);
  }, 60_000);

  test("keeps a value for every formula, so that it shows without the add-in", () => {
    const bare = [...sheetPaths(parts)].flatMap(([sheet, path]) =>
      [...part(parts, path).matchAll(/<c ([^>]*)><f[^>]*>[^<]*<\/f>(?!<v)/g)].map(
        ([, cell = ""]) => `${sheet}!${attribute(cell, "r")}`,
      ),
    );
    expect(bare).toEqual([]);
  });

  test("calls only functions that there are, by the form in which files keep them", () => {
    const texts = [...sheetPaths(parts).values()].flatMap((path) =>
      [...formulas(part(parts, path)).values()].map(({ formula }) => formula),
    );
    expect(texts.filter((formula) => /\bKPI\./.test(formula))).toEqual([]);
    const called = texts.flatMap((formula) =>
      [...formula.matchAll(/_xldudf_KPI_([A-Z]+)/g)].map(([, name = ""]) => name),
    );
    expect(called.filter((name) => !definitions.some((one) => one.name === name))).toEqual([]);
    expect(
      texts.filter((formula) =>
        /\b(LET|LAMBDA|TAKE|DROP|CHOOSECOLS|CHOOSEROWS|HSTACK|VSTACK|TOCOL|TOROW|MAP|BYROW|BYCOL|REDUCE|SCAN|EXPAND|TEXTSPLIT|GROUPBY)\(/.test(
          formula,
        ),
      ),
    ).toEqual([]);
  });

  test("shows in the workbench what it keeps", () => {
    const differences = cells.filter(({ sheet, row, column, cached }) => {
      const area = { row: row - 1, column: column - 1, rows: 1, columns: 1 };
      const [[value = ""] = []] = grid.values(fileSheetId(names.indexOf(sheet)), area);
      return shownDifferently(value, cached);
    });
    expect(
      differences.slice(0, 20).map(({ sheet, address, row, column, cached, formula }) => ({
        cell: `${sheet}!${address}`,
        formula,
        kept: cached,
        shown: grid.values(fileSheetId(names.indexOf(sheet)), {
          row: row - 1,
          column: column - 1,
          rows: 1,
          columns: 1,
        })[0]?.[0],
      })),
    ).toEqual([]);
  });

  (libreOfficeInstalled ? test : test.skip)(
    "shows in LibreOffice, without the add-in, what it keeps",
    () => {
      const found = recalculated(packed(withoutAddIn(parts)));
      const differences = cells.flatMap(({ sheet, address, row, column, cached, formula }) => {
        const shown = found.get(sheet)?.[row - 1]?.[column - 1] ?? "";
        return shownDifferently(shown, cached) ? [{ cell: `${sheet}!${address}`, formula, kept: cached, shown }] : [];
      });
      expect(differences.slice(0, 20)).toEqual([]);
    },
    120_000,
  );

  test("offers a list for every column and cell with choices", () => {
    for (const { name, bands } of sheets) {
      const rules: readonly EntryRule[] = bands.flat().flatMap((block): readonly EntryRule[] => {
        if (block.kind === "table")
          return block.columns.flatMap((column) => (column.kind === "input" && column.given !== true ? [column] : []));
        return block.kind === "cells" ? block.rows.flat().flatMap((cell) => (cell.kind === "entry" ? [cell] : [])) : [];
      });
      const wanted = rules.filter(({ choices }) => choices !== undefined).length;
      expect(rules.filter(({ as, choices }) => as === "choice" && choices === undefined)).toEqual([]);
      const lists = [...sheetXml(parts, name).matchAll(/<dataValidation type="list"/g)].length;
      // The writer puts neighbours with the same rule together.
      expect([name, wanted > 0]).toEqual([name, lists > 0]);
    }
  });

  test("prints on A4 with legend, unit, page numbers and the lines to be signed", () => {
    for (const name of names) {
      const xml = sheetXml(parts, name);
      const setup = /<pageSetup[^>]*>/.exec(xml)?.[0] ?? "";
      expect([name, attribute(setup, "paperSize")]).toEqual([name, "9"]);
      for (const wanted of ["第 &amp;P 页 共 &amp;N 页", "制表：", "复核：", "负责人：", "日期："])
        expect(xml).toContain(wanted);
    }
    const workbook = part(parts, "xl/workbook.xml");
    for (const { name } of sheets) {
      const columns = `(?:&apos;${name}&apos;!\\$A:\\$[A-Z],)?`;
      expect(workbook).toMatch(new RegExp(`_xlnm\\.Print_Titles"[^>]*>${columns}&apos;${name}&apos;!\\$\\d+:\\$\\d+<`));
    }
  });

  test("is printed large enough to be read, on several pages side by side where one would not do", () => {
    for (const name of names) {
      const xml = sheetXml(parts, name);
      const setup = /<pageSetup[^>]*>/.exec(xml)?.[0] ?? "";
      const [pages, tall] = [Number(attribute(setup, "fitToWidth")), attribute(setup, "fitToHeight")];
      const widths = [...xml.matchAll(/<col ([^>]*)\/>/g)].map(
        ([, column = ""]) =>
          (Number(attribute(column, "max")) - Number(attribute(column, "min")) + 1) *
          Number(attribute(column, "width")),
      );
      const total = widths.reduce((sum, width) => sum + width, 0);
      const most = (attribute(setup, "orientation") === "portrait" ? 145 : 220) * pages;
      expect([name, tall === "1" || total <= most]).toEqual([name, true]);
      // Whoever reads the second page wants to know whose row it is.
      if (pages > 1)
        expect([name, part(parts, "xl/workbook.xml")]).toEqual([
          name,
          expect.stringContaining(`&apos;${name}&apos;!$A:`),
        ]);
    }
  });

  test("locks every sheet on which nothing may grow, without a password", () => {
    const open = sheets.filter(({ bands }) =>
      bands.flat().some((block) => block.kind === "table" && block.grows !== false),
    );
    for (const name of names.slice(1)) {
      const lock = /<sheetProtection[^>]*>/.exec(sheetXml(parts, name))?.[0] ?? "";
      expect([name, lock !== ""]).toEqual([name, !open.some((sheet) => sheet.name === name)]);
      expect(lock).not.toMatch(/password|hashValue/);
    }
  });

  test("lets tables grow only at the foot of their sheet", () => {
    for (const { name, bands } of sheets) {
      const above = bands.slice(0, -1).flat();
      expect([name, above.filter((block) => block.kind === "table" && block.grows !== false)]).toEqual([name, []]);
    }
  });
});
