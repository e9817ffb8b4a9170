import { dailyAverager } from "../domain/appraisal/dailyAverager";
import { roomForBalances } from "../domain/kernel/balanceSeries";
import type { ProvenGroups } from "./provenGroups";

/** The average daily deposits of many managers in whole numbers, one pass over all entries. */
export const provenDailyAverages: ProvenGroups = (context) => {
  const averager = dailyAverager(context);
  if (averager === null) return undefined;
  return ({ count, groups, groupCount, groupOf, reader }, { wanted, values }) => {
    const [dates, balances, products] = [reader("dates"), reader("balances"), reader("products")];
    const entries = { ...roomForBalances(count, products !== null), groups };
    for (let entry = 0; entry < count; entry += 1)
      averager.put(entries, entry, dates?.(entry) ?? null, balances?.(entry) ?? null, products?.(entry) ?? null);
    const [starts, ends, openings] = [values("start"), values("end"), values("opening")];
    const average = averager.averages(entries, groupCount, wanted.length, (row) => ({
      group: groupOf(wanted[row] ?? null),
      start: starts(row),
      end: ends(row),
      opening: openings(row),
    }));
    return (row) => {
      const found = average(row);
      return found === null ? null : [found.dividend / found.divisor];
    };
  };
};
