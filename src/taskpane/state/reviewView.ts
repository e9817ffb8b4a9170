import type { SettledMovement } from "../../domain/grading/movement";

/** By what a list can be ordered. */
export const reviewOrders = ["rank", "score", "eva", "deposits", "grade", "name"] as const;

/** By what the list is ordered. */
export type ReviewOrder = (typeof reviewOrders)[number];

/** Which people a list can show: everybody, who has a grade, who stands near a bound, whom the rules or the data leave without one. */
export const reviewGroups = ["all", "graded", "nearBound", "exempt", "notGraded"] as const;

/** Which people the list shows. */
export type ReviewGroup = (typeof reviewGroups)[number];

/** What the review shows: everybody, or one way to look at all results together. */
export const reviewTabs = ["people", "bounds", "movement", "vetoes", "raters", "dashboard"] as const;

/** A part of the review. */
export type ReviewTab = (typeof reviewTabs)[number];

/** The last grade of people graded for the first time, as a filter. */
export const NO_LAST_GRADE = "none";

/** The grade of people whom the rules of movement, or a fault of their data, leave without one, as a filter. */
export const NO_GRADE = "none";

/** What can narrow the list. */
export const reviewFilters = ["search", "group", "unit", "lastGrade", "grade", "movement"] as const;

/** What can narrow the list. */
export type ReviewFilter = (typeof reviewFilters)[number];

/** How somebody looks at the results: filters, order, page, and whose details are open. */
export interface ReviewView {
  readonly tab: ReviewTab;
  readonly search: string;
  readonly group: ReviewGroup;
  /** A grade's identifier, NO_GRADE, or "" for every grade. */
  readonly grade: string;
  /** A grade's identifier, NO_LAST_GRADE, or "" for every last grade. */
  readonly lastGrade: string;
  /** "" for every unit. */
  readonly unit: string;
  readonly movement: SettledMovement | "";
  readonly order: ReviewOrder;
  readonly descending: boolean;
  /** From 0. */
  readonly page: number;
  /** Row of the roster whose details are open. */
  readonly selected: number | null;
}

/** Everybody, best first; whoever has no place comes last. */
export const everybody: ReviewView = {
  tab: "people",
  search: "",
  group: "all",
  grade: "",
  lastGrade: "",
  unit: "",
  movement: "",
  order: "rank",
  descending: false,
  page: 0,
  selected: null,
};

/** What may change without the list beginning at its first page again. */
const samePage: readonly string[] = ["page", "selected", "tab"] satisfies readonly (keyof ReviewView)[];

/** The view with changes; another filter or order begins at the first page again. */
export function changedView(view: ReviewView, change: Partial<ReviewView>): ReviewView {
  const stays = Object.keys(change).every((key) => samePage.includes(key));
  return { ...view, ...(stays ? {} : { page: 0 }), ...change };
}

/** The view with every filter taken away. */
export function unfiltered(): Partial<ReviewView> {
  return Object.fromEntries(reviewFilters.map((filter) => [filter, everybody[filter]]));
}

/** The filters that narrow the list now. */
export function activeFilters(view: ReviewView): readonly ReviewFilter[] {
  return reviewFilters.filter((filter) => view[filter] !== everybody[filter]);
}
