import fc from "fast-check";
import type { RowOrder } from "../../../src/domain/values/rowOrder";
import { orderByNumbers, orderByWholes, rowsAsTheyLie } from "../../../src/domain/values/rowOrder";

const numbers = fc.array(
  fc.oneof(
    fc.double({ noNaN: true }).map((value) => value + 0),
    fc.integer({ min: -3, max: 3 }).map((value) => value / 2 + 0),
    fc.constantFrom(Infinity, -Infinity, 5e-324, -5e-324, Number.MAX_VALUE),
  ),
  { maxLength: 60 },
);

/** So many rows as they lie; the room holds something from before. */
function rowsOf(count: number): RowOrder {
  return rowsAsTheyLie(new Uint32Array(count).fill(7), new Uint32Array(count).fill(9));
}

function ordered(count: number, ...orders: readonly ((order: RowOrder) => void)[]): readonly number[] {
  const order = rowsOf(count);
  for (const put of orders) put(order);
  return [...order.rows];
}

/** Rows by their numbers, equals as they lie, by the sort of the language. */
function sorted(values: readonly number[]): readonly number[] {
  return values
    .map((_, place) => place)
    .sort((one, other) => Number(values[one]! > values[other]!) - Number(values[one]! < values[other]!) || one - other);
}

describe("the order of rows", () => {
  it("is that of the numbers, equals as they lay", () => {
    fc.assert(
      fc.property(numbers, (values) => {
        expect(ordered(values.length, (order) => orderByNumbers(order, Float64Array.from(values)))).toEqual(
          sorted(values),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("is that of whole hundredths, negative ones too", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -300, max: 300 }), { maxLength: 60 }), (hundredths) => {
        const values = hundredths.map((whole) => whole / 100 + 0);
        expect(ordered(values.length, (order) => orderByNumbers(order, Float64Array.from(values)))).toEqual(
          sorted(values),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("keeps an earlier order among equals", () => {
    const found = ordered(
      4,
      (order) => orderByNumbers(order, Float64Array.from([4, 3, 2, 1])),
      (order) => orderByNumbers(order, Float64Array.from([2, 1, 2, 1])),
    );
    expect(found).toEqual([3, 1, 2, 0]);
  });

  it("of small whole numbers is the same", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6), { maxLength: 50 }), (values) => {
        expect(ordered(values.length, (order) => orderByWholes(order, Uint32Array.from(values), 7))).toEqual(
          sorted(values),
        );
      }),
    );
  });

  it("takes room that was larger before", () => {
    const many = Array.from({ length: 500 }, (_, place) => (place * 7919) % 500);
    expect(ordered(500, (order) => orderByNumbers(order, Float64Array.from(many)))).toEqual(sorted(many));
    expect(ordered(2, (order) => orderByNumbers(order, Float64Array.from([1, 0])))).toEqual([1, 0]);
  });
});
