import fc from "fast-check";
import type { Cell, Cells } from "../../../src/domain/values/cell";
import { resultSheetDifferences } from "../../../src/workflow/record/resultSheetDifferences";
import { sheetFingerprint } from "../../../src/workflow/record/sheetFingerprint";
import { resultSheetDifferenceText } from "../../../src/workflow/record/recordTexts";
import { resultPlans } from "../../../src/workflow/results/resultPlans";
import { planRows } from "../../../src/workflow/submission/planRows";
import { stillClock } from "../../support/fakeWorkbook";
import { changed, full, newHire, onLeave, quarterOf, threeManagers } from "../../support/fullQuarter";
import { fullRun } from "../../support/fullRun";

let expected: Cells;
const HEADER = 4;

beforeAll(async () => {
  const run = await fullRun(quarterOf([...threeManagers, newHire, onLeave]));
  const [plan] = resultPlans(run.outcome, run.mapping, "values", stillClock.now());
  expected = plan === undefined ? [] : planRows(plan);
});

function withCell(rows: Cells, row: number, column: number, cell: Cell): Cells {
  return rows.map((cells, at) => {
    if (at !== row) return cells;
    const longer = [...cells, ...Array.from({ length: Math.max(0, column - cells.length) }, () => null)];
    return [...longer.slice(0, column), cell, ...longer.slice(column + 1)];
  });
}

describe("考核结果 against what the data give", () => {
  test("is the same as it was planned, and wherever rows and columns were moved", () => {
    expect(resultSheetDifferences(expected, expected)).toEqual([]);
    const [head, body] = [expected.slice(0, HEADER + 1), expected.slice(HEADER + 1)];
    expect(resultSheetDifferences([...head, ...[...body].reverse()], expected)).toEqual([]);
    const shifted = expected.map((cells) => [null, ...cells]);
    expect(resultSheetDifferences(shifted, expected)).toEqual([]);
  });

  test("any figure that is changed is found in its cell", () => {
    const headers = expected[HEADER] ?? [];
    fc.assert(
      fc.property(
        fc.nat(expected.length - HEADER - 2),
        fc.nat(headers.length - 2),
        fc.oneof(
          fc.integer(),
          fc.string({ minLength: 1 }).filter((words) => words.trim() !== ""),
        ),
        (place, column, cell) => {
          const row = HEADER + 1 + place;
          const at = column + 1;
          fc.pre((expected[row]?.[at] ?? null) !== cell);
          const found = resultSheetDifferences(withCell(expected, row, at, cell), expected);
          expect(found).toHaveLength(1);
          expect(found[0]).toMatchObject({ kind: "figure", id: expected[row]?.[0], column: headers[at], found: cell });
        },
      ),
    );
  });

  test("a row that is deleted, one that is added, and a column that is gone are told", () => {
    const words = (rows: Cells): readonly string[] =>
      resultSheetDifferences(rows, expected).map((difference) => resultSheetDifferenceText(difference).zh);
    expect(words(expected.filter((_row, index) => index !== HEADER + 2))).toEqual([
      "B002 李四：名册中有，表中没有这个人",
    ]);
    expect(words([...expected, ["X9", "外人"]])).toEqual(["X9 外人：表中有，名册中没有这个人"]);
    expect(words(withCell(expected, HEADER, 5, "别的"))).toEqual(["没有「经济增加值（元）」这一列"]);
  });

  test("formulas may show what is known of people without a grade, and prose in another language, but no grade", async () => {
    const run = await fullRun(changed(quarterOf(), "roster", 1, { netProfit: "200万" }));
    const [plan] = resultPlans(run.outcome, run.mapping, "values", stillClock.now());
    const values = plan === undefined ? [] : planRows(plan);
    const row = values.findIndex((cells) => cells[0] === "B002");
    const column = (name: string): number => (values[HEADER] ?? []).indexOf(name);
    const quality = withCell(values, row, column("综合素质（分）"), 88);
    expect(resultSheetDifferences(quality, values, full.scheme.document)).toEqual([]);
    expect(resultSheetDifferences(quality, values)).toHaveLength(1);
    const prose = withCell(values, row - 1, column("升级路径"), "To Senior manager");
    expect(resultSheetDifferences(prose, values, full.scheme.document)).toEqual([]);
    expect(resultSheetDifferences(prose, values)).toHaveLength(1);
    const grade = withCell(values, row, column("最终等级"), "一级客户经理");
    expect(resultSheetDifferences(grade, values, full.scheme.document)).toHaveLength(1);
  });

  test("a formula's error where nothing is to be shown, and digits beyond a cell's, are no difference", () => {
    const row = expected.findIndex((cells) => cells[0] === "B004");
    const lastGrade = (expected[HEADER] ?? []).indexOf("上季等级");
    expect(resultSheetDifferences(withCell(expected, row, lastGrade, { error: "#N/A" }), expected)).toEqual([]);
    expect(resultSheetDifferences(withCell(expected, row, lastGrade, "二级客户经理"), expected)).toHaveLength(1);
    const eva = expected[HEADER + 1]?.[5];
    expect(resultSheetDifferences(withCell(expected, HEADER + 1, 5, Number(eva) * (1 + 2 ** -50)), expected)).toEqual(
      [],
    );
    expect(resultSheetDifferences(withCell(expected, HEADER + 1, 5, Number(eva) + 0.01), expected)).toHaveLength(1);
  });
});

describe("the fingerprint of a sheet", () => {
  test("is the same when the sheet is read back with blanks around it", () => {
    const wide = [...expected.map((cells) => [...cells, null, ""]), [null, null], []];
    expect(sheetFingerprint(wide)).toBe(sheetFingerprint(expected));
  });

  test("is another one after any cell was changed", () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), fc.oneof(fc.integer(), fc.string({ minLength: 1 })), (row, column, cell) => {
        const rows = [...expected, ...Array.from({ length: Math.max(0, row + 1 - expected.length) }, () => [])];
        fc.pre((rows[row]?.[column] ?? null) !== cell);
        expect(sheetFingerprint(withCell(rows, row, column, cell))).not.toBe(sheetFingerprint(expected));
      }),
    );
  });
});
