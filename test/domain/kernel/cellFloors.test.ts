import fc from "fast-check";
import { cellFloors, gradeReached } from "../../../src/domain/kernel/cellFloors";
import { reachedFrom } from "../../../src/domain/kernel/reachedFrom";
import { highestReached } from "../../../src/domain/values/bands";
import { decimal, reaches } from "../../../src/domain/values/decimal";
import { text } from "../../../src/domain/values/text";

const bound = fc
  .tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 10 }))
  .map(([value, places]) => decimal(value).dividedBy(`1e${String(places)}`));

/** The numbers around one, so many steps away. */
function beside(value: number, steps: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  view.setBigInt64(0, view.getBigInt64(0) + BigInt(steps));
  return view.getFloat64(0);
}

describe("the smallest number of a cell that reaches a bound", () => {
  it("reaches it, and the number below does not", () => {
    fc.assert(
      fc.property(bound, (given) => {
        const from = reachedFrom(given);
        expect(reaches(decimal(from), given)).toBe(true);
        const below = from === 0 ? -5e-324 : beside(from, from > 0 ? -1 : 1);
        expect(reaches(decimal(below), given)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe("the grade that a number of a cell reaches", () => {
  const ladders = fc
    .uniqueArray(bound, { minLength: 1, maxLength: 6, selector: String })
    .map((bounds) => [...bounds].sort((one, other) => other.comparedTo(one)));

  it("is that of the definition, on the bounds and beside them", () => {
    fc.assert(
      fc.property(
        ladders,
        fc.nat(5),
        fc.integer({ min: -60, max: 60 }),
        fc.double({ noNaN: true }),
        (bounds, at, steps, other) => {
          const floors = cellFloors([...bounds, null]);
          if (floors === null) throw new Error("The bounds descend");
          const named = [...bounds, null].map((floor) => ({ name: text("级", "grade"), floor }));
          const near = bounds[at % bounds.length]?.toNumber() ?? 0;
          for (const figure of [other, near, near === 0 ? 0 : beside(near, steps)]) {
            if (!Number.isFinite(figure)) continue;
            expect(gradeReached(floors, figure)).toBe(highestReached(named, decimal(figure)));
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it("is not given where bounds do not descend", () => {
    expect(cellFloors([decimal(1), decimal(2), null])).toBeNull();
  });
});
