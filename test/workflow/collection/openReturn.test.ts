import { readFileSync } from "node:fs";
import { unsealed } from "../../../src/domain/seal/sealStanding";
import type { SealState } from "../../../src/domain/seal/sealStanding";
import { readWorkbook } from "../../../src/files/xlsx/readWorkbook";
import { appraisalPartXml } from "../../../src/workflow/appraisalPart";
import { openReturn } from "../../../src/workflow/collection/openReturn";
import type { ReturnedFile } from "../../../src/workflow/collection/returnContent";
import type { FileWorkbook, FileWorksheet } from "../../../src/workflow/ports";
import { showCell, toCell } from "../../../src/domain/values/cell";
import { columnLetters } from "../../../src/workflow/data/located";
import { thirdQuarter } from "../../support/demonstrationScheme";
import { stillClock, unwatched } from "../../support/fakeWorkbook";
import { quarterTables } from "../../support/quarterTables";
import { issuedScheme, peopleOf } from "../../collection/returns";

const template = readWorkbook(new Uint8Array(readFileSync("assets/templates/季度考核-演示-2026Q3.xlsx")));

/** Reads a workbook whose scheme stands so. */
function read(book: FileWorkbook, state: SealState = "issued", file = "发回.xlsx"): Promise<ReturnedFile> {
  return openReturn(file, book, {
    standingOf: () => Promise.resolve({ ...unsealed, state }),
    clock: stillClock,
    progress: unwatched,
  });
}

const codes = ({ findings }: ReturnedFile): readonly string[] => [...new Set(findings.map(({ code }) => code))];

/** A small workbook with the tables of a quarter, without results. */
function small(people = peopleOf("城东支行", 3)): FileWorkbook {
  const sheets = Object.values(quarterTables(people)).map(({ name, rows }): FileWorksheet => {
    const cells = rows.map((row) => row.map((cell) => toCell(cell === "" ? null : cell)));
    const address = `A1:${columnLetters(cells[0]?.length ?? 1)}${String(cells.length)}`;
    return { name, hidden: false, rows: cells, formulas: new Map(), tables: [{ name, address }], merged: [] };
  });
  return { sheets, xmlParts: [appraisalPartXml(issuedScheme.document, null, thirdQuarter)] };
}

/** The workbook with one sheet bent. */
function bent(
  book: FileWorkbook,
  sheet: string,
  change: (sheet: FileWorksheet) => Partial<FileWorksheet>,
): FileWorkbook {
  return { ...book, sheets: book.sheets.map((one) => (one.name === sheet ? { ...one, ...change(one) } : one)) };
}

/** The sheet with one cell set; row and column from 1. */
const cellSet = (row: number, column: number, value: string | number) => (sheet: FileWorksheet) => ({
  rows: sheet.rows.map((cells, index) =>
    index === row - 1 ? cells.map((cell, at) => (at === column - 1 ? value : cell)) : cells,
  ),
});

describe("a workbook filled in but not frozen", () => {
  it("is computed from its data, found by their headers, and says that it is not frozen", async () => {
    const { facts, content, findings } = await read(small());
    expect(facts).toMatchObject({ unit: "城东支行", period: "2026Q3", version: 0, people: 3, frozen: false });
    expect(content?.results.map(({ finalGrade }) => finalGrade === null)).toEqual([false, false, false]);
    expect(findings).toMatchObject([{ code: "notFrozen", severity: "ask" }]);
  });

  it("is found in plain sheets too", async () => {
    const plain = small();
    const listed = {
      ...plain,
      sheets: plain.sheets.map((sheet) => ({ ...sheet, name: `${sheet.name}一`, tables: [] })),
    };
    expect((await read(listed)).facts?.people).toBe(3);
  });

  it("takes its unit from the name of the file where its people are of several", async () => {
    const mixed = small([...peopleOf("城东支行", 1), ...peopleOf("城西支行", 1)]);
    expect((await read(mixed)).facts?.unit).toBe("");
    expect((await read(mixed, "issued", "东部分行_2026Q3_v1_20261009.xlsx")).facts?.unit).toBe("东部分行");
  });

  it("asks where its scheme is a draft, and is refused where its seal does not hold", async () => {
    expect(codes(await read(small(), "draft"))).toEqual(["notFrozen", "draft"]);
    for (const state of ["altered", "badSignature", "withdrawn"] as const) {
      const returned = await read(small(), state);
      expect([returned.content, returned.findings.map(({ code, severity }) => [code, severity])]).toEqual([
        null,
        [["seal", "refuse"]],
      ]);
    }
  });

  it("is refused without a scheme, with a damaged one, without data and without people", async () => {
    const book = small();
    expect(codes(await read({ ...book, xmlParts: [] }))).toEqual(["noScheme"]);
    expect(codes(await read({ ...book, xmlParts: [book.xmlParts[0]!.replace("lendingRate", "lendingrate")] }))).toEqual(
      ["noScheme"],
    );
    expect(codes(await read({ ...book, sheets: [] }))).toEqual(["noData"]);
    expect(codes(await read(small([])))).toEqual(["noData"]);
  });

  it("is refused with person and column where a value is longer than a merge can carry", async () => {
    const long = "名".repeat(1_500);
    const [sheet] = small().sheets;
    const named = await read(bent(small(), sheet!.name, cellSet(2, 2, long)));
    expect([named.content, named.scheme]).toEqual([null, null]);
    expect(named.findings.map(({ message }) => message.zh)).toEqual([
      expect.stringMatching(/^城东支行001 名{60}… 的「姓名」长 1500 个字符，汇总最多 1000 个/),
    ]);
  });

  it("names texts in the place of numbers and formulas among the data by their cells", async () => {
    const texted = bent(small(), "客户经理", cellSet(2, 5, "2000万"));
    const formulas = bent(small(), "客户经理", () => ({ formulas: new Map([["E3", "=1+1"]]) }));
    const found = (await read(texted)).findings.find(({ code }) => code === "textNumber");
    expect([found?.place.zh, found?.severity]).toEqual(["客户经理!E2", "note"]);
    expect((await read(formulas)).findings.find(({ code }) => code === "formulaInData")?.place.zh).toBe("客户经理!E3");
  });

  it.each(["=HYPERLINK(1)", "+cmd|x", "-2+3", "@SUM(A1)"])("keeps the text %s a text and says so", async (name) => {
    const returned = await read(bent(small(), "客户经理", cellSet(2, 2, name)));
    expect(returned.findings.filter(({ code }) => code === "textLikeFormula")).toMatchObject([
      { severity: "note", place: { zh: "客户经理!B2" } },
    ]);
    expect(returned.content?.results[0]?.name).toBe(name);
  });

  it.each(["-", "-5", "＝", "张三", "+1,000", "-3.5%"])("takes %s for no formula", async (name) => {
    expect(codes(await read(bent(small(), "客户经理", cellSet(2, 2, name))))).toEqual(["notFrozen"]);
  });
});

describe("考核结果 of a workbook of the template", () => {
  const results = "考核结果";

  it("agrees with the computation from its data, formula by formula and cell by cell", async () => {
    const found = codes(await read(template, "draft"));
    expect(found).toEqual(["notFrozen", "draft", "textNumber", "dataProblems"]);
  }, 60_000);

  it("shows a grade that was typed over, with what its data give", async () => {
    const sheet = template.sheets.find(({ name }) => name === results)!;
    const grade = sheet.rows[4]!.findIndex((cell) => showCell(cell).startsWith("最终等级")) + 1;
    const edited = bent(template, results, cellSet(6, grade, "资深客户经理"));
    const { findings } = await read(edited, "draft");
    const changed = findings.filter(({ code }) => code === "resultChanged");
    expect(changed).toMatchObject([{ place: { zh: `考核结果!${columnLetters(grade)}6` }, severity: "ask" }]);
    expect(changed[0]?.message.zh).toContain("最终等级是「资深客户经理」，按本表数据应为「");
  }, 60_000);

  it("shows a formula overwritten by values, and one that calls something else", async () => {
    const without = bent(template, results, ({ formulas }) => ({
      formulas: new Map([...formulas].filter(([address]) => address !== "F6")),
    }));
    const other = bent(template, results, ({ formulas }) => ({ formulas: new Map([...formulas, ["F6", "=A6*2"]]) }));
    expect((await read(without, "draft")).findings.filter(({ code }) => code.startsWith("formula"))).toMatchObject([
      { code: "formulaOverwritten", place: { zh: "考核结果!F6" } },
    ]);
    const [changed] = (await read(other, "draft")).findings.filter(({ code }) => code.startsWith("formula"));
    expect(changed).toMatchObject({ code: "formulaChanged", place: { zh: "考核结果!F6" } });
    expect(changed?.message.zh).toBe("经济增加值的公式是「=A6*2」，应为含 KPI.GRADING 的公式");
  }, 60_000);

  it("may hold values only", async () => {
    const values = bent(template, results, () => ({ formulas: new Map() }));
    expect(codes(await read(values, "draft"))).toEqual(["notFrozen", "draft", "textNumber", "dataProblems"]);
  }, 60_000);
});
