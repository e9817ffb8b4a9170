import { dailyAverager } from "../../src/domain/appraisal/dailyAverager";
import { bind } from "../../src/domain/calculation/bind";
import type { AppraisalContext } from "../../src/domain/calculation/context";
import { averageDailyDeposits } from "../../src/domain/deposit/averageDailyDeposits";
import { roomForBalances } from "../../src/domain/kernel/balanceSeries";
import { decimal } from "../../src/domain/values/decimal";
import type { BalanceList } from "./balanceLists";

/** Lists whose average is not that of the definition, how many the kernel was certain of, and how many have an average. */
export interface ComparedAverages {
  readonly different: readonly { readonly list: BalanceList; readonly kernel: number; readonly definition: unknown }[];
  readonly certain: number;
  readonly sound: number;
}

/** The averages of many lists at once by the kernel beside those of the definition, list by list. */
export function comparedAverages(
  context: AppraisalContext,
  lists: readonly BalanceList[],
  withProducts: boolean,
): ComparedAverages {
  const averager = dailyAverager(context);
  if (averager === null) throw new Error("The scheme has whole coefficients");
  // Entries of all lists lie mixed, as a bank's system exports them by day.
  const mixed = lists
    .flatMap(({ entries }, group) => entries.map((cells, index) => ({ cells, group, index })))
    .sort((one, other) => one.index - other.index);
  const entries = roomForBalances(mixed.length, withProducts);
  mixed.forEach(({ cells, group }, place) => {
    entries.groups[place] = group;
    averager.put(entries, place, cells.date, cells.balance, cells.product);
  });
  const average = averager.averages(entries, lists.length, lists.length, (group) => {
    const { start, end, opening } = lists[group]!;
    return { group, start, end, opening };
  });
  const bound = bind(averageDailyDeposits, context);
  const different: ComparedAverages["different"][number][] = [];
  let [certain, sound] = [0, 0];
  lists.forEach((list, group) => {
    const result = bound.run({
      dates: list.entries.map(({ date }) => date),
      balances: list.entries.map(({ balance }) => balance),
      products: withProducts ? list.entries.map(({ product }) => product) : [],
      start: list.start,
      end: list.end,
      opening: list.opening,
    });
    if (result.ok) sound += 1;
    const found = average(group);
    if (found === null) return;
    certain += 1;
    const kernel = found.dividend / found.divisor;
    const definition = result.ok ? result.value.average : result.problems;
    // As a number of a cell, and with every digit that the definition keeps.
    const same =
      result.ok &&
      result.value.average.toNumber() === kernel &&
      result.value.average.equals(decimal(found.dividend).dividedBy(found.divisor));
    if (!same) different.push({ list, kernel, definition });
  });
  return { different, certain, sound };
}
