import type { CheckedData } from "../../src/workflow/data/checkData";
import { checkData } from "../../src/workflow/data/checkData";
import type { DataMapping } from "../../src/workflow/data/mapping";
import { mapTables } from "../../src/workflow/data/mapping";
import type { GradingOutcome } from "../../src/workflow/grading/gradingOutcome";
import { gradingRun } from "../../src/workflow/grading/gradingRun";
import { readData } from "../../src/workflow/grading/readData";
import { FakeWorkbook, stillClock, unwatched } from "./fakeWorkbook";
import type { QuarterRows } from "./fullQuarter";
import { full, tablesOf } from "./fullQuarter";

/** A quarter under the scheme with every part, run as the wizard does. */
export interface FullRun {
  readonly mapping: DataMapping;
  readonly data: CheckedData;
  readonly outcome: GradingOutcome;
}

/** Runs a quarter from its tables to its results. */
export async function fullRun(rows: QuarterRows): Promise<FullRun> {
  const workbook = new FakeWorkbook(tablesOf(rows));
  const mapping = mapTables(full.scheme.document, await workbook.listTables());
  const data = await checkData(await readData(workbook, mapping, unwatched), full, unwatched, stillClock);
  return { mapping, data, outcome: await gradingRun(data, full, unwatched, stillClock) };
}
