import { onceFor } from "../../workflow/onceFor";
import type { SettledMovement } from "../../domain/grading/movement";
import type { GradeStep } from "../../domain/scheme/ladder";
import { identifierKey } from "../../domain/values/identifier";
import type { GradedManager, GradingOutcome, NotGraded } from "../../workflow/grading/gradingOutcome";
import { isLeftUngraded } from "../../workflow/grading/isLeftUngraded";
import { officialGrade } from "../../workflow/grading/officialGrade";
import { lastGradeFilter } from "./lastGradeFilter";
import type { ReviewGroup, ReviewOrder, ReviewView } from "./reviewView";
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

/** Somebody of the roster after the run: with a result, or without one and why. */
export type ReviewedPerson = GradedManager | NotGraded;

/** Whether somebody's figures were computed, whatever became of the grade. */
export function hasResult(one: ReviewedPerson): one is GradedManager {
  return "appraisal" in one;
}

/** Everybody who passes the filters, in the chosen order; whoever lacks what it goes by comes last. */
export function peopleList(outcome: GradingOutcome, view: ReviewView): readonly ReviewedPerson[] {
  const wanted = filterOf(view);
  const direction = view.descending ? -1 : 1;
  const order = orders[view.order];
  const byDeciding = view.order === "score" && outcome.context.scheme.document.score.decideOn === "exact";
  // What the order goes by is looked up once for each person, not once for each comparison.
  return [...outcome.graded, ...outcome.notGraded]
    .filter(wanted)
    .map((one) => ({ one, by: order(one), rank: orders.rank(one) }))
    .sort(
      (first, second) =>
        compared(first.by, second.by, direction) ||
        (byDeciding ? direction * decidingScores(first.one, second.one) : 0) ||
        compared(first.rank, second.rank, 1) ||
        first.one.manager.row - second.one.manager.row,
    )
    .map(({ one }) => one);
}

/** Whether the rules of movement leave somebody ungraded, with or without figures. */
export function isExempt(one: ReviewedPerson): boolean {
  if (!hasResult(one)) return one.manager.facts.exempt !== null;
  return isLeftUngraded(one.parts);
}

/** Whether somebody takes a place: ranked, without one by rule, or with one still open since the grade is pending. */
export function placeStanding(one: GradedManager): "ranked" | "unranked" | "open" {
  if (one.bankRank !== null) return "ranked";
  return isExempt(one) ? "unranked" : "open";
}

/** One page of a list. */
export function pageOf<T>(items: readonly T[], page: number): Page<T> {
  const pages = Math.max(1, Math.ceil(items.length / PAGE_SIZE));
  const shown = Math.min(page, pages - 1);
  return { items: items.slice(shown * PAGE_SIZE, (shown + 1) * PAGE_SIZE), total: items.length, page: shown, pages };
}

/**
 * The units of everybody, in the order of the characters; names that differ in width or case only are one unit, as they
 * are for the ranks.
 */
export const unitNames = onceFor(({ graded, notGraded }: GradingOutcome): readonly string[] => {
  const names = [...graded, ...notGraded].map(({ manager }) => manager.unit).filter((unit) => unit !== "");
  const units = new Map([...names].reverse().map((unit) => [identifierKey(unit), unit]));
  return [...units.values()].sort((one, other) => one.localeCompare(other, "zh-CN"));
});

/** Whether a unit is the one chosen; "" stands for every unit. */
export function isOfUnit(unit: string, chosen: string): boolean {
  return chosen === "" || identifierKey(unit) === identifierKey(chosen);
}

/** Whether somebody passes the filters of a view. */
function filterOf(view: ReviewView): (one: ReviewedPerson) => boolean {
  const search = view.search.normalize("NFKC").trim().toLowerCase();
  return (one) => {
    const { id, name, unit, lastGrade } = one.manager;
    return (
      inGroup(one, view.group) &&
      (search === "" || [id, name].some((text) => text.toLowerCase().includes(search))) &&
      isOfUnit(unit, view.unit) &&
      (view.grade === "" || gradeFilterOf(one) === view.grade) &&
      (view.lastGrade === "" || lastGradeFilter(lastGrade) === view.lastGrade) &&
      (view.movement === "" || movementOf(one) === view.movement)
    );
  };
}

function inGroup(one: ReviewedPerson, group: ReviewGroup): boolean {
  switch (group) {
    case "all":
      return true;
    case "graded":
      return gradeOf(one) !== null;
    case "nearBound":
      return hasResult(one) && one.nearBounds.length > 0;
    case "exempt":
      return isExempt(one);
    case "notGraded":
      return gradeOf(one) === null && !isExempt(one);
  }
}

/** The filter under which a grade falls; NO_GRADE where it is open or left out by rule, null where the data do not hold. */
function gradeFilterOf(one: ReviewedPerson): string | null {
  return gradeOf(one)?.id ?? (hasResult(one) || isExempt(one) ? NO_GRADE : null);
}

function gradeOf(one: ReviewedPerson): GradeStep | null {
  return hasResult(one) ? officialGrade(one) : null;
}

function movementOf(one: ReviewedPerson): SettledMovement | null {
  if (hasResult(one)) return one.movement;
  return isExempt(one) ? "notGraded" : null;
}

/** Made once: every comparison of names asks for it. */
const byName = new Intl.Collator("zh-CN");

/** Published scores that are equal are told apart by those that decide, of the few whom that concerns. */
function decidingScores(one: ReviewedPerson, other: ReviewedPerson): number {
  if (!hasResult(one) || !hasResult(other)) return 0;
  return one.appraisal.figures.decidingScore.comparedTo(other.appraisal.figures.decidingScore);
}

type Measure = number | string | null;

/** What each order goes by; null of whom that is not known. */
const orders: Readonly<Record<ReviewOrder, (one: ReviewedPerson) => Measure>> = {
  rank: (one) => (hasResult(one) ? one.bankRank : null),
  score: (one) => (hasResult(one) ? one.appraisal.cells.gradingScore : null),
  eva: (one) => (hasResult(one) ? one.appraisal.cells.eva : null),
  deposits: (one) => (hasResult(one) ? one.appraisal.cells.deposits : null),
  grade: (one) => {
    const grade = gradeOf(one);
    return grade === null ? null : grade.index;
  },
  name: ({ manager }) => manager.name,
};

function compared(one: Measure, other: Measure, direction: 1 | -1): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (typeof one === "string" || typeof other === "string")
    return direction * byName.compare(String(one), String(other));
  return direction * (one - other);
}
