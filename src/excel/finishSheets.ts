import { meanwhile } from "../workflow/meanwhile";
import type { Progress, SheetsWritten } from "../workflow/ports";
import { progressShare } from "../workflow/progressShare";
import type { Draft } from "./draftSheets";
import { drawCharts } from "./drawCharts";
import { keepCopies } from "./lastTimeCopies";
import type { OwnSheet } from "./ownSheets";
import { quietly } from "./quietly";
import { quietlyEach } from "./quietlyEach";
import type { Existing } from "./safeCopies";
import { layOut, setUpPrint } from "./sheetLook";
import type { Lock } from "./sheetProtection";
import { lockWhatIsOpen, unlock } from "./sheetProtection";

/** The steps that follow once all sheets stand, and how long one of them usually takes, in milliseconds. */
const LAST_STEPS = 5;
const USUAL_STEP = 300;

/** What remains once the sheets are complete: copies, layout, print set-up and charts. Nothing of it can spoil a result. */
export async function finishSheets(
  context: Excel.RequestContext,
  drafts: readonly Draft[],
  existing: readonly Existing[],
  locks: readonly Lock[],
  own: readonly OwnSheet[],
  progress: Progress,
): Promise<SheetsWritten> {
  let step = 0;
  const inStep = <T>(work: () => Promise<T>): Promise<T> => {
    step += 1;
    return meanwhile(progressShare(progress, (step - 1) / LAST_STEPS, step / LAST_STEPS), USUAL_STEP, work);
  };
  await inStep(() =>
    quietly(context, () => {
      for (const { draft } of existing) draft.sheet.delete();
    }),
  );
  await inStep(() => quietly(context, () => keepCopies(context, existing, own)));
  const finished = drafts.map((draft) => ({
    plan: draft.plan,
    sheet: existing.find((one) => one.draft === draft)?.sheet ?? draft.sheet,
  }));
  await inStep(() =>
    quietlyEach(context, finished, ({ sheet, plan }) => {
      unlock(locks.filter((lock) => lock.sheet === sheet));
      layOut(sheet, plan);
    }),
  );
  // A missing printer, an Excel without page set-up: the results stand, only their dressing is missing.
  await inStep(() =>
    quietlyEach(context, finished, ({ sheet, plan }) => {
      setUpPrint(sheet, plan);
    }),
  );
  return inStep(async () => {
    const withoutCharts: string[] = [];
    for (const { sheet, plan } of finished) {
      if (plan.charts === undefined) continue;
      if (!(await quietly(context, () => drawCharts(context, sheet, plan)))) withoutCharts.push(plan.name);
    }
    const unprotected = await lockWhatIsOpen(context, locks);
    await quietly(context, () => {
      finished[0]?.sheet.activate();
      finished[0]?.sheet.getRange("A1").select();
    });
    return { withoutCharts, unprotected };
  });
}
