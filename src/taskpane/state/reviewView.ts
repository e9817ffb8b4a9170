import type { Movement } from "../../domain/grading/movement";

/** By what the list is ordered. */
export type ReviewOrder = "rank" | "score" | "eva" | "deposits" | "name" | "grade";

/** Which people the list shows. */
export type ReviewGroup = "graded" | "nearBound" | "notGraded";

/** How somebody looks at the results: filters, order, page, and whose details are open. */
export interface ReviewView {
  readonly search: string;
  readonly group: ReviewGroup;
  /** A grade's identifier; "" for every grade. */
  readonly grade: string;
  /** "" for every unit. */
  readonly unit: string;
  readonly movement: Movement | "";
  readonly order: ReviewOrder;
  readonly descending: boolean;
  /** From 0. */
  readonly page: number;
  /** Row of the roster whose details are open. */
  readonly selected: number | null;
}

/** Everybody graded, best first. */
export const everybody: ReviewView = {
  search: "",
  group: "graded",
  grade: "",
  unit: "",
  movement: "",
  order: "rank",
  descending: false,
  page: 0,
  selected: null,
};

/** The view with changes; another filter or order begins at the first page again. */
export function changedView(view: ReviewView, change: Partial<ReviewView>): ReviewView {
  const samePage = Object.keys(change).every((key) => key === "page" || key === "selected");
  return { ...view, ...(samePage ? {} : { page: 0 }), ...change };
}
