/** A source of numbers that gives the same ones every time. */
export interface Random {
  /** At least 0 and below 1. */
  readonly next: () => number;
  /** A whole number from low to high, both included. */
  readonly whole: (low: number, high: number) => number;
  /** One of the entries. */
  readonly pick: <T>(entries: readonly T[]) => T;
  /** About normal with the given mean and spread, never more than three spreads away. */
  readonly around: (mean: number, spread: number) => number;
}

/** Mulberry32: small, and the same on every machine. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (entries) => {
      const entry = entries[Math.floor(next() * entries.length)];
      if (entry === undefined) throw new Error("Nothing to pick from");
      return entry;
    },
    around: (mean, spread) => mean + spread * ((next() + next() + next() + next() + next() + next() - 3) * Math.SQRT2),
  };
}
