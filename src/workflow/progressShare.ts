import type { Progress } from "./ports";

/** So many parts a work is divided into to tell how far it has come. */
const PARTS = 1000;

/** The progress of one part of a work, told as a share of the whole: from and to are fractions of it. */
export function progressShare(whole: Progress, from: number, to: number): Progress {
  return {
    signal: whole.signal,
    report: (done, total) => {
      const share = total === 0 ? 1 : done / total;
      whole.report(Math.round(PARTS * (from + (to - from) * share)), PARTS);
    },
  };
}
