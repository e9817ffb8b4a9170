import type { ClockPort, Progress } from "./ports";
import { WorkbookFault } from "./ports";

/** For how many milliseconds work goes on before the pane draws and a stop is heard. */
const SLICE = 30;
/** After how many milliseconds progress is told again: often enough to be seen moving, and each time the pane draws anew. */
const TOLD_AGAIN = 100;
/** How many items are worked on at most before the clock is asked again: asking takes longer than a quick item. */
const LONGEST_RUN = 64;
/** From how many milliseconds on a run of items is a long one, after which every single one is timed. */
const LONG = 5;

/** Long work in slices: between two of them the pane draws, and the person may stop. */
export interface Pace {
  /**
   * Works on every item, in order, each of which counts as so many of the total (1 unless given). Rejects with a
   * WorkbookFault "stopped" where the person asked for it.
   */
  readonly each: <T, U>(
    items: readonly T[],
    work: (item: T, index: number) => U,
    weight?: number,
  ) => Promise<readonly U[]>;
}

/** The pace of a work that takes `total` items altogether, in one list or several after one another. */
export function pace(progress: Progress, clock: ClockPort, total: number): Pace {
  const time = (): number => clock.now().getTime();
  let done = 0;
  let [paused, told, asked] = [-Infinity, -Infinity, -Infinity];
  let [run, left] = [1, 0];

  /** Asks the clock after each run of items, and pauses where the slice is over. */
  const atEndOfRun = async (): Promise<void> => {
    const now = time();
    run = isOver(now, asked, LONG) ? 1 : Math.min(LONGEST_RUN, run * 2);
    left = run;
    asked = now;
    if (!isOver(now, paused, SLICE)) return;
    if (isOver(now, told, TOLD_AGAIN)) {
      progress.report(done, total);
      told = now;
    }
    await clock.pause();
    paused = time();
    asked = paused;
  };

  return {
    each: async (items, work, weight = 1) => {
      const results: ReturnType<typeof work>[] = [];
      // How long the items of another list took tells nothing of these.
      [run, left] = [1, 0];
      for (const [index, item] of items.entries()) {
        if (left === 0) await atEndOfRun();
        if (progress.signal.aborted) throw new WorkbookFault("stopped", "", "The work was stopped");
        results.push(work(item, index));
        left -= 1;
        done += weight;
      }
      if (done >= total) progress.report(total, total);
      return results;
    },
  };
}

/** Whether so many milliseconds have gone by; so too where the clock was put back meanwhile. */
function isOver(now: number, since: number, milliseconds: number): boolean {
  return now - since >= milliseconds || now < since;
}
