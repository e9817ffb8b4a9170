import fc from "fast-check";
import type { Ranked } from "../../../src/domain/grading/ranking";
import { percentiles, rankPlaces } from "../../../src/domain/grading/ranking";

const rows = fc
  .array(fc.record({ group: fc.constantFrom("城东", "城西"), score: fc.integer({ min: 0, max: 9 }) }), { minLength: 1 })
  .map((list): readonly Ranked[] => list.map(({ group, score }) => ({ group, measures: [score] })));

describe("the percentile of a score", () => {
  it("is the share of the others in its unit that stand below it", () => {
    fc.assert(
      fc.property(rows, (list) => {
        const found = percentiles(list);
        list.forEach((row, index) => {
          const others = list.filter((other, place) => other.group === row.group && place !== index);
          const below = others.filter(({ measures }) => (measures[0] ?? 0) < (row.measures[0] ?? 0));
          expect(found[index]).toBe(others.length === 0 ? 1 : below.length / others.length);
        });
      }),
    );
  });

  it("never rises as the place falls", () => {
    fc.assert(
      fc.property(rows, (list) => {
        const bank = list.map((row) => ({ ...row, group: "" }));
        const places = rankPlaces(bank);
        const shares = percentiles(bank);
        const ordered = shares
          .map((share, index) => ({ share, place: places[index] ?? 0 }))
          .sort((one, other) => one.place - other.place);
        ordered.slice(1).forEach(({ share }, index) => {
          expect(share <= (ordered[index]?.share ?? 0)).toBe(true);
        });
      }),
    );
  });

  it("tie-breaks decide between equal scores", () => {
    const list = [2, 1].map((second): Ranked => ({ group: "", measures: [80, second] }));
    expect(percentiles(list)).toEqual([1, 0]);
  });
});
