import { performance } from "node:perf_hooks";

/** Something that is measured; `run` gets the number of the round, so that it may take other rows each time. */
export interface Contender {
  readonly what: string;
  readonly run: (round: number) => unknown;
}

/** What was measured of one contender: the middle of several runs, in milliseconds. */
export interface Timed {
  readonly what: string;
  readonly milliseconds: number;
}

/**
 * Measures contenders one after the other, round by round, so that whatever else the machine does meets all alike. The
 * first rounds, in which the code is still being compiled, do not count.
 */
export async function alternating(
  contenders: readonly Contender[],
  rounds: number,
  warming = 2,
): Promise<readonly Timed[]> {
  const times = contenders.map((): number[] => []);
  for (let round = -warming; round < rounds; round += 1) {
    for (const [index, { run }] of contenders.entries()) {
      const start = performance.now();
      await run(round + warming);
      if (round >= 0) times[index]?.push(performance.now() - start);
    }
  }
  return contenders.map(({ what }, index) => ({ what, milliseconds: median(times[index] ?? []) }));
}

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
}
