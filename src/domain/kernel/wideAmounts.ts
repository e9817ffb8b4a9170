import { AMOUNT_PLACES } from "../values/cellUnits";
import type { CellDecimal } from "./cellDecimal";
import { cellDecimal, powerOfTen } from "./cellDecimal";
import type { Wide } from "./wholeNumber";
import { timesWhole } from "./wholeNumber";

/** Amounts of one row in one unit, so many times finer than fen that all of them are whole. */
export interface WideAmounts {
  readonly amounts: readonly Wide[];
  readonly finer: number;
}

/** The amounts from `start` to before `end`; null where some are not found, or not below the limit in the finest unit. */
export function wideAmounts(figures: ArrayLike<number>, start: number, end: number, limit: number): WideAmounts | null {
  const decimals: CellDecimal[] = [];
  let most = AMOUNT_PLACES;
  for (let index = start; index < end; index += 1) {
    const found = cellDecimal(figures[index] ?? NaN);
    if (found === null) return null;
    decimals.push(found);
    if (found.places > most) most = found.places;
  }
  const amounts: Wide[] = [];
  for (const { digits, places } of decimals) {
    const factor = powerOfTen(most - places);
    if (!(Math.abs(digits.high) * factor < limit)) return null;
    amounts.push(factor === 1 ? digits : timesWhole(digits, factor));
  }
  return { amounts, finer: powerOfTen(most - AMOUNT_PLACES) };
}
