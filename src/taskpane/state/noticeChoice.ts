import type { CheckedManager } from "../../workflow/data/checkData";
import type { GradingOutcome } from "../../workflow/grading/gradingOutcome";
import { noticePeople } from "../../workflow/notices/noticePlans";
import { isOfUnit } from "./reviewList";

/** For whom notices are made: everybody with a result to be told, one unit, one person. */
export const noticeScopes = ["all", "unit", "person"] as const;

/** For whom notices are made. */
export type NoticeScope = (typeof noticeScopes)[number];

/** As sheets of this workbook, or as one workbook for each person. */
export type NoticeForm = "sheets" | "files";

/** What somebody chose for the notices (考核结果告知书). */
export interface NoticeChoice {
  readonly scope: NoticeScope;
  /** The unit chosen, or the one whose people are offered; "" before any is chosen. */
  readonly unit: string;
  /** Key of the staff number; "" before anybody is chosen. */
  readonly person: string;
  readonly form: NoticeForm;
}

/** Everybody, as files: what a unit's head hands out. */
export const usualNotices: NoticeChoice = { scope: "all", unit: "", person: "", form: "files" };

/** Sheets that a workbook takes without becoming unwieldy. */
export const MANY_SHEETS = 50;

/** The people for whom notices would be made, in the order of the roster. */
export function chosenPeople(outcome: GradingOutcome, choice: NoticeChoice): readonly CheckedManager[] {
  switch (choice.scope) {
    case "all":
      return peopleOfUnit(outcome, "");
    case "unit":
      return choice.unit === "" ? [] : peopleOfUnit(outcome, choice.unit);
    case "person":
      return peopleOfUnit(outcome, "").filter(({ key }) => key === choice.person);
  }
}

/** Whether a person, by the key of the staff number, has a result that a notice can tell. */
export function hasNotice(outcome: GradingOutcome, person: string): boolean {
  return noticePeople(outcome).some(({ manager }) => manager.key === person);
}

/** Whoever gets a notice in a unit, to choose one from; everybody before a unit is chosen. */
export function peopleOfUnit(outcome: GradingOutcome, unit: string): readonly CheckedManager[] {
  const people = noticePeople(outcome).map(({ manager }) => manager);
  return unit === "" ? people : people.filter((manager) => isOfUnit(manager.unit, unit));
}
