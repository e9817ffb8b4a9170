import type { GradingOutcome } from "../../workflow/grading/gradingOutcome";
import type { Errand } from "./errand";
import type { Wizard } from "./wizard";
import type { WizardState } from "./wizardState";

/** Forgets how errands over earlier results ended as soon as there are new results. */
export function followRuns(
  wizard: Pick<Wizard, "get" | "subscribe">,
  errands: readonly Pick<Errand<unknown>, "dismiss">[],
): void {
  let known: GradingOutcome | null = null;
  wizard.subscribe(() => {
    const outcome = outcomeOf(wizard.get());
    if (outcome === null || outcome === known) return;
    known = outcome;
    for (const { dismiss } of errands) dismiss();
  });
}

function outcomeOf(state: WizardState): GradingOutcome | null {
  return state.step === "review" || state.step === "write" ? state.outcome : null;
}
