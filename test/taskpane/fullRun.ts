import type { PaneServices } from "../../src/taskpane/services";
import { createWizard } from "../../src/taskpane/state/createWizard";
import type { Wizard } from "../../src/taskpane/state/wizard";
import type { ReviewStepState } from "../../src/taskpane/state/wizardState";
import { toCell } from "../../src/domain/values/cell";
import { appraisalPartXml } from "../../src/workflow/appraisalPart";
import type { TableId } from "../../src/workflow/layout/column";
import { thirdQuarter } from "../support/demonstrationScheme";
import type { QuarterRows } from "../support/fullQuarter";
import { full, quarterOf, tablesOf } from "../support/fullQuarter";
import { fakeServices } from "./fakeServices";
import type { FakeRecord } from "./fakeWorkbook";

/** A run under the scheme with every part, at its review. */
export interface FullRun {
  readonly wizard: Wizard;
  readonly review: ReviewStepState;
  readonly services: PaneServices;
  readonly record: FakeRecord;
  readonly saved: readonly string[];
  readonly archives: readonly (readonly string[])[];
}

/** Goes through the wizard with these rows, from the scheme to the review. */
export async function fullRun(rows: QuarterRows = quarterOf(), without: readonly TableId[] = []): Promise<FullRun> {
  const tables = tablesOf(rows, without).map(({ name, rows: [headers = [], ...others] }) => ({
    name,
    headers: headers.map(String),
    rows: others.map((row) => row.map(toCell)),
  }));
  const fakes = fakeServices({ tables, part: appraisalPartXml(full.scheme.document, null, thirdQuarter) });
  const wizard = createWizard(fakes.services);
  await wizard.runToCheck();
  await wizard.compute();
  wizard.review();
  const review = wizard.get();
  if (review.step !== "review") throw new Error(`The wizard stopped at ${review.step}: ${JSON.stringify(review)}`);
  return { wizard, review, ...fakes };
}
