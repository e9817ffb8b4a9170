import { onceFor } from "../onceFor";
import { appraiser } from "../../domain/appraisal/appraise";
import type { GradingOutcome } from "../grading/gradingOutcome";
import { rankedPeople } from "../grading/rankedPeople";
import { pace } from "../pace";
import type { ClockPort, Progress, SheetPlan } from "../ports";
import { localTime } from "../results/headLines";
import type { Noticed } from "./noticePlan";
import { noticePlan } from "./noticePlan";
import { fileNames } from "./fileNames";
import { sheetNames } from "./sheetNames";

/** The name of the one sheet in a workbook of one person. */
const SHEET = "考核结果告知书";

/** A workbook of one person: its file name, the unit under which it is filed, and its one sheet. */
export interface NoticeFile {
  readonly name: string;
  readonly unit: string;
  readonly plan: SheetPlan;
}

/**
 * Who is given a notice, in the order of the roster: everybody whose grade counts, and whom the rules leave ungraded. Whose
 * data do not hold, or whose grade cannot be settled for a fault, has no result to be told yet.
 */
export const noticePeople = onceFor(({ graded, notGraded }: GradingOutcome): readonly Noticed[] => {
  const settled = graded.filter(({ parts }) => parts.movement?.ok !== false);
  const exempt = notGraded.filter(({ manager }) => manager.facts.exempt !== null);
  return [...settled, ...exempt].sort((one, other) => one.manager.row - other.manager.row);
});

/**
 * The notices of these people as sheets of one workbook, named 告知书 and person. `keys` are keys of staff numbers.
 * Rejects with a WorkbookFault "stopped" where the person asked for it.
 */
export async function noticePlans(
  outcome: GradingOutcome,
  keys: ReadonlySet<string>,
  progress: Progress,
  clock: ClockPort,
): Promise<readonly SheetPlan[]> {
  const people = chosen(outcome, keys);
  const names = sheetNames(people.map(({ manager }) => `告知书 ${manager.name} ${manager.id}`));
  const make = noticeMaker(outcome, clock);
  return pace(progress, clock, people.length).each(people, (person, index) => make(person, names[index] ?? SHEET));
}

/** The notices of these people as a workbook each. */
export async function noticeFiles(
  outcome: GradingOutcome,
  keys: ReadonlySet<string>,
  progress: Progress,
  clock: ClockPort,
): Promise<readonly NoticeFile[]> {
  const people = chosen(outcome, keys);
  const names = fileNames(people.map(({ manager }) => `考核结果告知书_${manager.id}_${manager.name}`));
  const make = noticeMaker(outcome, clock);
  return pace(progress, clock, people.length).each(people, (person, index) => ({
    name: `${names[index] ?? SHEET}.xlsx`,
    unit: person.manager.unit,
    plan: make(person, SHEET),
  }));
}

function chosen(outcome: GradingOutcome, keys: ReadonlySet<string>): readonly Noticed[] {
  return noticePeople(outcome).filter(({ manager }) => keys.has(manager.key));
}

function noticeMaker(outcome: GradingOutcome, clock: ClockPort): (person: Noticed, sheet: string) => SheetPlan {
  const { context } = outcome;
  const ground = {
    context,
    appraiser: appraiser(context),
    ranked: rankedPeople(outcome),
    at: localTime(clock.now()),
  };
  return (person, sheet) => noticePlan(person, sheet, ground);
}
