/** What the ribbon buttons work with: of the pane, no more than they press. */
export interface CommandTargets {
  readonly pane: {
    readonly open: (page: "wizard") => void;
    readonly runCommand: (command: "repair" | "values") => Promise<void>;
  };
  readonly wizard: {
    readonly runToCheck: () => Promise<void>;
    readonly restart: () => Promise<void>;
  };
  /** Brings the pane into sight. */
  readonly showPane: () => Promise<void>;
}

/** A ribbon button's work, by the name that the manifest gives it. */
export type Commands = Readonly<Record<"kpiCheck" | "kpiGrade" | "kpiRepair" | "kpiValues", () => Promise<void>>>;

/** The work of the ribbon buttons. Each shows the pane, which tells how it went. */
export function ribbonCommands({ pane, wizard, showPane }: CommandTargets): Commands {
  const inWizard = (begin: () => Promise<void>) => async (): Promise<void> => {
    pane.open("wizard");
    await showPane();
    await begin();
  };
  return {
    kpiCheck: inWizard(wizard.runToCheck),
    kpiGrade: inWizard(wizard.restart),
    kpiRepair: async () => {
      await showPane();
      await pane.runCommand("repair");
    },
    kpiValues: async () => {
      await showPane();
      await pane.runCommand("values");
    },
  };
}
