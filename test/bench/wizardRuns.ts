import { performance } from "node:perf_hooks";
import { checkData } from "../../src/workflow/data/checkData";
import { mapTables } from "../../src/workflow/data/mapping";
import { gradingRun } from "../../src/workflow/grading/gradingRun";
import { readData } from "../../src/workflow/grading/readData";
import { resultPlans } from "../../src/workflow/results/resultPlans";
import { demonstrationContext } from "../support/demonstrationScheme";
import { FakeWorkbook, stillClock, unwatched } from "../support/fakeWorkbook";
import { quarterTables } from "../support/quarterTables";
import { median } from "./alternating";

const SIZES = [613, 10_000, 100_000] as const;

/** One line of the table: milliseconds of the steps of the wizard. */
export interface WizardLine {
  readonly rows: number;
  readonly check: number;
  readonly grade: number;
  readonly write: number;
}

/** The wizard's road over a quarter with rating forms and balances: three tables checked, everybody graded, values to write. */
export async function wizardRuns(): Promise<readonly WizardLine[]> {
  const lines: WizardLine[] = [];
  for (const rows of SIZES) lines.push(await measured(rows));
  return lines;
}

async function measured(rows: number): Promise<WizardLine> {
  const context = demonstrationContext();
  const people = Array.from({ length: rows }, (_, index) => ({
    id: `P${String(index)}`,
    netProfit: 300_000 + ((index * 7919) % 4_000_000) / 100,
    corporate: 1_000_000,
    quality: 60 + ((index * 31) % 40),
    deposits: 500 + ((index * 97) % 25_000),
  }));
  const workbook = new FakeWorkbook(Object.values(quarterTables(people)));
  const mapping = mapTables(context.scheme.document, await workbook.listTables());
  const data = await readData(workbook, mapping, unwatched);
  const times: (readonly [number, number, number])[] = [];
  for (let round = 0; round < (rows > 10_000 ? 2 : 5); round += 1) {
    const start = performance.now();
    const checked = await checkData(data, context, unwatched, stillClock);
    const afterCheck = performance.now();
    const outcome = await gradingRun(checked, context, unwatched, stillClock);
    const afterGrading = performance.now();
    if (outcome.graded.length !== rows) throw new Error("Somebody was not graded");
    resultPlans(outcome, mapping, "values", new Date(2026, 9, 9));
    times.push([afterCheck - start, afterGrading - afterCheck, performance.now() - afterGrading]);
  }
  const [check, grade, write] = [0, 1, 2].map((step) => median(times.map((time) => time[step] ?? NaN)));
  return { rows, check: check ?? NaN, grade: grade ?? NaN, write: write ?? NaN };
}
