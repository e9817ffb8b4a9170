import type { GradedManager, GradingOutcome } from "../../workflow/grading/gradingRun";
import type { SettledMovement } from "../../domain/grading/movement";
import { gradeLadder } from "../../domain/scheme/ladder";
import type { GradeStep } from "../../domain/scheme/ladder";
import type { CheckedManager } from "../../workflow/data/checkData";
import { officialGrade } from "../../workflow/grading/officialGrade";
import { lastGradeFilter } from "./lastGradeFilter";
import type { ReviewOrder, ReviewView } from "./reviewView";
import { NO_GRADE } from "./reviewView";

/** People on one page of the list. */
export const PAGE_SIZE = 25;

/** One page of a list, with how many there are. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  /** From 0; never beyond the last. */
  readonly page: number;
  readonly pages: number;
}

/** Everybody graded who passes the filters, in the chosen order. */
export function gradedList({ graded }: GradingOutcome, view: ReviewView): readonly GradedManager[] {
  const shown = graded.filter(
    (one) =>
      matches(one.manager, view) &&
      (view.grade === "" || (officialGrade(one)?.id ?? NO_GRADE) === view.grade) &&
      (view.lastGrade === "" || lastGradeFilter(one.manager.lastGrade) === view.lastGrade) &&
      (view.movement === "" || one.movement === view.movement) &&
      (view.group !== "nearBound" || one.nearBounds.length > 0),
  );
  const direction = view.descending ? -1 : 1;
  return [...shown].sort(
    (one, other) =>
      direction * compare(one, other, view.order) ||
      bankPlace(one) - bankPlace(other) ||
      one.manager.row - other.manager.row,
  );
}

/** Everybody not graded who passes search and unit, in the order of the roster. */
export function notGradedList({ notGraded }: GradingOutcome, view: ReviewView): GradingOutcome["notGraded"] {
  return notGraded.filter(({ manager }) => matches(manager, view));
}

/** One page of a list. */
export function pageOf<T>(items: readonly T[], page: number): Page<T> {
  const pages = Math.max(1, Math.ceil(items.length / PAGE_SIZE));
  const shown = Math.min(page, pages - 1);
  return { items: items.slice(shown * PAGE_SIZE, (shown + 1) * PAGE_SIZE), total: items.length, page: shown, pages };
}

/** How many hold each grade of the ladder, the highest first; grades nobody holds are told too. */
export function countsByGrade({
  graded,
  context,
}: GradingOutcome): readonly { readonly grade: GradeStep; readonly count: number }[] {
  return gradeLadder(context.scheme.document).map((grade) => ({
    grade,
    count: graded.filter((one) => officialGrade(one)?.index === grade.index).length,
  }));
}

/** How many went up, stayed, went down, are new, or are left ungraded by the rules of movement. */
export function countsByMovement({ graded, notGraded }: GradingOutcome): Readonly<Record<SettledMovement, number>> {
  const count = (wanted: SettledMovement): number => graded.filter(({ movement }) => movement === wanted).length;
  const exempt = notGraded.filter(({ manager }) => manager.facts.exempt !== null).length;
  return {
    upgrade: count("upgrade"),
    retain: count("retain"),
    downgrade: count("downgrade"),
    new: count("new"),
    notGraded: count("notGraded") + exempt,
  };
}

/** How many have a grade, are left without one by the rules of movement, and cannot be graded. */
export interface ReviewCounts {
  readonly graded: number;
  readonly exempt: number;
  readonly notGraded: number;
}

/** The counts behind 「589 人已评级，10 人按规则不评级，14 人未评级」; they add up to the roster. */
export function reviewCounts(outcome: GradingOutcome): ReviewCounts {
  const exempt = countsByMovement(outcome).notGraded;
  const graded = outcome.graded.filter((one) => officialGrade(one) !== null).length;
  return { graded, exempt, notGraded: outcome.graded.length + outcome.notGraded.length - graded - exempt };
}

/** The units of everybody, in the order of the characters. */
export function unitNames({ graded, notGraded }: GradingOutcome): readonly string[] {
  const names = new Set([...graded, ...notGraded].map(({ manager }) => manager.unit).filter((unit) => unit !== ""));
  return [...names].sort((one, other) => one.localeCompare(other, "zh-CN"));
}

function matches({ id, name, unit }: CheckedManager, view: ReviewView): boolean {
  const wanted = view.search.normalize("NFKC").trim().toLowerCase();
  const found = wanted === "" || [id, name].some((text) => text.toLowerCase().includes(wanted));
  return found && (view.unit === "" || unit === view.unit);
}

function compare(one: GradedManager, other: GradedManager, order: ReviewOrder): number {
  switch (order) {
    case "rank":
      return bankPlace(one) - bankPlace(other);
    case "score":
      return one.appraisal.figures.decidingScore.comparedTo(other.appraisal.figures.decidingScore);
    case "eva":
      return one.appraisal.figures.eva.comparedTo(other.appraisal.figures.eva);
    case "deposits":
      return one.appraisal.inputs.deposits.comparedTo(other.appraisal.inputs.deposits);
    case "grade":
      return gradePlace(one) - gradePlace(other);
    case "name":
      return one.manager.name.localeCompare(other.manager.name, "zh-CN");
  }
}

/** The place in the bank; whoever is not ranked comes last. */
function bankPlace({ bankRank }: GradedManager): number {
  return bankRank ?? Number.MAX_SAFE_INTEGER;
}

/** The place on the ladder, from the highest; whoever holds no grade comes last. */
function gradePlace(one: GradedManager): number {
  return officialGrade(one)?.index ?? Number.MAX_SAFE_INTEGER;
}
