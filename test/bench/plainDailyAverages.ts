import type { BalanceSeries } from "../../src/domain/kernel/balanceSeries";

/**
 * Average daily deposits in plain doubles, as one would write them without a thought for exactness: the yardstick for what
 * exactness costs. Balances lie in the kernel's order, and nothing is checked.
 */
export function plainDailyAverages(
  { firsts, days, balances }: BalanceSeries,
  { start, end }: { readonly start: number; readonly end: number },
  averages: Float64Array,
): void {
  for (let group = 0; group < averages.length; group += 1) {
    let held = 0;
    let begin = start;
    let total = 0;
    for (let entry = firsts[group]!; entry < firsts[group + 1]!; entry += 1) {
      const next = days[entry]! > start ? days[entry]! : start;
      total += held * (next - begin);
      held = balances[entry]!;
      begin = next;
    }
    averages[group] = (total + held * (end + 1 - begin)) / (end - start + 1);
  }
}
