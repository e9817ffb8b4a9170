import { identifierKey } from "../../domain/values/identifier";
import { periodId } from "../../domain/values/period";
import type { GradingOutcome } from "../../workflow/grading/gradingOutcome";
import { legalFileName } from "../../workflow/notices/fileNames";
import type { NoticeFile } from "../../workflow/notices/noticePlans";
import { noticeFiles, noticePlans } from "../../workflow/notices/noticePlans";
import type { Progress } from "../../workflow/ports";
import { unitMembers } from "../../workflow/review/unitMembers";
import type { PaneServices } from "../services";
import type { Errand } from "./errand";
import { createErrand } from "./errand";
import type { NoticeForm } from "./noticeChoice";
import { hasNotice } from "./noticeChoice";
import { stopIfAsked } from "./task";

/** What came of making notices. */
export interface NoticeReport {
  readonly form: NoticeForm;
  readonly people: number;
  /** The first sheet, to lead there; or the name of the file that was handed over. */
  readonly name: string;
  /** Sheets that were protected, and may not be so any more. */
  readonly unprotected: readonly string[];
}

/** The making of notices (考核结果告知书); it goes on while the person looks at other screens. */
export interface Notices extends Errand<NoticeReport> {
  /**
   * Makes the notices of these people, by the keys of their staff numbers. Whoever has no result to be told is left out;
   * where nobody is left, nothing happens.
   */
  readonly make: (outcome: GradingOutcome, keys: readonly string[], form: NoticeForm) => Promise<void>;
}

/** Makes the notices' errand over the ports. */
export function createNotices(services: PaneServices): Notices {
  const errand = createErrand<NoticeReport>();
  const ways = { sheets: asSheets, files: asFiles } as const;
  return {
    ...errand,
    make: (outcome, keys, form) =>
      keys.some((key) => hasNotice(outcome, key))
        ? errand.run((progress) => ways[form](outcome, new Set(keys), progress, services))
        : Promise.resolve(),
  };
}

async function asSheets(
  outcome: GradingOutcome,
  keys: ReadonlySet<string>,
  progress: Progress,
  { workbook, clock }: PaneServices,
): Promise<NoticeReport> {
  const plans = await noticePlans(outcome, keys, progress, clock);
  const { unprotected } = await workbook.writeSheets(plans, progress);
  return { form: "sheets", people: plans.length, name: plans[0]?.name ?? "", unprotected };
}

/** One workbook for each person; several go into one archive, by unit. */
async function asFiles(
  outcome: GradingOutcome,
  keys: ReadonlySet<string>,
  progress: Progress,
  { files, clock }: PaneServices,
): Promise<NoticeReport> {
  const planned = await noticeFiles(outcome, keys, progress, clock);
  const folderOf = folders(outcome);
  const made: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  for (const file of planned) {
    progress.report(made.length, planned.length);
    await clock.pause();
    stopIfAsked(progress);
    made.push({ name: `${folderOf(file)}${file.name}`, bytes: await files.workbookBytes([file.plan]) });
  }
  progress.report(planned.length, planned.length);
  const [only] = planned;
  const [first] = made;
  if (planned.length === 1 && only !== undefined && first !== undefined) {
    files.save(only.name, first.bytes);
    return { form: "files", people: 1, name: only.name, unprotected: [] };
  }
  const archive = archiveName(outcome);
  const bytes = await files.archiveBytes(made);
  stopIfAsked(progress);
  files.save(archive, bytes);
  return { form: "files", people: made.length, name: archive, unprotected: [] };
}

/** The folder of a file with its slash, one for each unit however its name is written; none for people without a unit. */
function folders(outcome: GradingOutcome): (file: NoticeFile) => string {
  const units = new Map(unitMembers(outcome).map(({ unit }) => [identifierKey(unit), unit]));
  return ({ unit }) => (unit === "" ? "" : `${legalFileName(units.get(identifierKey(unit)) ?? unit)}/`);
}

function archiveName({ context: { period } }: GradingOutcome): string {
  return period === null ? "考核结果告知书.zip" : `考核结果告知书_${periodId(period)}.zip`;
}
