import type { CommandTargets } from "../commands/ribbonCommands";

/** What the ribbon works with before it is there. */
export type LateTargets = Pick<CommandTargets, "pane" | "wizard">;

/**
 * Stands in for pane and wizard until they are opened: whatever a button asks of them waits for that. Where they do not
 * open, which the opening tells by itself, nothing is done.
 */
export function lateTargets(opened: () => Promise<LateTargets | null>): LateTargets {
  const later = async (ask: (targets: LateTargets) => Promise<void> | void): Promise<void> => {
    const targets = await opened();
    if (targets !== null) await ask(targets);
  };
  return {
    pane: {
      open: (page) =>
        void later(({ pane }) => {
          pane.open(page);
        }),
      runCommand: (command) => later(({ pane }) => pane.runCommand(command)),
    },
    wizard: {
      runToCheck: () => later(({ wizard }) => wizard.runToCheck()),
      restart: () => later(({ wizard }) => wizard.restart()),
    },
  };
}
