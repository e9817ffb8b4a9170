import { performance } from "node:perf_hooks";
import type { AppraisalContext } from "../../src/domain/calculation/context";
import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { checkData } from "../../src/workflow/data/checkData";
import { mapTables } from "../../src/workflow/data/mapping";
import { gradingRun } from "../../src/workflow/grading/gradingRun";
import { readData } from "../../src/workflow/grading/readData";
import { resultPlans } from "../../src/workflow/results/resultPlans";
import { demonstrationContext } from "../support/demonstrationScheme";
import { stillClock, unwatched } from "../support/fakeWorkbook";
import { median } from "./alternating";
import { installQuarter } from "./hostQuarter";
import { managerList } from "./largeQuarter";

/** One line of the table: milliseconds of the steps of the wizard, and the most memory of its process in bytes. */
export interface WizardLine {
  readonly rows: number;
  readonly read: number;
  readonly check: number;
  readonly grade: number;
  readonly write: number;
  readonly peak: number;
}

/** The road from a list of so many managers on the strict host to results on it: read, check, grade, write values. */
async function wizardRun(rows: number): Promise<WizardLine> {
  if (!Number.isInteger(rows)) throw new Error("How many managers?");
  const context = demonstrationContext();
  const times: (readonly number[])[] = [];
  for (let round = 0; round < (rows > 10_000 ? 1 : 5); round += 1) {
    const dispose = installQuarter(managerList(), rows);
    times.push(await roadTimes(context, rows));
    dispose();
  }
  const [read = NaN, check = NaN, grade = NaN, write = NaN] = [0, 1, 2, 3].map((step) =>
    median(times.map((time) => time[step] ?? NaN)),
  );
  return { rows, read, check, grade, write, peak: process.resourceUsage().maxRSS * 1024 };
}

async function roadTimes(context: AppraisalContext, rows: number): Promise<readonly number[]> {
  const workbook = excelWorkbook();
  const ends = [performance.now()];
  const mapping = mapTables(context.scheme.document, await workbook.listTables());
  const data = await readData(workbook, mapping, unwatched);
  ends.push(performance.now());
  const checked = await checkData(data, context, unwatched, stillClock);
  ends.push(performance.now());
  const outcome = await gradingRun(checked, context, unwatched, stillClock);
  ends.push(performance.now());
  if (outcome.graded.length !== rows) throw new Error("Somebody was not graded");
  await workbook.writeSheets(resultPlans(outcome, mapping, "values", stillClock.now()), unwatched);
  ends.push(performance.now());
  return ends.slice(1).map((end, step) => end - (ends[step] ?? NaN));
}

wizardRun(Number(process.argv.at(-1)))
  .then((line) => {
    process.stdout.write(JSON.stringify(line));
    // What the host still means to do in its time keeps nobody waiting.
    process.exit(0);
  })
  .catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
