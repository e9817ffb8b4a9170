import type { ReviewTab } from "./reviewView";
import { reviewTabs } from "./reviewView";
import type { ReviewStepState } from "./wizardState";

/** The parts of the review that this run has: vetoes need rules of movement, raters need rating forms. */
export function shownTabs({ data, outcome }: Pick<ReviewStepState, "data" | "outcome">): readonly ReviewTab[] {
  const absent: readonly ReviewTab[] = [
    ...(outcome.context.scheme.document.movement === undefined ? (["vetoes"] as const) : []),
    ...(data.forms === null ? (["raters"] as const) : []),
  ];
  return reviewTabs.filter((tab) => !absent.includes(tab));
}
