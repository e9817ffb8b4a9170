/**
 * Gives Office the work of a ribbon button by the name that the manifest gives it. Office is told that the button has
 * done its work whatever comes of it. Without Office nothing happens.
 */
export function associateCommand(name: string, run: () => Promise<void>): void {
  if (typeof Office === "undefined") return;
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    void run().finally(() => {
      event.completed();
    });
  });
}

/** Brings the pane into sight; where Office has no shared runtime the button's own pane is there already. */
export async function showPane(): Promise<void> {
  if (typeof Office === "undefined" || !Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) return;
  await Office.addin.showAsTaskpane();
}
