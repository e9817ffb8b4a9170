import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { definitions } from "../../src/functions/definitions";
import { loadScheme } from "../../src/functions/loadScheme";
import { functionMetadata } from "../../src/functions/metadata";
import { registerFunctions } from "../../src/functions/register";
import { schemeSource } from "../../src/functions/schemeSource";
import { appraisalPartXml } from "../../src/workflow/appraisalPart";
import { checkData } from "../../src/workflow/data/checkData";
import { columnLetters } from "../../src/workflow/data/located";
import { forEachTable, mapTables } from "../../src/workflow/data/mapping";
import { gradingRun } from "../../src/workflow/grading/gradingRun";
import { readData } from "../../src/workflow/grading/readData";
import type { TableId } from "../../src/workflow/layout/column";
import { resultColumnsOf, spillGroups } from "../../src/workflow/layout/partResults";
import type { ResultKey } from "../../src/workflow/layout/results";
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
  // 李四 has held the grade for long enough to be proposed.
  const rows = changed(quarterOf([...threeManagers, newHire, onLeave]), "roster", 1, { heldQuarters: 6 });
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
async function gradeAndWrite(mode: ResultMode, without: readonly TableId[]): Promise<readonly (readonly unknown[])[]> {
  const found = mapTables(full.scheme.document, await workbook.listTables());
  const mapping = forEachTable((id) => (without.includes(id) ? null : found[id]));
  const checked = await checkData(await readData(workbook, mapping, progress()), full, progress(), stillClock);
  const outcome = await gradingRun(checked, full, progress(), stillClock);
  await workbook.writeSheets(resultPlans(outcome, mapping, mode, stillClock.now()), progress());
  return (await look("考核结果", `A6:${columnLetters(columns.length)}10`)) as readonly (readonly unknown[])[];
}

/** Columns that need the grading; where it fails they hold an error among formulas, and nothing among values. */
const needGrading: readonly ResultKey[] = [
  "quality",
  "deposits",
  ...(spillGroups[0] ?? []),
  "unitRank",
  "bankRank",
  "nextGrade",
];

function column(rows: readonly (readonly unknown[])[], key: ResultKey): readonly unknown[] {
  return rows.map((row) => row[columns.findIndex((one) => one.key === key)]);
}

/** Expects the same in every column, but for what the grading cannot give the new hire. */
async function expectSame(without: readonly TableId[] = []): Promise<readonly (readonly unknown[])[]> {
  const values = await gradeAndWrite("values", without);
  const live = await gradeAndWrite("live", without);
  for (const { key } of columns) {
    const [one, other] = [live, values].map((rows) =>
      column(rows, key).filter((_cell, index) => !needGrading.includes(key) || rows[index]?.[0] !== newHire.id),
    );
    expect({ key, cells: one }).toEqual({ key, cells: other });
  }
  return live;
}

test("live formulas of every part give what the wizard writes as values", async () => {
  const rows = await expectSame();
  expect(column(rows, "settledGrade")).toEqual(["二级客户经理", "二级客户经理", "二级客户经理", "", "一级客户经理"]);
  expect(column(rows, "movement")).toEqual(["保级", "保级", "新定级", "不评级", "降级"]);
  expect(column(rows, "difficulty")).toEqual([1.07, "", "", "", ""]);
});

test("and so they do in a quarter without a veto", async () => {
  await put("一票否决", "A2:D2", [["", "", "", ""]]);
  const rows = await expectSame();
  expect(column(rows, "settledGrade")[0]).toBe("一级客户经理");
  expect(column(rows, "promotion").slice(0, 2)).toEqual(["建议晋级", "建议晋级"]);
});

test("nobody under a veto is proposed by either", async () => {
  await put("一票否决", "A2:D2", [["B002", "重大有责投诉", 46_240, ""]]);
  const rows = await expectSame();
  expect(column(rows, "promotion")[1]).toBe("不建议");
  expect(column(rows, "promotionReason")[1]).toBe("一票否决：重大有责投诉，不得晋级。");
  expect(column(rows, "bankRank")).toEqual([1, 2, 2, "", 4]);
});

test("who is graded and then ungraded by rule takes no place in either", async () => {
  await put("一票否决", "A2:D2", [["B003", "涉案或受党纪政纪处分", 46_240, ""]]);
  const ungraded = await expectSame();
  expect(column(ungraded, "finalGrade")[2]).toBe("二级客户经理");
  expect(column(ungraded, "bankRank")).toEqual([1, 2, "", "", 3]);
  expect(column(ungraded, "unitRank")).toEqual([1, 2, "", "", 1]);
});

test("without the table of indicators nothing follows from the result, in neither", async () => {
  const rows = await expectSame(["indicators"]);
  for (const key of ["totalScore", "level", "promotion", "payCoefficient", "trainingReason"] as const)
    expect({ key, cells: column(rows, key) }).toEqual({ key, cells: ["", "", "", "", ""] });
});
