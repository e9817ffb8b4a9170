import { stableOrder, stableOrderOfWholes } from "../values/stableOrder";

/** Rows to rank: their group by number from 0, and their measures column by column; the higher the better. */
export interface Cohort {
  readonly groups: Uint32Array;
  readonly measures: readonly Float64Array[];
}

/** How rows stand in their groups. A step is what all rows of a group with the same measures have in common. */
export interface RankIndex {
  /** The step of each row, in their order. */
  readonly steps: Uint32Array;
  /** The step of a group's rows with just these measures; -1 where there is none. */
  readonly find: (group: number, measures: readonly number[]) => number;
  /** By step: how many of its group stand above it. */
  readonly above: Uint32Array;
  /** By step: how many of its group stand below it. */
  readonly below: Uint32Array;
  /** By step: how many others its group has than one row. */
  readonly others: Uint32Array;
}

/**
 * Sorts a cohort once, last measure first and groups at the end, so that rows of a group lie together in ascending order
 * and every standing is read off; the work grows with the rows and no faster. Measures are no NaN, and zero has one sign.
 */
export function rankIndex(cohort: Cohort): RankIndex {
  const { groups, measures } = cohort;
  const groupCount = groups.reduce((most, group) => Math.max(most, group), -1) + 1;
  const byMeasures = measures.reduceRight((order, measure) => stableOrder(measure, order), placesOf(groups.length));
  const order = groupCount > 1 ? stableOrderOfWholes(groups, groupCount, byMeasures) : byMeasures;
  const { steps, begins } = stepsIn(cohort, order);
  const last = begins.length - 1;
  const groupBegins = beginsOfGroups(groups, groupCount);
  const [above, below, others] = [new Uint32Array(last), new Uint32Array(last), new Uint32Array(last)];
  for (let step = 0; step < last; step += 1) {
    const begin = begins[step] ?? 0;
    const group = groups[order[begin] ?? 0] ?? 0;
    const from = groupBegins[group] ?? 0;
    const to = groupBegins[group + 1] ?? 0;
    above[step] = to - (begins[step + 1] ?? 0);
    below[step] = begin - from;
    others[step] = to - from - 1;
  }
  return {
    steps,
    find: (group, wanted) => {
      let [first, end] = [0, last];
      while (first < end) {
        const middle = (first + end) >>> 1;
        if (compared(cohort, order[begins[middle] ?? 0] ?? 0, group, wanted) < 0) first = middle + 1;
        else end = middle;
      }
      return first < last && compared(cohort, order[begins[first] ?? 0] ?? 0, group, wanted) === 0 ? first : -1;
    },
    above,
    below,
    others,
  };
}

function placesOf(count: number): Uint32Array {
  const places = new Uint32Array(count);
  for (let place = 0; place < count; place += 1) places[place] = place;
  return places;
}

/** The step of each row, and where among the sorted rows each step begins; after them the number of rows. */
function stepsIn(
  { groups, measures }: Cohort,
  order: Uint32Array,
): { readonly steps: Uint32Array; readonly begins: Uint32Array } {
  const steps = new Uint32Array(order.length);
  const begins = new Uint32Array(order.length + 1);
  let count = 0;
  let before = 0;
  for (let place = 0; place < order.length; place += 1) {
    const row = order[place] ?? 0;
    let same = place > 0 && groups[row] === groups[before];
    for (const measure of measures) if (measure[row] !== measure[before]) same = false;
    if (!same) {
      begins[count] = place;
      count += 1;
    }
    steps[row] = count - 1;
    before = row;
  }
  begins[count] = order.length;
  return { steps, begins: begins.subarray(0, count + 1) };
}

/** Where among the sorted rows each group begins; after them the number of rows. */
function beginsOfGroups(groups: Uint32Array, count: number): Uint32Array {
  const begins = new Uint32Array(count + 1);
  for (const group of groups) begins[group + 1] = (begins[group + 1] ?? 0) + 1;
  for (let group = 1; group <= count; group += 1) begins[group] = (begins[group] ?? 0) + (begins[group - 1] ?? 0);
  return begins;
}

/** Whether a row stands before (negative), with or after a group and measures. */
function compared({ groups, measures }: Cohort, row: number, group: number, wanted: readonly number[]): number {
  const apart = (groups[row] ?? 0) - group;
  if (apart !== 0) return apart;
  for (const [place, measure] of measures.entries()) {
    const [own = NaN, other = NaN] = [measure[row], wanted[place]];
    if (own !== other) return own < other ? -1 : 1;
  }
  return 0;
}
