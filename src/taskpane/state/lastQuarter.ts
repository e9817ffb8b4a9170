import type { Period } from "../../domain/values/period";

/** The last quarter that has ended: what is graded now, unless the workbook says otherwise. */
export function lastFinishedQuarter(now: Date): Period {
  const quarter = Math.floor(now.getMonth() / 3);
  return quarter === 0
    ? { year: now.getFullYear() - 1, quarter: 4 }
    : { year: now.getFullYear(), quarter: quarter as Period["quarter"] };
}
