/** Which rows belong together: of each row that was expected, the one that was found in its place. */
export interface RowAlignment {
  /** Indexes of rows that stand in the same order, from both sides. */
  readonly pairs: readonly (readonly [expected: number, found: number])[];
  /** Rows that are the same, but stand elsewhere among the others. */
  readonly moved: readonly (readonly [expected: number, found: number])[];
  readonly deleted: readonly number[];
  readonly added: readonly number[];
}

/** Two lists of rows, by what is compared of them. */
export interface RowLists {
  /** The whole of each row. */
  readonly expected: readonly string[];
  readonly found: readonly string[];
  /** How many cells two rows share; 0 where nothing. */
  readonly likeness: (expected: number, found: number) => number;
}

/** So many comparisons are made to find which changed row is which; beyond, they are taken in their order. */
const MOST_COMPARISONS = 40_000;

/**
 * Aligns rows so that a deleted or inserted one does not make a difference of every row below it: equal rows that occur
 * once are the anchors (the longest run of them in order), what lies between is matched by likeness.
 */
export function alignRows(lists: RowLists): RowAlignment {
  const { expected, found } = lists;
  const anchors = anchorsOf(expected, found);
  const ordered = longestOrdered(anchors);
  const inOrder = new Set(ordered);
  const moved = anchors.filter((pair) => !inOrder.has(pair));
  const taken = { expected: new Set(moved.map(([one]) => one)), found: new Set(moved.map(([, other]) => other)) };
  const pairs: (readonly [number, number])[] = [];
  let [e, f] = [0, 0];
  for (const [nextExpected, nextFound] of [...ordered, [expected.length, found.length] as const]) {
    const left = range(e, nextExpected).filter((row) => !taken.expected.has(row));
    const right = range(f, nextFound).filter((row) => !taken.found.has(row));
    pairs.push(...gapPairs(left, right, lists));
    if (nextExpected < expected.length) pairs.push([nextExpected, nextFound]);
    [e, f] = [nextExpected + 1, nextFound + 1];
  }
  const known = { expected: new Set(pairs.map(([one]) => one)), found: new Set(pairs.map(([, other]) => other)) };
  return {
    pairs,
    moved,
    deleted: range(0, expected.length).filter((row) => !known.expected.has(row) && !taken.expected.has(row)),
    added: range(0, found.length).filter((row) => !known.found.has(row) && !taken.found.has(row)),
  };
}

type Pair = readonly [expected: number, found: number];

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** Rows that occur once on either side and are equal, in the order of those expected. */
function anchorsOf(expected: readonly string[], found: readonly string[]): readonly Pair[] {
  const places = uniquePlaces(found);
  const own = uniquePlaces(expected);
  return expected.flatMap((row, index): readonly Pair[] => {
    const place = places.get(row);
    return typeof place === "number" && own.get(row) === index ? [[index, place]] : [];
  });
}

function uniquePlaces(rows: readonly string[]): ReadonlyMap<string, number | null> {
  const places = new Map<string, number | null>();
  rows.forEach((row, index) => places.set(row, places.has(row) ? null : index));
  return places;
}

/** The longest run of pairs whose found rows go upwards too. */
function longestOrdered(pairs: readonly Pair[]): readonly Pair[] {
  const ends: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, found], index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < found) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  });
  const run: Pair[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) run.push(pair);
  }
  return run.reverse();
}

/** Pairs the rows between two anchors: first by likeness, then what is left over in equal numbers by its order. */
function gapPairs(left: readonly number[], right: readonly number[], lists: RowLists): readonly Pair[] {
  if (left.length === 0 || right.length === 0) return [];
  const alike = left.length * right.length > MOST_COMPARISONS ? [] : bestPairs(left, right, lists);
  const pairs: Pair[] = [];
  let [l, r] = [0, 0];
  for (const [nextLeft, nextRight] of [...alike, [left.length, right.length] as const]) {
    if (nextLeft - l === nextRight - r)
      for (let step = 0; step < nextLeft - l; step += 1) pairs.push([left[l + step] ?? 0, right[r + step] ?? 0]);
    const [one, other] = [left[nextLeft], right[nextRight]];
    if (one !== undefined && other !== undefined) pairs.push([one, other]);
    [l, r] = [nextLeft + 1, nextRight + 1];
  }
  return pairs;
}

/** The pairs, in order, that share the most cells: indexes into the two lists. */
function bestPairs(
  left: readonly number[],
  right: readonly number[],
  { expected, found, likeness }: RowLists,
): readonly Pair[] {
  const width = right.length + 1;
  const best = new Int32Array((left.length + 1) * width);
  const worth = left.map((one) =>
    right.map((other) => (expected[one] === found[other] ? 1 + 2 * likeness(one, other) : 2 * likeness(one, other))),
  );
  for (let l = left.length - 1; l >= 0; l -= 1)
    for (let r = right.length - 1; r >= 0; r -= 1) {
      const paired = (worth[l]?.[r] ?? 0) + (best[(l + 1) * width + r + 1] ?? 0);
      best[l * width + r] = Math.max(paired, best[(l + 1) * width + r] ?? 0, best[l * width + r + 1] ?? 0);
    }
  const pairs: Pair[] = [];
  let [l, r] = [0, 0];
  while (l < left.length && r < right.length) {
    const here = best[l * width + r] ?? 0;
    if ((worth[l]?.[r] ?? 0) > 0 && here === (worth[l]?.[r] ?? 0) + (best[(l + 1) * width + r + 1] ?? 0)) {
      pairs.push([l, r]);
      l += 1;
      r += 1;
    } else if (here === best[(l + 1) * width + r]) l += 1;
    else r += 1;
  }
  return pairs;
}
