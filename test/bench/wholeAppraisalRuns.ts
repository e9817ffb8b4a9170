import { explainParts } from "../../src/domain/appraisal/managerParts";
import { checkData } from "../../src/workflow/data/checkData";
import { mapTables } from "../../src/workflow/data/mapping";
import { gradingRun } from "../../src/workflow/grading/gradingRun";
import { readData } from "../../src/workflow/grading/readData";
import { boundaryList } from "../../src/workflow/review/boundaryList";
import { dashboard } from "../../src/workflow/review/dashboard";
import { movementMatrix } from "../../src/workflow/review/movementMatrix";
import { raterReview } from "../../src/workflow/review/raterReview";
import { FakeWorkbook, stillClock, unwatched } from "../support/fakeWorkbook";
import { full, quarterOf, tablesOf, threeManagers } from "../support/fullQuarter";
import type { MeasuredRun } from "./measuredRun";

/** People read explanations one at a time: a hundred tell what one costs. */
const EXPLAINED = 100;

/** What the whole appraisal, under the scheme with every part, costs for so many managers. */
export async function wholeAppraisalRuns(count: number): Promise<readonly MeasuredRun[]> {
  const people = Array.from({ length: count }, (_row, index) => ({
    ...threeManagers[index % threeManagers.length],
    id: `P${String(index)}`,
    netProfit: 300_000 + ((index * 7919) % 4_000_000),
  }));
  const workbook = new FakeWorkbook(tablesOf(quarterOf(people)));
  const data = await readData(workbook, mapTables(full.scheme.document, await workbook.listTables()), unwatched);
  const checked = await checkData(data, full, unwatched, stillClock);
  const outcome = await gradingRun(checked, full, unwatched, stillClock);
  const explained = outcome.graded.slice(0, EXPLAINED);
  return [
    { what: "check of all tables", run: () => checkData(data, full, unwatched, stillClock) },
    {
      what: "the joined run: grades to outcome",
      yardstick: true,
      run: () => gradingRun(checked, full, unwatched, stillClock),
    },
    {
      what: "explanations of the parts, person by person",
      managers: explained.length,
      run: () => explained.map(({ parts }) => explainParts(parts)),
    },
    { what: "raters' analysis", run: () => raterReview(checked, full) },
    {
      what: "movement, bounds, charts' figures",
      run: () => [movementMatrix(outcome), boundaryList(outcome), dashboard(outcome)],
    },
  ];
}
