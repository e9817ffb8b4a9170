import fc from "fast-check";
import { stableOrder, stableOrderOfWholes } from "../../../src/domain/values/stableOrder";

const numbers = fc.array(
  fc.oneof(
    fc.double({ noNaN: true }).map((value) => value + 0),
    fc.integer({ min: -3, max: 3 }).map((value) => value / 2 + 0),
    fc.constantFrom(Infinity, -Infinity, 5e-324, -5e-324, Number.MAX_VALUE),
  ),
  { maxLength: 60 },
);

function places(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, place) => place);
}

describe("the stable order of rows", () => {
  it("is that of the numbers, equals as they came", () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const wanted = [...places(values.length)].sort(
          (one, other) => Number(values[one]! > values[other]!) - Number(values[one]! < values[other]!) || one - other,
        );
        expect([...stableOrder(Float64Array.from(values), places(values.length))]).toEqual(wanted);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps an earlier order among equals", () => {
    const values = Float64Array.from([2, 1, 2, 1]);
    expect([...stableOrder(values, Uint32Array.from([3, 2, 1, 0]))]).toEqual([3, 1, 2, 0]);
  });

  it("leaves the rows that it was given as they were", () => {
    const rows = Uint32Array.from([1, 0]);
    stableOrder(Float64Array.from([-1, 1e300]), rows);
    expect([...rows]).toEqual([1, 0]);
  });

  it("of small whole numbers is the same", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6), { maxLength: 50 }), (values) => {
        const rows = stableOrder(Float64Array.from(values.map((_, index) => -index)), places(values.length));
        const found = stableOrderOfWholes(Uint32Array.from(values), 7, rows);
        expect([...found]).toEqual([...stableOrder(Float64Array.from(values), rows)]);
      }),
    );
  });
});
