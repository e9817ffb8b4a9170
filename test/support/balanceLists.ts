import type { AppraisalContext } from "../../src/domain/calculation/context";
import type { Cell } from "../../src/domain/values/cell";
import { periodEnd, periodStart } from "../../src/domain/values/period";
import { thirdQuarter } from "./demonstrationScheme";
import { seededRandom } from "./seededRandom";

/** The balances of one manager as cells, and what is asked of them. */
export interface BalanceList {
  readonly entries: readonly BalanceCells[];
  readonly start: Cell;
  readonly end: Cell;
  readonly opening: Cell;
}

/** One line of a list of balances. */
export interface BalanceCells {
  readonly date: Cell;
  readonly balance: Cell;
  readonly product: Cell;
}

/**
 * - `plain`: balances in fen with the opening one listed or given, days in order or not;
 * - `faulty`: the same with everything that can be wrong or extreme in such a list.
 */
export type ListKind = "plain" | "faulty";

const [first, last] = [periodStart(thirdQuarter), periodEnd(thirdQuarter)];

/** So many lists by a fixed rule, so that every run compares the same. */
export function balanceLists(
  kind: ListKind,
  count: number,
  { scheme }: AppraisalContext,
  withProducts: boolean,
): readonly BalanceList[] {
  const random = seededRandom(count + (withProducts ? 1 : 0));
  const whole = (most: number): number => Math.floor(random() * (most + 1));
  const pick = <T>(choices: readonly T[]): T => choices[whole(choices.length - 1)] as T;
  const { method, products } = scheme.document.deposits;
  const accumulated = method === "accumulatedBalance";
  const names = products.flatMap(({ id, name }) => [name.zh, name.en, id, ` ${name.zh} `]);
  const amount = (): number =>
    pick([() => 0, () => whole(9_000), () => whole(900_000) / 100, () => whole(2_000_000_000) / 1e6])();
  const listed = (): readonly BalanceCells[] => {
    const product = withProducts ? pick(names) : null;
    const days = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(() => random() < 0.1);
    const before = accumulated ? [] : [first - pick([0, 1, 40])];
    const dates = [...before, ...days.filter((day) => !before.includes(day))];
    return dates.map((date) => ({ date, balance: amount(), product }));
  };
  const plain = (): BalanceList => {
    const entries = withProducts ? [...listed(), ...listed()] : listed();
    const opened = !withProducts && !accumulated && whole(4) === 0;
    const kept = opened ? entries.slice(whole(1)) : entries;
    return {
      entries: whole(2) === 0 ? shuffled(kept, whole) : kept,
      start: first,
      end: last,
      opening: opened ? amount() : null,
    };
  };
  const faults: readonly ((list: BalanceList) => BalanceList)[] = [
    (list) => changed(list, whole, { balance: pick(["12", "", "x", true, { error: "#N/A" }, -1, -0.01, NaN, null]) }),
    (list) => changed(list, whole, { balance: pick(AWKWARD) }),
    (list) => changed(list, whole, { balance: whole(999_999_999_999_999) / pick([1, 100, 1e4, 1e6, 1e7, 1e9]) }),
    (list) => changed(list, whole, { balance: whole(2_000_000_000) / pick([3, 7, 92]) }),
    (list) => changed(list, whole, { date: pick(["2026-07-01", 0, 0.5, -3, null, last + 1, 2_958_466, 1e9, false]) }),
    (list) => changed(list, whole, { date: pick([first, first - 1, last, first + 0.75, 1, 1.5]) }),
    (list) => changed(list, whole, { product: pick(["没有的存款", "", 0, 7, { error: "#REF!" }, ...names]) }),
    (list) => ({ ...list, entries: [...list.entries, ...list.entries.slice(0, 1)] }),
    (list) => ({ ...list, entries: list.entries.slice(1) }),
    (list) => ({ ...list, entries: [] }),
    (list) => ({
      ...list,
      opening: pick([null, 0, 12.34, -1, "3", "", 1000 / 3, 123_456_789.012345, { error: "#N/A" }]),
    }),
    (list) => ({ ...list, end: pick([first - 1, first, last + 0.5, "x", null, 0, last + 400]) }),
    (list) => ({ ...list, start: pick([last + 1, last, first - 30, true, 1, first + 0.25]) }),
  ];
  const faulty = (): BalanceList =>
    Array.from({ length: 1 + whole(2) }, () => pick(faults)).reduce((list, fault) => fault(list), plain());
  return Array.from({ length: count }, { plain, faulty }[kind]);
}

/** Numbers that leave the whole fen, or the 15 digits, or what anyone would hold. */
const AWKWARD = [1e-7, 5e-324, 1e15, 1e16, 1e300, 0.1 + 0.2, 1.005, 2 ** 53, 999_999_999.999999, 9_007_199_254.740992];

function changed(list: BalanceList, whole: (most: number) => number, cells: Partial<BalanceCells>): BalanceList {
  const at = whole(Math.max(list.entries.length - 1, 0));
  return { ...list, entries: list.entries.map((entry, index) => (index === at ? { ...entry, ...cells } : entry)) };
}

function shuffled<T>(values: readonly T[], whole: (most: number) => number): readonly T[] {
  const result = [...values];
  result.forEach((value, index) => {
    const other = whole(index);
    [result[index], result[other]] = [result[other]!, value];
  });
  return result;
}
