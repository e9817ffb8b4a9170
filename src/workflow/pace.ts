import type { ClockPort, Progress } from "./ports";
import { WorkbookFault } from "./ports";

/** How many items are worked on before the pane may draw again, at most. */
const SLICE = 100;
/** And for how many milliseconds, where a single item takes its time. */
const WHILE = 100;

/** Long work in slices: between two of them the pane draws, and the person may stop. */
export interface Pace {
  /** Works on every item, in order. Rejects with a WorkbookFault "stopped" where the person asked for it. */
  readonly each: <T, U>(items: readonly T[], work: (item: T, index: number) => U) => Promise<readonly U[]>;
}

/** The pace of a work that takes `total` items altogether, in one list or several after one another. */
export function pace(progress: Progress, clock: ClockPort, total: number): Pace {
  let done = 0;
  let since = -Infinity;
  return {
    each: async (items, work) => {
      const results: ReturnType<typeof work>[] = [];
      for (const [index, item] of items.entries()) {
        if (done % SLICE === 0 || clock.now().getTime() - since > WHILE) {
          progress.report(done, total);
          await clock.pause();
          since = clock.now().getTime();
        }
        if (progress.signal.aborted) throw new WorkbookFault("stopped", "", "The work was stopped");
        results.push(work(item, index));
        done += 1;
      }
      if (done >= total) progress.report(total, total);
      return results;
    },
  };
}
