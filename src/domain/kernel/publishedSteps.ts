/** The most steps of a published score: with them its halves are among the 15 digits at which figures are rounded. */
export const MOST_STEPS = 1e13;

/**
 * How far below a half, in half steps and as a part of its size, a score is surely not taken to it. Rounding to 15 digits
 * first moves a score by at most 0.5 × 10^-14 of its size, which is 10^-14 in half steps; twice that covers the rounding of
 * the comparison itself.
 */
export const ROOM_BELOW_HALF = 2e-14;

/**
 * Rounds a score of exact parts to whole steps, halves up: `down` whole steps and `rest`, from 0 to below `step`. NaN where
 * it is not certain.
 *
 * A published score is first taken to 15 digits, then to its places. Being on or above a half, a figure stays so at 15
 * digits, since the half has no more; below it, it may rise to it, see ROOM_BELOW_HALF.
 */
export function roundedSteps(down: number, rest: number, step: number): number {
  const missing = step - 2 * rest;
  if (missing <= 0) return down + 1;
  return missing > (down + 1) * step * ROOM_BELOW_HALF ? down : NaN;
}

/**
 * Rounds a score that is known to within `error` to whole steps; both in steps, the score not negative. NaN where it is
 * not certain: a half lies closer than the error and the rounding to 15 digits together.
 */
export function certainSteps(size: number, error: number): number {
  const down = Math.floor(size);
  // Exact: a number and its whole part share their grid.
  const past = size - down - 0.5;
  if (!(Math.abs(past) > error + (size + 1) * 1e-14) || size >= MOST_STEPS) return NaN;
  return past > 0 ? down + 1 : down;
}
