import { decimal } from "../domain/values/decimal";

/**
 * Inclusive limits of a figure as numbers of cells. Where one of them has more digits than a cell keeps no number lies
 * within: every row then goes the way that compares decimals.
 */
export function cellLimits(limits: { readonly lowest: string; readonly highest: string }): readonly [number, number] {
  const exact = [limits.lowest, limits.highest].every((limit) => decimal(Number(limit)).equals(limit));
  return exact ? [Number(limits.lowest), Number(limits.highest)] : [Infinity, -Infinity];
}
