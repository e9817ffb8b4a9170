import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { checkData } from "../../src/workflow/data/checkData";
import { columnLetters } from "../../src/workflow/data/located";
import { forEachTable, mapTables } from "../../src/workflow/data/mapping";
import { gradingRun } from "../../src/workflow/grading/gradingRun";
import { readData } from "../../src/workflow/grading/readData";
import type { TableId } from "../../src/workflow/layout/column";
import { resultColumnsOf } from "../../src/workflow/layout/partResults";
import type { ResultMode } from "../../src/workflow/results/resultPlans";
import { resultPlans } from "../../src/workflow/results/resultPlans";
import { stillClock } from "../support/fakeWorkbook";
import type { QuarterRows } from "../support/fullQuarter";
import { full, tablesOf } from "../support/fullQuarter";
import type { TestHost } from "../workbench/testHost";
import { look, progress, put } from "./excelHost";
import { installAppraisal } from "./installAppraisal";

const workbook = excelWorkbook();

/** The columns of 考核结果 under the scheme with every part. */
export const fullColumns = resultColumnsOf(full.scheme.document);

/** A host with the functions, the scheme with every part, and the tables of a quarter. */
export async function installQuarter(rows: QuarterRows): Promise<TestHost> {
  const host = await installAppraisal(full.scheme.document);
  for (const { name, rows: cells } of tablesOf(rows)) {
    const address = `A1:${columnLetters(cells[0]?.length ?? 1)}${String(Math.max(cells.length, 2))}`;
    await put(name, address, cells.length > 1 ? cells : [...cells, (cells[0] ?? []).map(() => "")]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).tables.add(address, true).name = name;
      await context.sync();
    });
  }
  return host;
}

/** Grades the workbook as the wizard does, and writes the results; gives back so many rows of 考核结果. */
export async function gradeAndWrite(
  mode: ResultMode,
  rows: number,
  without: readonly TableId[] = [],
): Promise<readonly (readonly unknown[])[]> {
  const found = mapTables(full.scheme.document, await workbook.listTables());
  const mapping = forEachTable((id) => (without.includes(id) ? null : found[id]));
  const checked = await checkData(await readData(workbook, mapping, progress()), full, progress(), stillClock);
  const outcome = await gradingRun(checked, full, progress(), stillClock);
  await workbook.writeSheets(resultPlans(outcome, mapping, mode, stillClock.now()), progress());
  const address = `A6:${columnLetters(fullColumns.length)}${String(5 + rows)}`;
  return (await look("考核结果", address)) as readonly (readonly unknown[])[];
}
