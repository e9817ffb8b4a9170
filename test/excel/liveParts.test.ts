import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { definitions } from "../../src/functions/definitions";
import { loadScheme } from "../../src/functions/loadScheme";
import { functionMetadata } from "../../src/functions/metadata";
import { registerFunctions } from "../../src/functions/register";
import { schemeSource } from "../../src/functions/schemeSource";
import { appraisalPartXml } from "../../src/workflow/appraisalPart";
import { checkData } from "../../src/workflow/data/checkData";
import { columnLetters } from "../../src/workflow/data/located";
import { mapTables } from "../../src/workflow/data/mapping";
import { gradingRun } from "../../src/workflow/grading/gradingRun";
import { readData } from "../../src/workflow/grading/readData";
import { resultColumnsOf } from "../../src/workflow/layout/partResults";
import type { ResultMode } from "../../src/workflow/results/resultPlans";
import { resultPlans } from "../../src/workflow/results/resultPlans";
import { thirdQuarter } from "../support/demonstrationScheme";
import { stillClock } from "../support/fakeWorkbook";
import type { QuarterRows } from "../support/fullQuarter";
import { changed, full, newHire, onLeave, quarterOf, tablesOf, threeManagers } from "../support/fullQuarter";
import type { TestHost } from "../workbench/testHost";
import { installExcel, look, progress, put } from "./excelHost";

const workbook = excelWorkbook();
const columns = resultColumnsOf(full.scheme.document);
let host: TestHost;

/** Five managers, one of them with a veto; the new hire has no rating forms. */
function quarter(): QuarterRows {
  const rows = quarterOf([...threeManagers, newHire, onLeave]);
  return {
    ...changed(changed(rows, "sales", 0, { quantity: 20 }), "indicators", 0, { actual: 1_234_567 }),
    ratings: rows.ratings.filter(({ id }) => id !== newHire.id),
    indicators: [
      ...changed(rows, "indicators", 0, { actual: 1_234_567 }).indicators,
      { id: "B001", indicator: "反电信诈骗", actual: 2 },
    ],
    vetoes: [{ id: "B001", veto: "重大有责投诉", date: 46_240, note: "信访件" }],
  };
}

beforeAll(async () => {
  host = installExcel();
  await workbook.writePart(appraisalPartXml(full.scheme.document, thirdQuarter));
  const nobody = {
    schemeFiles: () => Promise.resolve([]),
    schemeText: () => Promise.resolve(""),
    template: () => Promise.resolve(""),
  };
  host.registerFunctions(functionMetadata("zh-CN"), "KPI");
  registerFunctions(
    definitions,
    schemeSource(() => loadScheme(workbook, nobody)),
    () => "zh-CN",
  );
  for (const { name, rows } of tablesOf(quarter())) {
    const address = `A1:${columnLetters(rows[0]?.length ?? 1)}${String(Math.max(rows.length, 2))}`;
    await put(name, address, rows.length > 1 ? rows : [...rows, (rows[0] ?? []).map(() => "")]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).tables.add(address, true).name = name;
      await context.sync();
    });
  }
});
afterAll(() => {
  host.dispose();
});

/** Grades the workbook as the wizard does, and writes the results; gives back the rows of 考核结果. */
async function gradeAndWrite(mode: ResultMode): Promise<readonly (readonly unknown[])[]> {
  const mapping = mapTables(full.scheme.document, await workbook.listTables());
  const checked = await checkData(await readData(workbook, mapping, progress()), full, progress(), stillClock);
  const outcome = await gradingRun(checked, full, progress(), stillClock);
  await workbook.writeSheets(resultPlans(outcome, mapping, mode, stillClock.now()), progress());
  return (await look("考核结果", `A6:${columnLetters(columns.length)}10`)) as readonly (readonly unknown[])[];
}

test("live formulas of every part give what the wizard writes as values", async () => {
  const values = await gradeAndWrite("values");
  const live = await gradeAndWrite("live");
  const column = (rows: readonly (readonly unknown[])[], key: string): readonly unknown[] =>
    rows.map((row) => row[columns.findIndex((one) => one.key === key)]);
  expect(column(values, "settledGrade")).toEqual(["二级客户经理", "二级客户经理", "二级客户经理", "", "一级客户经理"]);
  expect(column(values, "movement")).toEqual(["保级", "保级", "新定级", "不评级", "降级"]);
  expect(column(values, "difficulty")).toEqual([1.07, "", "", "", ""]);
  // What the grading itself cannot give shows as an error in a formula, and as nothing among values.
  const ungraded = 3;
  const graded = new Set(["quality", "eva", "evaPoints", "gradingScore", "scoreGrade", "depositGrade", "finalGrade"]);
  for (const { key } of columns) {
    const [one, other] = [column(live, key), column(values, key)].map((cells) =>
      graded.has(key) || ["unitRank", "bankRank", "nextGrade", "deposits"].includes(key)
        ? cells.filter((_cell, index) => index !== ungraded)
        : cells,
    );
    expect({ key, cells: one }).toEqual({ key, cells: other });
  }
});
