import type { Desk } from "./desk";
import type { DraftStorage } from "./keptDraft";
import { keepDraft } from "./keptDraft";

const KEY = "kpi-appraisal.draft";
/** Milliseconds after a change until the draft is written. */
const PAUSE = 1000;

/** The storage of the pane on this computer; one that is closed to the pane, or full, keeps nothing. */
export const browserDraft: DraftStorage = {
  read: () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  },
  write: (content) => {
    try {
      if (content === null) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, content);
    } catch {
      // The draft can still be saved as a file.
    }
  },
};

const kept = new WeakSet<Desk>();

/** Keeps the unsaved draft on this computer, whichever page is open. Once is enough. */
export function keepInBrowser(desk: Desk): void {
  if (kept.has(desk)) return;
  kept.add(desk);
  const write = keepDraft(desk, browserDraft, (later) => setTimeout(later, PAUSE));
  window.addEventListener("pagehide", write);
}
