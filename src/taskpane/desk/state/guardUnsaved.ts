import type { Desk } from "./desk";
import { isUnsaved } from "./openDraft";

const guarded = new WeakSet<Desk>();

/** Lets the browser ask before the pane is closed while a draft is unsaved, whichever page is open. Once is enough. */
export function guardUnsaved(desk: Desk): void {
  if (guarded.has(desk)) return;
  guarded.add(desk);
  window.addEventListener("beforeunload", (event) => {
    const { open } = desk.get();
    if (open !== null && isUnsaved(open)) event.preventDefault();
  });
}
