import type { ClockPort, Progress } from "./ports";
import { WorkbookFault } from "./ports";

/** Long work in small steps: between two of them others get their turn, and a person may stop it. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does the work in one go. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Does the work with a pause after each step. Rejects with a WorkbookFault "stopped" where the person asked for it. */
export async function inTurns<T>(
  steps: Steps<T>,
  { signal }: Pick<Progress, "signal">,
  clock: Pick<ClockPort, "pause">,
): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await clock.pause();
    if (signal.aborted) throw new WorkbookFault("stopped", "", "The work was stopped");
  }
}
