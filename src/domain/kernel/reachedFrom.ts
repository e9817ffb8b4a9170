import type { Decimal } from "../values/decimal";
import { decimal, reaches } from "../values/decimal";

const view = new DataView(new ArrayBuffer(8));

/**
 * The smallest number of a cell that reaches a bound: cells compare at 15 digits, so it may lie a hair below. Every number
 * from it on reaches the bound, and none below does, since a larger number never has the smaller 15 digits.
 */
export function reachedFrom(bound: Decimal): number {
  const nearest = bound.toNumber();
  // A number within the 15th digit is at most some sixty steps away.
  const steps = 128n;
  const [far, reached] = [stepped(nearest, -steps), stepped(nearest, steps)];
  return firstReaching(far, reached, steps * 2n, bound);
}

/** The first of the numbers after `far` that reaches the bound; the last of them does. */
function firstReaching(far: number, last: number, steps: bigint, bound: Decimal): number {
  if (steps === 1n) return last;
  const half = steps / 2n;
  const middle = stepped(far, half);
  return reaches(decimal(middle), bound)
    ? firstReaching(far, middle, half, bound)
    : firstReaching(middle, last, steps - half, bound);
}

/** The number so many numbers further up; both zeros count as one. */
function stepped(value: number, steps: bigint): number {
  view.setFloat64(0, value);
  const bits = view.getBigInt64(0);
  const place = (bits < 0n ? -(bits & 0x7fff_ffff_ffff_ffffn) : bits) + steps;
  view.setBigInt64(0, place < 0n ? -0x8000_0000_0000_0000n - place : place);
  return view.getFloat64(0);
}
