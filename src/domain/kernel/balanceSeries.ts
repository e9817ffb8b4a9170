/** Balances as they are listed: whose each is, of which product and day, and how much. */
export interface BalanceEntries {
  /** Numbers from 0. */
  readonly groups: Uint32Array;
  /** Numbers of products from 0; null for a list without products. */
  readonly products: Uint16Array | null;
  /** Excel serial numbers, which are below 2^22. */
  readonly days: Int32Array;
  /** 万元, not negative, each a number as a cell holds it, which stands for its shortest decimal; NaN for what is none. */
  readonly balances: Float64Array;
}

/** The same balances by group, within a group by product, within a product by day; equal days keep their order. */
export interface BalanceSeries extends BalanceEntries {
  /** The place of each group's first entry, and at the end that after the last one. */
  readonly firsts: Uint32Array;
}

/** Room for so many entries. */
export function roomForBalances(count: number, withProducts: boolean): BalanceEntries {
  return {
    groups: new Uint32Array(count),
    products: withProducts ? new Uint16Array(count) : null,
    days: new Int32Array(count),
    balances: new Float64Array(count),
  };
}

/** Orders the entries of so many groups; what already lies in order stays where it is. */
export function balanceSeries(entries: BalanceEntries, groups: number, products: number): BalanceSeries {
  const firsts = firstsOf(entries.groups, groups);
  if (isOrdered(entries)) return { ...entries, firsts };
  // Counting keeps the order of equals, so that the last number to be ordered by leads.
  const byProduct =
    entries.products === null ? entries : placed(entries, firstsOf(entries.products, products), entries.products);
  const series = placed(byProduct, firsts, byProduct.groups);
  orderDays(series);
  return { ...series, firsts };
}

function isOrdered({ groups, products, days }: BalanceEntries): boolean {
  let [group, product, day] = [0, 0, 0];
  for (let entry = 0; entry < groups.length; entry += 1) {
    const [nextGroup, nextDay] = [groups[entry] ?? 0, days[entry] ?? 0];
    const nextProduct = products === null ? 0 : (products[entry] ?? 0);
    if (nextGroup < group) return false;
    if (nextGroup === group && (nextProduct < product || (nextProduct === product && nextDay < day))) return false;
    [group, product, day] = [nextGroup, nextProduct, nextDay];
  }
  return true;
}

/** Where the entries of each number begin once they lie in its order. */
function firstsOf(numbers: Uint32Array | Uint16Array, count: number): Uint32Array {
  const firsts = new Uint32Array(count + 1);
  for (let entry = numbers.length - 1; entry >= 0; entry -= 1) {
    const after = (numbers[entry] ?? 0) + 1;
    firsts[after] = (firsts[after] ?? 0) + 1;
  }
  for (let number = 1; number <= count; number += 1) firsts[number] = (firsts[number] ?? 0) + (firsts[number - 1] ?? 0);
  return firsts;
}

/** The entries in the order of their numbers. */
function placed(
  { groups, products, days, balances }: BalanceEntries,
  firsts: Uint32Array,
  numbers: Uint32Array | Uint16Array,
): BalanceEntries {
  const next = firsts.slice();
  const result = roomForBalances(numbers.length, products !== null);
  for (let entry = 0; entry < numbers.length; entry += 1) {
    const number = numbers[entry] ?? 0;
    const place = next[number] ?? 0;
    next[number] = place + 1;
    result.groups[place] = groups[entry] ?? 0;
    if (result.products !== null && products !== null) result.products[place] = products[entry] ?? 0;
    result.days[place] = days[entry] ?? 0;
    result.balances[place] = balances[entry] ?? NaN;
  }
  return result;
}

/** Orders the days of each product of each group where they are not in order. */
function orderDays({ groups, products, days, balances }: BalanceEntries): void {
  const count = groups.length;
  for (let first = 0, end = 0; first < count; first = end) {
    let ascending = true;
    for (end = first + 1; end < count; end += 1) {
      if (groups[end] !== groups[first] || (products !== null && products[end] !== products[first])) break;
      if ((days[end] ?? 0) < (days[end - 1] ?? 0)) ascending = false;
    }
    if (!ascending) sortRun(days.subarray(first, end), balances.subarray(first, end));
  }
}

/** Orders by day, equal days by place: one number holds both, since days are below 2^22 and places below 2^31. */
function sortRun(days: Int32Array, balances: Float64Array): void {
  const places = 2 ** 31;
  const keys = Float64Array.from(days, (day, place) => day * places + place).sort();
  const [oldDays, oldBalances] = [days.slice(), balances.slice()];
  keys.forEach((key, place) => {
    const from = key % places;
    days[place] = oldDays[from] ?? 0;
    balances[place] = oldBalances[from] ?? NaN;
  });
}
