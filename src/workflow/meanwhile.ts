import type { Progress } from "./ports";

/** How often progress moves while nothing is told of it, in milliseconds. */
const TICK = 150;

/**
 * Works on something that tells nothing until it has ended, as a request to Excel: meanwhile the part of the progress that
 * it makes up comes nearer to its end, two thirds of the way in the milliseconds that such work usually takes, and reaches
 * it with the work.
 */
export async function meanwhile<T>(part: Progress, usually: number, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const timer = setInterval(() => {
    part.report(1 - Math.exp((begun - performance.now()) / Math.max(1, usually)), 1);
  }, TICK);
  try {
    const done = await work();
    part.report(1, 1);
    return done;
  } finally {
    clearInterval(timer);
  }
}
