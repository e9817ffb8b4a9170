import type { SchemeDocument } from "../../domain/scheme/schema";
import { mayCompute } from "../../domain/seal/sealStanding";
import type { Period } from "../../domain/values/period";
import { periodId } from "../../domain/values/period";
import type { DataMapping } from "../../workflow/data/mapping";
import { mappingProblems } from "../../workflow/data/mappingProblems";
import { resultSheets } from "../../workflow/layout/results";
import type { Progress } from "../../workflow/ports";
import type { LogReview } from "../../workflow/record/logReview";
import { freezingsOf, reviewLog } from "../../workflow/record/logReview";
import { reviewResults } from "../../workflow/record/resultReview";
import type { Found } from "../../workflow/submission/completeness";
import type { CurrentRun } from "../../workflow/submission/currentRun";
import { currentRun } from "../../workflow/submission/currentRun";
import type { PeriodStanding } from "../../workflow/submission/periodStanding";
import { periodStanding } from "../../workflow/submission/periodStanding";
import type { Register } from "../../workflow/submission/register";
import { readRegister } from "../../workflow/submission/register";
import type { PaneServices } from "../services";
import type { EarlierChoice } from "../state/keepChoices";
import { keepChoices } from "../state/keepChoices";
import type { PaneSituation } from "../state/paneSituation";
import { paneSituation } from "../state/paneSituation";
import { schemeContext } from "../state/schemeContext";
import { stopIfAsked } from "../state/task";

/** Everything that the page shows of the workbook, as it was at one moment. */
export interface PageFound extends Found {
  readonly situation: PaneSituation;
  readonly register: Register;
  readonly readAt: Date;
}

/**
 * Reads scheme, log, register and data, computes everything anew and compares it with 考核结果. Tables are taken as they
 * were chosen in the wizard. Rejects with a WorkbookFault, also where it is stopped.
 */
export async function readSubmission(
  services: PaneServices,
  choices: EarlierChoice,
  progress: Progress,
): Promise<PageFound> {
  const { workbook, clock } = services;
  const readAt = clock.now();
  const situation = await paneSituation(services, progress);
  const register = await readRegister(workbook);
  const log = await reviewLog(workbook, register);
  stopIfAsked(progress);
  const { standing, period } = situation;
  const { run, problems } = await compute(services, situation, choices, progress);
  stopIfAsked(progress);
  const sheet = await workbook.readSheet(resultSheets.results, progress);
  return {
    situation,
    register,
    readAt,
    standing,
    period,
    frozen: period === null ? null : standingOf(register, log, periodId(period)),
    mappingProblems: problems,
    run,
    log,
    results: reviewResults(sheet, run, log.log),
  };
}

function standingOf(register: Register, { log }: LogReview, period: string): PeriodStanding {
  return periodStanding(register, period, freezingsOf(log, period));
}

interface Computed {
  readonly run: CurrentRun | null;
  readonly problems: Found["mappingProblems"];
}

/** The whole appraisal, where scheme and tables allow it. */
async function compute(
  services: PaneServices,
  { carried, standing, period }: PaneSituation,
  choices: EarlierChoice,
  progress: Progress,
): Promise<Computed> {
  if (carried.state !== "carried" || standing === null) return { run: null, problems: [] };
  const { scheme } = carried;
  const mapping = await tablesOf(services, choices, scheme.document);
  const problems = mappingProblems(mapping, scheme.document);
  const chosen: Period | null = mayCompute(standing.state) && problems.length === 0 ? period : null;
  if (chosen === null) return { run: null, problems };
  const context = schemeContext(scheme, chosen, standing);
  return { run: await currentRun(services.workbook, context, mapping, progress, services.clock), problems };
}

async function tablesOf(
  { workbook }: PaneServices,
  choices: EarlierChoice,
  document: SchemeDocument,
): Promise<DataMapping> {
  return keepChoices(choices, await workbook.listTables(), document);
}
