import { performance } from "node:perf_hooks";

/** How often and how long something is measured. */
export const sampling = {
  /** Samples of which the middle counts, after a first run that warms up. */
  samples: 5,
  /** Milliseconds that a sample takes at least; what is quicker is done several times in each. */
  shortest: 200,
  /** Milliseconds after which no other sample is begun. A first run that takes as long is the only sample. */
  longest: 60_000,
} as const;

/** Times of one thing in milliseconds, sample by sample. */
export function samplesOf(run: () => unknown): readonly number[] {
  const begun = performance.now();
  const first = timed(run, 1);
  if (first >= sampling.longest) return [first];
  const again = timed(run, 1);
  const turns = Math.floor(sampling.shortest / Math.max(again, 0.001)) + 1;
  const samples = turns === 1 ? [again] : [timed(run, turns)];
  while (samples.length < sampling.samples && performance.now() - begun < sampling.longest)
    samples.push(timed(run, turns));
  return samples;
}

function timed(run: () => unknown, turns: number): number {
  const start = performance.now();
  for (let turn = 0; turn < turns; turn += 1) run();
  return (performance.now() - start) / turns;
}

/** The middle of several figures. */
export function median(figures: readonly number[]): number {
  return figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)] ?? NaN;
}
