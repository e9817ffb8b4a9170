import fc from "fast-check";
import type { AppraisalContext } from "../../../src/domain/calculation/context";
import { balanceSeries } from "../../../src/domain/kernel/balanceSeries";
import { dailyPlan } from "../../../src/domain/kernel/dailyPlan";
import { periodEnd, periodStart } from "../../../src/domain/values/period";
import type { ListKind } from "../../support/balanceLists";
import { balanceLists } from "../../support/balanceLists";
import { comparedAverages } from "../../support/comparedAverages";
import { demonstrationContext, thirdQuarter } from "../../support/demonstrationScheme";
import { seededRandom } from "../../support/seededRandom";

type Products = AppraisalContext["scheme"]["document"]["deposits"]["products"];

const coefficients =
  (...values: readonly string[]) =>
  (products: Products): Products =>
    products.map((product, index) => ({ ...product, coefficient: values[index % values.length] ?? "1" }));

function contextOf(
  method: "dailyBalance" | "accumulatedBalance",
  change: (products: Products) => Products = (products) => products,
): AppraisalContext {
  return demonstrationContext((document) => {
    document.deposits.method = method;
    document.deposits.products = change(document.deposits.products).map((product) => ({ ...product }));
  });
}

const schemes: readonly (readonly [string, AppraisalContext])[] = [
  ["the demonstration", contextOf("dailyBalance")],
  ["awkward coefficients, one of them 0", contextOf("dailyBalance", coefficients("0.3", "0.123456", "0", "1"))],
  ["accumulated balances", contextOf("accumulatedBalance", coefficients("0.7", "1", "0.05"))],
];

/** Lists of each scheme, with products and without; 33 000 altogether. */
const COUNTS: Readonly<Record<ListKind, number>> = { plain: 2500, faulty: 3000 };

describe("the kernel gives the average of the definition, or leaves it to the definition", () => {
  const taken = { certain: 0, sound: 0, lists: 0 };

  describe.each(schemes)("%s", (_name, context) => {
    describe.each([
      ["without products", false],
      ["with products", true],
    ])("%s", (_with, withProducts) => {
      test.each(Object.entries(COUNTS))("%s lists", (kind, count) => {
        // The keys of COUNTS are the kinds.
        const lists = balanceLists(kind as ListKind, count, context, withProducts);
        const { different, certain, sound } = comparedAverages(context, lists, withProducts);
        expect(different).toEqual([]);
        // Whole fen of what a manager can hold never take the slow road.
        if (kind === "plain") expect(certain).toBe(sound);
        expect(certain).toBeGreaterThan(0);
        taken.certain += certain;
        taken.sound += sound;
        taken.lists += count;
      });
    });
  });

  afterAll(() => {
    const { certain, sound, lists } = taken;
    console.info(
      `${String(lists)} lists, ${String(sound)} with an average: ${((certain / sound) * 100).toFixed(2)}% by whole numbers`,
    );
  });
});

const [first, last] = [periodStart(thirdQuarter), periodEnd(thirdQuarter)];
const balance = fc.oneof(
  fc.integer({ min: 0, max: 2_000_000_000 }).map((fen) => fen / 1e6),
  fc.integer({ min: 0, max: 999_999_999_999_999 }).map((value) => value / 1e7),
  fc.constantFrom(0, 0.000001, 1e-9, 1e15, 0.1 + 0.2, 90_071_992.547409),
  fc.double({ min: 0, max: 1e12, noNaN: true }),
);
const share = fc
  .tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 4, max: 7 }))
  .map(([value, used]) => (value / 10 ** used).toFixed(used));
const day = fc.oneof(fc.integer({ min: first - 2, max: last + 1 }), fc.integer({ min: first, max: first + 3 }));

test("under any scheme, any list: a failure shrinks to its smallest list", () => {
  fc.assert(
    fc.property(
      fc.record({
        method: fc.constantFrom("dailyBalance" as const, "accumulatedBalance" as const),
        shares: fc.array(share, { minLength: 1, maxLength: 6 }),
        withProducts: fc.boolean(),
        length: fc.integer({ min: 0, max: 120 }),
      }),
      fc.array(
        fc.record({
          entries: fc.array(fc.record({ date: day, balance, product: fc.nat(5) }), { maxLength: 12 }),
          opening: fc.option(balance),
        }),
        { minLength: 1, maxLength: 10 },
      ),
      ({ method, shares, withProducts, length }, lists) => {
        const context = contextOf(method, coefficients(...shares));
        const { products } = context.scheme.document.deposits;
        const given = lists.map(({ entries, opening }) => ({
          entries: entries.map((entry) => ({ ...entry, product: products[entry.product % products.length]?.id ?? "" })),
          start: first,
          end: first + length - 1,
          opening,
        }));
        expect(comparedAverages(context, given, withProducts).different).toEqual([]);
      },
    ),
    { numRuns: 1000 },
  );
});

describe("entries in any order come to one by group, product and day", () => {
  const random = seededRandom(11);
  const whole = (below: number): number => Math.floor(random() * below);
  const listed = Array.from({ length: 5000 }, (_, place) => ({
    group: whole(40),
    product: whole(3),
    // Equal days keep their order.
    day: 46_000 + whole(60),
    balance: place,
  }));
  const byAll = (one: (typeof listed)[number], other: (typeof listed)[number]): number =>
    one.group - other.group || one.product - other.product || one.day - other.day || one.balance - other.balance;
  const orders = {
    "no order": listed,
    "by day, as a bank's system exports them": [...listed].sort((one, other) => one.day - other.day),
    "already in order": [...listed].sort(byAll),
    "turned over": [...listed].sort((one, other) => byAll(other, one)),
  };

  test.each(Object.entries(orders))("%s", (name, entries) => {
    const given = {
      groups: Uint32Array.from(entries, ({ group }) => group),
      products: Uint16Array.from(entries, ({ product }) => product),
      days: Int32Array.from(entries, (entry) => entry.day),
      balances: Float64Array.from(entries, (entry) => entry.balance),
    };
    const series = balanceSeries(given, 41, 3);
    const wanted = [...listed].sort(byAll);
    expect(Array.from(series.days)).toEqual(wanted.map((entry) => entry.day));
    expect(Array.from(series.products ?? [])).toEqual(wanted.map(({ product }) => product));
    // Entries of the same day came in another order where the list was turned over.
    if (name !== "turned over") expect(Array.from(series.balances)).toEqual(wanted.map((entry) => entry.balance));
    expect(Array.from(series.firsts)).toEqual(
      Array.from({ length: 42 }, (_, group) => wanted.filter((entry) => entry.group < group).length),
    );
    // What is in order already is not copied.
    expect(series.balances === given.balances).toBe(name === "already in order");
  });
});

test("balances of 16 digits, where neighbouring fen share a number, are left to the definition", () => {
  const random = seededRandom(5);
  const lists = Array.from({ length: 3000 }, () => {
    const entries = [{ date: first, balance: 8_600_000_000 + random() * 400_000_000, product: null }];
    return { entries, start: first, end: first, opening: null };
  });
  const { different, certain, sound } = comparedAverages(contextOf("dailyBalance"), lists, false);
  expect({ different, certain, sound }).toEqual({ different: [], certain: 0, sound: 3000 });
});

test("coefficients of too many places leave everything to the definition", () => {
  const product = { general: true, coefficient: "0.9" };
  const terms = { method: "dailyBalance", products: [product, { ...product, coefficient: "0.12345678901234567" }] };
  expect(dailyPlan(terms)).toBeNull();
  expect(dailyPlan({ ...terms, products: [product] })).not.toBeNull();
});
