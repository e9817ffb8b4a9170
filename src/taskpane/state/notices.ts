import { periodId } from "../../domain/values/period";
import type { GradingOutcome } from "../../workflow/grading/gradingRun";
import { legalFileName } from "../../workflow/notices/fileNames";
import type { NoticeFile } from "../../workflow/notices/noticePlans";
import { noticeFiles, noticePlans } from "../../workflow/notices/noticePlans";
import type { Progress } from "../../workflow/ports";
import type { PaneServices } from "../services";
import type { Errand } from "./errand";
import { createErrand } from "./errand";
import type { NoticeForm } from "./noticeChoice";
import { stopIfAsked } from "./task";

/** What came of making notices. */
export interface NoticeReport {
  readonly form: NoticeForm;
  readonly people: number;
  /** The first sheet, to lead there; or the name of the file that was handed over. */
  readonly name: string;
}

/** The making of notices (考核结果告知书); it goes on while the person looks at other screens. */
export interface Notices extends Errand<NoticeReport> {
  /** Makes the notices of these people, by the keys of their staff numbers. */
  readonly make: (outcome: GradingOutcome, keys: readonly string[], form: NoticeForm) => Promise<void>;
}

/** Makes the notices' errand over the ports. */
export function createNotices(services: PaneServices): Notices {
  const errand = createErrand<NoticeReport>();
  const ways = { sheets: asSheets, files: asFiles } as const;
  return {
    ...errand,
    make: (outcome, keys, form) => errand.run((progress) => ways[form](outcome, new Set(keys), progress, services)),
  };
}

async function asSheets(
  outcome: GradingOutcome,
  keys: ReadonlySet<string>,
  progress: Progress,
  { workbook, clock }: PaneServices,
): Promise<NoticeReport> {
  const plans = await noticePlans(outcome, keys, progress, clock);
  await workbook.writeSheets(plans, progress);
  return { form: "sheets", people: plans.length, name: plans[0]?.name ?? "" };
}

/** One workbook for each person; several go into one archive, by unit. */
async function asFiles(
  outcome: GradingOutcome,
  keys: ReadonlySet<string>,
  progress: Progress,
  { files, clock }: PaneServices,
): Promise<NoticeReport> {
  const planned = await noticeFiles(outcome, keys, progress, clock);
  const made: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  for (const file of planned) {
    progress.report(made.length, planned.length);
    await clock.pause();
    stopIfAsked(progress);
    made.push({ name: pathOf(file), bytes: await files.workbookBytes([file.plan]) });
  }
  progress.report(planned.length, planned.length);
  const [only] = planned;
  const [first] = made;
  if (planned.length === 1 && only !== undefined && first !== undefined) {
    files.save(only.name, first.bytes);
    return { form: "files", people: 1, name: only.name };
  }
  const archive = archiveName(outcome);
  const bytes = await files.archiveBytes(made);
  stopIfAsked(progress);
  files.save(archive, bytes);
  return { form: "files", people: made.length, name: archive };
}

function pathOf({ unit, name }: NoticeFile): string {
  return unit === "" ? name : `${legalFileName(unit)}/${name}`;
}

function archiveName({ context: { period } }: GradingOutcome): string {
  return period === null ? "考核结果告知书.zip" : `考核结果告知书_${periodId(period)}.zip`;
}
