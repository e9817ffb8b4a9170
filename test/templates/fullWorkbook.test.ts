import { schemePartIds, schemeParts } from "../../src/domain/scheme/parts/schemeParts";
import { showCell } from "../../src/domain/values/cell";
import { appraisalWorkbook } from "../../src/templates/appraisalWorkbook";
import { emptyData } from "../../src/templates/appraisalData";
import { bookValues } from "../../src/templates/blocks/bookValues";
import { bookWorkbook } from "../../src/templates/bookWorkbook";
import { branchBook } from "../../src/templates/books/branch/branchBook";
import type { BookContext, SheetDefinition } from "../../src/templates/books/bookDefinition";
import { defectIds } from "../../src/templates/demonstration/defects";
import { fullDemonstration } from "../../src/templates/demonstration/parts/fullData";
import { partDefectIds } from "../../src/templates/demonstration/parts/partDefects";
import { lastPlaces } from "../../src/templates/demonstration/subjects/lastPlaces";
import { subjectSheets } from "../../src/templates/demonstration/subjects/subjectSheets";
import { gradedRows } from "../../src/templates/gradedRows";
import { analysisSheets } from "../../src/templates/sheets/analysisSheets";
import { fileSheetId } from "../../src/workbench/xlsx/toWorkbookData";
import { tableIds } from "../../src/workflow/layout/column";
import { tableLayouts } from "../../src/workflow/layout/tables";
import { fullReady } from "../functions/callFunction";
import { fullContext, thirdQuarter } from "../support/demonstrationScheme";
import { calculatedGrid } from "./calculatedGrid";
import { formulaCells, shownDifferently } from "./formulaCells";
import { attribute, committed, part, partsOf, sheetPaths } from "./package";

const context: BookContext = { ...fullContext(), period: thirdQuarter };
const demonstration = fullDemonstration(context, thirdQuarter);

/** Cells that the workbench calculates otherwise than the file keeps them. */
async function differences(bytes: Uint8Array): Promise<readonly unknown[]> {
  const parts = partsOf(bytes);
  const names = [...sheetPaths(parts).keys()];
  const { grid, dispose } = await calculatedGrid(bytes, fullReady());
  try {
    return formulaCells(parts).flatMap(({ sheet, address, row, column, cached, formula }) => {
      const area = { row: row - 1, column: column - 1, rows: 1, columns: 1 };
      const [[shown = ""] = []] = grid.values(fileSheetId(names.indexOf(sheet)), area);
      return shownDifferently(shown, cached) ? [{ cell: `${sheet}!${address}`, formula, kept: cached, shown }] : [];
    });
  } finally {
    dispose();
  }
}

describe("the workbook of the whole appraisal", () => {
  test("shows in the workbench what it keeps, with the faults of all tables", async () => {
    const { data } = demonstration;
    const wanted = new Set<unknown>([
      ...data.roster.slice(0, 20).map(([id]) => id),
      ...data.vetoes.map(([id]) => id),
      ...Object.values(defectIds),
      ...Object.values(partDefectIds),
    ]);
    const few = Object.fromEntries(
      tableIds.map((id) => [id, id === "teams" ? data.teams : data[id].filter(([key]) => wanted.has(key))]),
    );
    const some = { ...data, ...few };
    const places = lastPlaces(demonstration, context.scheme.document).filter(([key]) => wanted.has(key));
    const bytes = await appraisalWorkbook(some, context, {
      title: "全面考核",
      books: (rows) => [analysisSheets(some, context, rows, places)],
    });
    expect((await differences(bytes)).slice(0, 10)).toEqual([]);
  }, 180_000);

  test("takes an empty 一票否决 for a quarter without vetoes", async () => {
    const { data } = demonstration;
    const ids = data.roster.slice(0, 12).map(([id]) => id);
    const few = Object.fromEntries(
      tableIds.map((id) => [id, id === "teams" ? data.teams : data[id].filter(([key]) => ids.includes(key ?? null))]),
    );
    const none = { ...data, ...few, vetoes: [[null, null, null, null]] };
    const rows = gradedRows(none, context);
    expect(rows.map(({ settledGrade }) => settledGrade)).toEqual(rows.map(({ finalGrade }) => finalGrade));
    expect(await differences(await appraisalWorkbook(none, context))).toEqual([]);
  }, 120_000);

  test("is blank as a template, and nothing in it is at fault", async () => {
    const data = emptyData(thirdQuarter, tableLayouts(context.scheme.document));
    const bytes = await appraisalWorkbook(data, context, {
      title: "全面考核",
      books: (rows) => [analysisSheets(data, context, rows)],
    });
    expect((await differences(bytes)).slice(0, 10)).toEqual([]);
  }, 120_000);
});

const results = gradedRows(demonstration.data, context);
const books = subjectSheets(demonstration, context, results);

test("the sheets of the unit say of grade, promotion and pay what 考核结果 says", () => {
  const outcome = books.find((sheets) => sheets.some(({ name }) => name === "支行应用结果")) ?? [];
  const { column, scope } = bookValues(outcome, context);
  const shown = column("outcomes", "id").map((id, place) => {
    const [promotion, promotionReason, pay] = scope.spill("used")[place] ?? [];
    return [id, column("outcomes", "settledGrade")[place], promotion, promotionReason, pay];
  });
  const wanted = results
    .filter(({ id }) => shown.some(([own]) => own === id))
    .map((row) => [row.id, row.settledGrade, row.promotion, row.promotionReason, row.payCoefficient]);
  expect(shown.length).toBeGreaterThan(30);
  expect(shown).toEqual(wanted);
});

describe.each(books.map((sheets) => [sheets[0]?.name ?? "", sheets] as const))(
  "the sheets from %s on, filled for the demonstration",
  (_name, sheets: readonly SheetDefinition[]) => {
    test("show in the workbench what they keep", async () => {
      const book = { ...branchBook, core: true, parts: schemePartIds, sheets: () => sheets };
      expect((await differences(await bookWorkbook(book, context))).slice(0, 10)).toEqual([]);
    }, 180_000);
  },
);

describe("全面考核-演示-2026Q3.xlsx", () => {
  const parts = partsOf(committed("全面考核-演示-2026Q3.xlsx"));

  test("gives every sheet and every table a name of its own", () => {
    const tables = [...parts.keys()]
      .filter((path) => path.startsWith("xl/tables/"))
      .map((path) => attribute(part(parts, path), "displayName"));
    expect(tables.filter((name, index) => tables.indexOf(name) !== index)).toEqual([]);
    const names = [...sheetPaths(parts).keys()].map((name) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.length > 31)).toEqual([]);
  });

  test("shows the parameters of every part of the scheme", () => {
    const { document } = context.scheme;
    const shown = new Set(
      [...parts.keys()]
        .filter((path) => path.startsWith("xl/tables/"))
        .map((path) => attribute(part(parts, path), "displayName")),
    );
    for (const id of schemePartIds) {
      const rules = document[id];
      // Each part is handed its own rules.
      const tables =
        rules === undefined
          ? []
          : (schemeParts[id].tables as (own: unknown) => readonly { readonly name: string }[])(rules);
      expect([id, tables.filter(({ name }) => !shown.has(name))]).toEqual([id, []]);
      expect([id, tables.length > 0]).toEqual([id, true]);
    }
  });

  test("names the managers of the roster and nobody else in the tables of people", () => {
    const ids = new Set(demonstration.data.roster.map(([id]) => showCell(id ?? null)));
    const people = books
      .flat()
      .flatMap(({ bands }) => bands.flat())
      .flatMap((block) =>
        block.kind === "table" && ["people", "managers", "moves", "outcomes", "redemption"].includes(block.id)
          ? block.rows.map(([id]) => showCell(id ?? null))
          : [],
      );
    expect(people.length).toBeGreaterThan(613);
    expect(people.filter((id) => !ids.has(id))).toEqual([]);
  });
});
