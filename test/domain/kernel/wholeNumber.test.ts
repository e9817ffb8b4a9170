import fc from "fast-check";
import type { Wide } from "../../../src/domain/kernel/wholeNumber";
import {
  addWide,
  exactProduct,
  exactSum,
  nearestQuotient,
  nearestWideQuotient,
  timesWhole,
  wholeNumber,
} from "../../../src/domain/kernel/wholeNumber";
import { decimal } from "../../../src/domain/values/decimal";

const whole = fc.maxSafeInteger();
const wide = fc
  .tuple(whole, fc.integer({ min: -(2 ** 46), max: 2 ** 46 }))
  .map(([high, low]) => exactSum(high * 2 ** 40, low));

function valueOf({ high, low }: Wide): bigint {
  return BigInt(high) + BigInt(low);
}

describe("wide whole numbers", () => {
  it("multiply and add without an error", () => {
    fc.assert(
      fc.property(wide, wide, fc.integer({ min: -99, max: 99 }), (one, other, factor) => {
        expect(valueOf(addWide(one, other))).toBe(valueOf(one) + valueOf(other));
        expect(valueOf(timesWhole(one, factor))).toBe(valueOf(one) * BigInt(factor));
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(whole, fc.integer({ min: -(2 ** 46), max: 2 ** 46 }), (one, other) => {
        expect(valueOf(exactProduct(one, other))).toBe(BigInt(one) * BigInt(other));
      }),
      { numRuns: 2000 },
    );
  });

  it("divided give the number nearest to the quotient, or say that they cannot tell", () => {
    fc.assert(
      fc.property(wide, fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (dividend, divisor) => {
        const found = nearestQuotient(dividend, divisor);
        const exact = decimal(String(valueOf(dividend))).dividedBy(divisor);
        if (!Number.isNaN(found)) expect(found + 0).toBe(exact.toNumber() + 0);
      }),
      { numRuns: 3000 },
    );
  });

  it("divided by another give the number nearest to the quotient, or say that they cannot tell", () => {
    fc.assert(
      fc.property(wide, wide, (dividend, divisor) => {
        fc.pre(divisor.high !== 0);
        const found = nearestWideQuotient(dividend, divisor);
        const exact = decimal(String(valueOf(dividend))).dividedBy(String(valueOf(divisor)));
        if (!Number.isNaN(found)) expect(found + 0).toBe(exact.toNumber() + 0);
      }),
      { numRuns: 3000 },
    );
  });

  it("cannot tell exactly in the middle between two numbers", () => {
    // (2^53 + 1) ÷ 1 and ÷ 2 lie in the middle.
    const odd = exactSum(2 ** 53, 1);
    expect([nearestQuotient(odd, 1), nearestQuotient(odd, 2)]).toEqual([NaN, NaN]);
    expect(nearestQuotient(exactSum(2 ** 53, 2), 1)).toBe(2 ** 53 + 2);
  });

  it("are refused as parameters where a number would not hold them", () => {
    expect([wholeNumber(2n ** 53n - 1n), wholeNumber(2n ** 53n)]).toEqual([2 ** 53 - 1, null]);
  });
});
