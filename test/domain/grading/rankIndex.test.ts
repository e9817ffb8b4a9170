import fc from "fast-check";
import type { Cohort } from "../../../src/domain/grading/rankIndex";
import { rankIndex } from "../../../src/domain/grading/rankIndex";

interface Row {
  readonly group: number;
  readonly measures: readonly [number, number];
}

const measure = fc.oneof(
  fc.integer({ min: -4, max: 4 }).map((value) => value / 4 + 0),
  fc.double({ noNaN: true }).map((value) => value + 0),
);
const rows = fc.array(fc.record({ group: fc.nat(3), measures: fc.tuple(measure, measure) }), { maxLength: 40 });

function cohortOf(list: readonly Row[]): Cohort {
  return {
    groups: Uint32Array.from(list, ({ group }) => group),
    measures: [0, 1].map((column) => Float64Array.from(list, ({ measures }) => measures[column] ?? NaN)),
  };
}

/** Whether the first stands above the second. */
function isAbove({ measures: [first, second] }: Row, { measures: [other, next] }: Row): boolean {
  return first === other ? second > next : first > other;
}

describe("standings in groups", () => {
  it("count who stands above, below and beside, as one would by hand", () => {
    fc.assert(
      fc.property(rows, (list) => {
        const index = rankIndex(cohortOf(list));
        list.forEach((row, place) => {
          const step = index.steps[place] ?? -1;
          const group = list.filter((other) => other.group === row.group);
          expect([index.above(step), index.below(step), index.others(step)]).toEqual([
            group.filter((other) => isAbove(other, row)).length,
            group.filter((other) => isAbove(row, other)).length,
            group.length - 1,
          ]);
          expect(index.find(row.group, row.measures)).toBe(step);
        });
      }),
      { numRuns: 300 },
    );
  });

  it("find nobody who is not among them", () => {
    fc.assert(
      fc.property(
        rows,
        fc.record({ group: fc.nat(4), measures: fc.tuple(measure, measure) }),
        (list, { group, measures }) => {
          const known = list.some(
            (row) => row.group === group && row.measures.every((own, at) => own === measures[at]),
          );
          expect(rankIndex(cohortOf(list)).find(group, measures) !== -1).toBe(known);
        },
      ),
    );
  });

  it("stay what they are when the rows' room is used anew and others are ranked", () => {
    const first = cohortOf([
      { group: 0, measures: [1, 0] },
      { group: 1, measures: [2, 0] },
      { group: 0, measures: [3, 0] },
    ]);
    const index = rankIndex(first);
    first.groups.fill(5);
    for (const measure of first.measures) measure.fill(9);
    rankIndex(cohortOf(Array.from({ length: 50 }, (_, place) => ({ group: 0, measures: [place, 1] }))));
    expect([...index.steps].map((step) => [index.above(step), index.others(step)])).toEqual([
      [1, 1],
      [0, 0],
      [0, 1],
    ]);
    expect(index.find(0, [3, 0])).toBe(index.steps[2]);
  });
});
