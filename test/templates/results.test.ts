import { appraiser } from "../../src/domain/appraisal/appraise";
import { bind } from "../../src/domain/calculation/bind";
import { averageDailyDeposits } from "../../src/domain/deposit/averageDailyDeposits";
import { qualityScore } from "../../src/domain/quality/qualityScore";
import type { Cell } from "../../src/domain/values/cell";
import type { Decimal } from "../../src/domain/values/decimal";
import { periodEnd, periodStart } from "../../src/domain/values/period";
import { defectIds } from "../../src/templates/demonstration/defects";
import { header } from "../../src/workflow/layout/column";
import { resultColumns } from "../../src/workflow/layout/results";
import { tableLayouts } from "../../src/workflow/layout/tables";
import { demonstrationContext, thirdQuarter } from "../support/demonstrationScheme";
import { cachedCells } from "./cachedCells";
import { committed, demonstration, partsOf, sheetXml, workbooks } from "./package";

const context = demonstrationContext();
const data = demonstration();
const cells = cachedCells(partsOf(committed(workbooks.demonstration)), "考核结果");
const cached = (row: number, key: string): unknown =>
  cells.get(`${String.fromCharCode(65 + resultColumns.findIndex((column) => column.key === key))}${String(row + 6)}`);
const rowOf = (id: string): number => data.roster.findIndex(([key]) => key === id);

/** The exact grading of a row, from its entries and never through a cell. */
function exact(row: readonly Cell[]): {
  readonly quality: Decimal;
  readonly deposits: Decimal;
  readonly appraisal: ReturnType<ReturnType<typeof appraiser>["run"]>;
} | null {
  const items = tableLayouts(context.scheme.document).ratings.columns.slice(3).map(header);
  const forms = data.ratings.filter(([id]) => id === row[0]);
  const lines = data.deposits.filter(([id]) => id === row[0]);
  const quality = bind(qualityScore, context).run({
    scores: forms.flatMap((form) => form.slice(3)),
    items: forms.flatMap(() => items),
    groups: forms.flatMap((form) => items.map(() => form[2] ?? null)),
    raters: forms.flatMap((form) => items.map(() => form[1] ?? null)),
  });
  const deposits = bind(averageDailyDeposits, context).run({
    products: lines.map((line) => line[1] ?? null),
    dates: lines.map((line) => line[2] ?? null),
    balances: lines.map((line) => line[3] ?? null),
    start: periodStart(thirdQuarter),
    end: periodEnd(thirdQuarter),
    opening: null,
  });
  const repeated = data.roster.filter(([id]) => id === row[0]).length > 1;
  if (!quality.ok || !deposits.ok || repeated) return null;
  const inputs = { quality: quality.value.qualityScore, deposits: deposits.value.average };
  const prepared = appraiser(context);
  const read = prepared.run({
    netProfit: row[4] ?? null,
    balances: row.slice(5),
    classes: context.scheme.document.eva.assetClasses.map(({ name }) => name.zh),
    quality: 0,
    deposits: 0,
  });
  return { ...inputs, appraisal: read.ok ? prepared.regrade({ ...read.value.inputs, ...inputs }) : read };
}

describe("the demonstration workbook", () => {
  test("has exactly 613 managers in twelve units", () => {
    expect(data.roster).toHaveLength(613);
    expect(new Set(data.roster.map(([, , unit]) => unit)).size).toBe(12);
  });

  test("shows, for every manager that can be graded, the figures of the exact grading", () => {
    let graded = 0;
    data.roster.forEach((row, index) => {
      const found = exact(row);
      if (found?.appraisal.ok !== true) return;
      const { figures } = found.appraisal.value;
      graded += 1;
      for (const [key, figure] of [
        ["quality", found.quality],
        ["deposits", found.deposits],
        ["eva", figures.eva],
        ["evaPoints", figures.evaPoints],
      ] as const) {
        expect([row[0], key, Number(cached(index, key)).toPrecision(14)]).toEqual([
          row[0],
          key,
          figure.toNumber().toPrecision(14),
        ]);
      }
      expect([row[0], cached(index, "gradingScore")]).toEqual([row[0], figures.gradingScore.toNumber()]);
      expect([cached(index, "scoreGrade"), cached(index, "depositGrade"), cached(index, "finalGrade")]).toEqual(
        [figures.scoreGrade, figures.depositGrade, figures.finalGrade].map(({ name }) => name.zh),
      );
    });
    expect(graded).toBe(599);
  });

  test("has managers of every grade: assistants many, principals few", () => {
    const counts = context.scheme.document.ladder.map(
      ({ name }) => data.roster.filter((_row, index) => cached(index, "finalGrade") === name.zh).length,
    );
    expect(counts.every((count) => count > 0)).toBe(true);
    expect(counts[0]).toBeLessThan(25);
    expect(counts.at(-1)).toBe(Math.max(...counts));
  });

  test("holds the worked cases of the rules", () => {
    const shown = ["GD0005", "GD0006", "GD0007"].map((id) =>
      ["eva", "gradingScore", "finalGrade"].map((key) => cached(rowOf(id), key)),
    );
    expect(shown).toEqual([
      [2_200_000, 77.73, "一级客户经理"],
      [1_440_000, 60, "二级客户经理"],
      [-20_000, 28.03, "客户经理助理"],
    ]);
    expect(cached(rowOf("GD0005"), "nextGrade")).toBe(
      "距高级客户经理：经济增加值再增加 97,142.86 元，或综合素质再提高 7.56 分；并且存款日均再增加 3,000 万元。",
    );
  });

  test("holds people who stand exactly on a bound, and people who share a place", () => {
    expect(
      ["GD0040", "GD0041"].map((id) => [
        cached(rowOf(id), "gradingScore"),
        cached(rowOf(id), "deposits"),
        cached(rowOf(id), "finalGrade"),
      ]),
    ).toEqual([
      [80, 12_000, "高级客户经理"],
      [90, 20_000, "资深客户经理"],
    ]);
    expect(cached(rowOf("GD0201"), "bankRank")).toBe(cached(rowOf("GD0202"), "bankRank"));
    const places = data.roster.map((_row, index) => cached(index, "bankRank"));
    expect(places.filter((place) => place === Number(cached(rowOf("GD0201"), "bankRank")) + 1)).toEqual([]);
  });

  test("has its few defects where they were put, and an error in each row concerned", () => {
    const checks = (id: string): unknown => cached(rowOf(id), "check");
    expect(checks(defectIds.blankProfit)).toBe("缺税后净利润；");
    expect(checks(defectIds.textProfit)).toBe("税后净利润不是数字；");
    expect(checks(defectIds.errorCell)).toBe("税后净利润是错误值；");
    expect(checks(defectIds.fullWidthBalance)).toBe("风险资产余额有空白或不是数字；");
    expect(checks(defectIds.negativeBalance)).toBe("风险资产余额为负；");
    expect(checks(defectIds.duplicate)).toBe("工号重复；");
    for (const id of [defectIds.scoreTooHigh, defectIds.unknownGroup]) expect(checks(id)).toBe("素质评分有误；");
    for (const id of [defectIds.unknownProduct, defectIds.textDate, defectIds.negativeDeposit])
      expect(checks(id)).toBe("存款余额有误；");
    expect(checks(defectIds.missingForm)).toBe("素质评分不全；");
    expect(checks(defectIds.missingOpening)).toBe("存款余额不全；");
    expect(data.ratings.filter(([id]) => id === defectIds.notInRoster)).toHaveLength(1);
    expect(cached(rowOf(defectIds.blankProfit), "finalGrade")).toBe("#N/A");
    expect(cached(rowOf(defectIds.textProfit), "finalGrade")).toBe("#VALUE!");
    expect(cached(rowOf(defectIds.duplicate), "finalGrade")).toBe("#N/A");
    const faulty = data.roster.filter((_row, index) => cached(index, "check") !== "");
    expect(faulty).toHaveLength(14);
  });

  test("repeats every score by formulas of Excel, without any difference", () => {
    const differences = data.roster.map((_row, index) => cells.get(`T${String(index + 6)}`));
    expect(differences.filter((difference) => difference === 0).length).toBe(599);
    expect(differences.filter((difference) => difference !== 0 && difference !== "")).toEqual([]);
  });

  test("counts in 考核汇总 what 考核结果 shows", () => {
    const summary = cachedCells(partsOf(committed(workbooks.demonstration)), "考核汇总");
    expect(summary.get("J6")).toBe(613);
    expect(
      ["B", "C", "D", "E", "F", "G", "H", "I"].reduce((total, column) => total + Number(summary.get(`${column}6`)), 0),
    ).toBe(613);
    const units = Array.from({ length: 12 }, (_, index) => String(index + 8));
    for (const column of ["B", "H", "I", "J", "K", "N"]) {
      expect(units.reduce((total, row) => total + Number(summary.get(`${column}${row}`)), 0)).toBe(
        summary.get(`${column}6`),
      );
    }
  });

  test("keeps spilled texts beside their cells, not among the shared strings", () => {
    const xml = sheetXml(partsOf(committed(workbooks.demonstration)), "考核结果");
    expect(/<c r="A7"[^>]* t="str"><v>GD0002<\/v>/.test(xml)).toBe(true);
  });
});
