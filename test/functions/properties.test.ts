import fc from "fast-check";
import { call, installCustomFunctions, one, ready } from "./callFunction";

beforeAll(() => {
  installCustomFunctions();
});

const names = ready().context.scheme.document.eva.assetClasses.map(({ name }) => name.zh);
const cents = (largest: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: largest * 100 }).map((value) => value / 100);
const manager = fc.record({
  netProfit: fc.integer({ min: -500_000_000, max: 900_000_000 }).map((value) => value / 100),
  balances: fc.array(cents(300_000_000), { minLength: names.length, maxLength: names.length }),
  quality: cents(100),
  deposits: cents(40_000),
});
type Manager = typeof manager extends fc.Arbitrary<infer T> ? T : never;
const managers = fc.array(manager, { minLength: 1, maxLength: 6 });

/** The arguments of the range form; one manager's are written as single cells beside a row of balances. */
function range(rows: readonly Manager[]): readonly unknown[] {
  return [
    rows.map(({ netProfit }) => [netProfit]),
    rows.map(({ balances }) => balances),
    [names],
    rows.map(({ quality }) => [quality]),
    rows.map(({ deposits }) => [deposits]),
  ];
}

describe("properties of the functions", () => {
  test("the range form gives row by row what single calls give", () => {
    fc.assert(
      fc.property(managers, (rows) => {
        for (const name of ["GRADING", "NEXTGRADE", "EXPLAIN"]) {
          expect(call(name, range(rows))).toEqual(rows.flatMap((row) => call(name, range([row]))));
        }
      }),
      { numRuns: 40 },
    );
  });

  test("the order of rows does not matter", () => {
    fc.assert(
      fc.property(managers, (rows) => {
        expect(call("GRADING", range([...rows].reverse()))).toEqual([...call("GRADING", range(rows))].reverse());
      }),
      { numRuns: 60 },
    );
  });

  test("a chain of cells, with doubles in between, gives the score and the grades of the range form", () => {
    fc.assert(
      fc.property(manager, (row) => {
        const eva = one("EVA", [row.netProfit, [row.balances], [names]]);
        const points = one("EVAPOINTS", [eva]);
        const score = one("SCORE", [points, row.quality]);
        const chain = [
          score,
          one("SCOREGRADE", [score]),
          one("DEPOSITGRADE", [row.deposits]),
          one("GRADE", [score, row.deposits]),
        ];
        const [graded] = call("GRADING", range([row]));
        expect(chain).toEqual(graded?.slice(2));
        expect(eva).toBe(graded?.[0]);
      }),
      { numRuns: 400 },
    );
  });

  test("an error in one row leaves every other row as it was", () => {
    fc.assert(
      fc.property(managers, fc.nat(), (rows, seed) => {
        const at = seed % rows.length;
        const [profits, ...rest] = range(rows);
        const broken = (profits as readonly (readonly unknown[])[]).map((cell, index) =>
          index === at ? ["2000万"] : cell,
        );
        const whole = call("GRADING", [profits, ...rest]);
        const found = call("GRADING", [broken, ...rest]);
        if (rows.length === 1) return;
        expect(found.filter((_row, index) => index !== at)).toEqual(whole.filter((_row, index) => index !== at));
        expect(found[at]).toHaveLength(6);
        expect(JSON.stringify(found[at]?.[5])).toContain("2000万");
      }),
      { numRuns: 60 },
    );
  });

  test("entries of many managers, in any order, give each what the own entries alone give", () => {
    const form = fc.record({
      key: fc.integer({ min: 1, max: 4 }),
      scores: fc.tuple(cents(100), cents(100), cents(100)),
      head: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(form, { minLength: 1, maxLength: 12 }), (forms) => {
        const group = (head: boolean): string => (head ? "部门负责人" : "考核委员会");
        const keys = [1, 2, 3, 4];
        const given = (own: typeof forms): readonly unknown[] => [
          own.map(({ scores }) => scores),
          [["德", "能", "勤"]],
          own.map(({ head }) => [group(head)]),
        ];
        const together = call("QUALITY", [
          ...given([...forms].reverse()),
          null,
          [...forms].reverse().map(({ key }) => [key]),
          keys.map((key) => [String(key)]),
        ]);
        keys.forEach((key, index) => {
          const own = forms.filter((one_) => one_.key === key);
          const alone = own.length > 0 ? one("QUALITY", given(own)) : null;
          if (typeof alone === "number") expect(together[index]?.[0]).toBe(alone);
          else expect(JSON.stringify(together[index])).toContain("#N/A");
        });
      }),
      { numRuns: 100 },
    );
  });
});
