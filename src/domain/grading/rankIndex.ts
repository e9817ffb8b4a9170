import { roomForWholes } from "../values/keptRoom";
import { orderByNumbers, orderByWholes, rowsAsTheyLie } from "../values/rowOrder";

/** Rows to rank: their group by number from 0, and their measures column by column; the higher the better. */
export interface Cohort {
  readonly groups: Uint32Array;
  readonly measures: readonly Float64Array[];
}

/** How rows stand in their groups. A step is what all rows of a group with the same measures have in common. */
export interface RankIndex {
  /** The step of each row, in their order. */
  readonly steps: Int32Array;
  /** The step of a group's rows with just these measures; -1 where there is none. */
  readonly find: (group: number, measures: readonly number[]) => number;
  /** How many of its group stand above a step. */
  readonly above: (step: number) => number;
  /** How many of its group stand below a step. */
  readonly below: (step: number) => number;
  /** How many others than one row the group of a step has. */
  readonly others: (step: number) => number;
}

const roomForRows = roomForWholes();
const roomBeside = roomForWholes();
const roomForBegins = roomForWholes();
const roomForFirsts = roomForWholes();

/**
 * Sorts a cohort once, last measure first and groups at the end, so that rows of a group lie together in ascending order
 * and every standing is read off; the work grows with the rows and no faster. Measures are no NaN, and zero has one sign.
 */
export function rankIndex(cohort: Cohort): RankIndex {
  const { groups, measures } = cohort;
  const groupCount = highest(groups) + 1;
  const order = rowsAsTheyLie(roomForRows(groups.length), roomBeside(groups.length));
  for (const measure of [...measures].reverse()) orderByNumbers(order, measure);
  if (groupCount > 1) orderByWholes(order, groups, groupCount);
  const { steps, begins, firsts } = stepsIn(cohort, order.rows);
  const count = firsts.length;
  const groupBegins = beginsOfGroups(groups, groupCount);
  // What is asked for afterwards is kept by step: the rows themselves may lie in room that others need by then.
  const ofSteps = cohortOf(cohort, firsts);
  const groupOf = (step: number): number => ofSteps.groups[step] ?? 0;
  return {
    steps,
    find: (group, wanted) => {
      let [first, end] = [0, count];
      while (first < end) {
        const middle = (first + end) >>> 1;
        if (compared(ofSteps, middle, group, wanted) < 0) first = middle + 1;
        else end = middle;
      }
      return first < count && compared(ofSteps, first, group, wanted) === 0 ? first : -1;
    },
    above: (step) => (groupBegins[groupOf(step) + 1] ?? 0) - (begins[step + 1] ?? 0),
    below: (step) => (begins[step] ?? 0) - (groupBegins[groupOf(step)] ?? 0),
    others: (step) => (groupBegins[groupOf(step) + 1] ?? 0) - (groupBegins[groupOf(step)] ?? 0) - 1,
  };
}

/** Some rows of a cohort as one of their own. */
function cohortOf(cohort: Cohort, rows: Uint32Array): Cohort {
  const groups = new Uint32Array(rows.length);
  for (let place = 0; place < rows.length; place += 1) groups[place] = cohort.groups[rows[place] ?? 0] ?? 0;
  const measures = cohort.measures.map((measure) => {
    const own = new Float64Array(rows.length);
    for (let place = 0; place < rows.length; place += 1) own[place] = measure[rows[place] ?? 0] ?? NaN;
    return own;
  });
  return { groups, measures };
}

/** The steps of sorted rows. */
interface SortedSteps {
  /** The step of each row, in their order. */
  readonly steps: Int32Array;
  /** Where among the sorted rows each step begins; after them the number of rows. */
  readonly begins: Uint32Array;
  /** The first row of each step. */
  readonly firsts: Uint32Array;
}

function stepsIn({ groups, measures }: Cohort, rows: Uint32Array): SortedSteps {
  const steps = new Int32Array(rows.length);
  const begins = roomForBegins(rows.length + 1);
  let count = 0;
  let before = 0;
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place] ?? 0;
    let same = place > 0 && groups[row] === groups[before];
    for (const measure of measures) if (measure[row] !== measure[before]) same = false;
    if (!same) {
      begins[count] = place;
      count += 1;
    }
    steps[row] = count - 1;
    before = row;
  }
  begins[count] = rows.length;
  const firsts = roomForFirsts(count);
  for (let step = 0; step < count; step += 1) firsts[step] = rows[begins[step] ?? 0] ?? 0;
  return { steps, begins: begins.slice(0, count + 1), firsts };
}

function highest(groups: Uint32Array): number {
  let most = -1;
  for (const group of groups) if (group > most) most = group;
  return most;
}

/** Where among the sorted rows each group begins; after them the number of rows. */
function beginsOfGroups(groups: Uint32Array, count: number): Uint32Array {
  const begins = new Uint32Array(count + 1);
  for (const group of groups) begins[group + 1] = (begins[group + 1] ?? 0) + 1;
  for (let group = 1; group <= count; group += 1) begins[group] = (begins[group] ?? 0) + (begins[group - 1] ?? 0);
  return begins;
}

/** Whether a row of a cohort stands before (negative), with or after a group and measures. */
function compared({ groups, measures }: Cohort, row: number, group: number, wanted: readonly number[]): number {
  const apart = (groups[row] ?? 0) - group;
  if (apart !== 0) return apart;
  for (const [place, measure] of measures.entries()) {
    const [own = NaN, other = NaN] = [measure[row], wanted[place]];
    if (own !== other) return own < other ? -1 : 1;
  }
  return 0;
}
