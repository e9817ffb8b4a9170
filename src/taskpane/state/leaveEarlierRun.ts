import type { Wizard } from "./wizard";

/**
 * Has the wizard begin anew once the period was opened for another version: what it computed belongs to the version before.
 * A wizard at its first step or at work is left alone.
 */
export function leaveEarlierRun(wizard: Pick<Wizard, "get" | "restart">): void {
  const state = wizard.get();
  const atWork = state.step !== "review" && state.work.state === "running";
  if (state.step !== "scheme" && !atWork) void wizard.restart();
}
