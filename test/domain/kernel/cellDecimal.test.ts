import fc from "fast-check";
import { cellDecimal } from "../../../src/domain/kernel/cellDecimal";
import { decimal } from "../../../src/domain/values/decimal";
import { seededRandom } from "../../support/seededRandom";

/** The decimal found, as the definition writes decimals; null where none was found. */
function foundOf(value: number): string | null {
  const found = cellDecimal(value);
  if (found === null) return null;
  const digits = BigInt(found.digits.high) + BigInt(found.digits.low);
  return decimal(String(digits))
    .times(`1e-${String(found.places)}`)
    .toString();
}

const divided = fc
  .tuple(fc.integer({ min: -9_000_000_000, max: 9_000_000_000 }), fc.constantFrom(7, 30, 90, 92, 365, 700))
  .map(([amount, days]) => amount / days);

test("the decimal of a number is the one that its text shows, or is not found", () => {
  fc.assert(
    fc.property(
      fc.oneof(divided, fc.double({ noNaN: true }), fc.double({ min: -1e9, max: 1e9, noNaN: true })),
      (value) => {
        const found = foundOf(value);
        if (found !== null) expect(found).toBe(decimal(value).toString());
      },
    ),
    { numRuns: 20_000 },
  );
});

test.each([
  [1 / 3, "0.3333333333333333"],
  [2_400_000 / 92, "26086.956521739132"],
  [-1234.5, "-1234.5"],
  [5e14, "500000000000000"],
  [0.1 + 0.2, "0.30000000000000004"],
  [83_971_460_195_942.4, "83971460195942.4"],
  [123_456_789_012_345.67, "123456789012345.67"],
  [0, "0"],
])("%p stands for %s", (value, text) => {
  expect(foundOf(value)).toBe(text);
});

/** The 16 digits read back so close to the middle between two numbers that the quotient cannot tell. */
test.each([0.0001018692643170182, 0.000101869264317018205])("%p is found as it is written, or left", (value) => {
  expect([null, decimal(value).toString()]).toContain(foundOf(value));
});

test.each([2 ** -22, 2 ** 50, 2 ** 53])("a power of two within reach, %p, is found", (value) => {
  expect(foundOf(value)).toBe(decimal(value).toString());
});

test.each([2 ** 60, 2 ** -60, NaN, Infinity, 5e-324, 1e300])("%p is left to the definition", (value) => {
  expect(foundOf(value)).toBeNull();
});

test("averages that a sheet divides out are found, each of them", () => {
  const random = seededRandom(11);
  const missing = Array.from({ length: 20_000 }, () => Math.floor(random() * 9_000_000_000) / 92).filter(
    (value) => foundOf(value) !== decimal(value).toString(),
  );
  expect(missing).toEqual([]);
});
