import type { Frame } from "playwright-core";

/** How long nothing may have changed for a screen to be at rest, in milliseconds: opening panels and charts pause between. */
const QUIET = 250;

/** A screen that has not come to rest within this time, in milliseconds, is a fault of its own. */
const PATIENCE = 60_000;

interface ScreenWatch {
  /** How often the document changed. */
  changes: number;
  /** The time of the last change or running transition, in milliseconds of the page's clock. */
  last: number;
}

type WatchedWindow = Window & { screenWatch?: ScreenWatch };

/**
 * What `look` sees of the screen at rest: nothing changes and no transition runs before it begins, and where something
 * changed while it looked - a button that has just come to life keeps the colours of a disabled one for a moment - it looks
 * again. What is wrong with the screen itself is wrong at every look.
 */
export async function atRest<Seen>(pane: Frame, look: () => Promise<Seen>): Promise<Seen> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const before = await comeToRest(pane, end);
    const seen = await look();
    if ((await watch(pane)).changes === before) return seen;
  }
}

/** Waits for the screen to come to rest, and gives how often it has changed until then. */
async function comeToRest(pane: Frame, end: number): Promise<number> {
  for (;;) {
    const { changes, quiet } = await watch(pane);
    if (Date.now() > end) throw new Error(`The screen has not come to rest: ${String(changes)} changes`);
    if (quiet >= QUIET) return changes;
    await pane.page().waitForTimeout(QUIET / 5);
  }
}

/** How often the document has changed since it was first watched, and for how many milliseconds it has not. */
async function watch(pane: Frame): Promise<{ readonly changes: number; readonly quiet: number }> {
  return pane.evaluate(() => {
    const watched: WatchedWindow = window;
    const startWatch = (): ScreenWatch => {
      const started: ScreenWatch = { changes: 0, last: performance.now() };
      new MutationObserver(() => {
        started.changes += 1;
        started.last = performance.now();
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      return started;
    };
    const state = (watched.screenWatch ??= startWatch());
    if (document.getAnimations().some(({ playState }) => playState === "running")) state.last = performance.now();
    return { changes: state.changes, quiet: performance.now() - state.last };
  });
}
