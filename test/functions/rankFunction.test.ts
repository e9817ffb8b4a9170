import fc from "fast-check";
import { call, FunctionError, installCustomFunctions } from "./callFunction";

beforeAll(() => {
  installCustomFunctions();
});

const score = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -3, max: 6 }).map((half) => half / 2) },
  fc.constantFrom(0.3, 0.1 + 0.2, 1 / 3, 0.333333333333333, -0),
  fc.constantFrom(null, "", "缺考", "1.5", true, "#N/A", "#VALUE!"),
);
const unit = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("城东支行", "城西支行", "East", "EAST ", 17, "17") },
  fc.constantFrom("", " ", null, "#REF!", 0),
);

describe.each(["RANK", "PERCENTILE"])("KPI.%s of a column that is ranked in itself", (name) => {
  test("gives every row what it is given in another order, in the bank", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(score, score), { minLength: 2, maxLength: 12 }),
        fc.integer({ min: 1, max: 2 }),
        (rows, width) => {
          const scores = rows.map((row) => row.slice(0, width));
          const column = call(name, [scores, scores.map((row) => [...row])]);
          expect([...column].reverse()).toEqual(call(name, [[...scores].reverse(), scores]));
        },
      ),
      { numRuns: 300 },
    );
  });

  test("and in its unit", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(score, unit), { minLength: 2, maxLength: 12 }), (rows) => {
        const scores = rows.map(([own]) => [own]);
        const units = rows.map(([, own]) => [own]);
        const column = call(name, [scores, scores, units, units.map((row) => [...row])]);
        const turned = call(name, [[...scores].reverse(), scores, [...units].reverse(), units]);
        expect([...column].reverse()).toEqual(turned);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a column that only looks as if it were ranked in itself", () => {
  const scores = [[80], [90], [70], [60]];
  const units = [["东"], ["东"], ["西"], ["西"]];
  const codes = (given: readonly unknown[]): readonly unknown[] =>
    call("RANK", given).map(([cell]) => (cell instanceof FunctionError ? cell.code : cell));

  test("is ranked in the units that stand beside the scores asked for", () => {
    expect(codes([scores, scores, [["东"], ["西"], ["西"], ["西"]], units])).toEqual([2, "#N/A", 1, 2]);
  });

  test.each([
    ["units of one side only", [scores, scores, units, null]],
    ["units of the other side only", [scores, scores, null, units]],
    ["two columns of units", [scores, scores, units.map((row) => [...row, "北"]), units.map((row) => [...row, "北"])]],
    ["fewer units than scores", [scores, scores, units.slice(1), units.slice(1)]],
    ["fewer columns than all scores have", [scores, scores.map((row) => [...row, 1])]],
  ])("is refused with %s", (_what, given) => {
    const answer = codes(given);
    expect(answer).toHaveLength(1);
    expect(["#VALUE!", "#N/A"]).toContain(answer[0]);
  });

  test("keeps the places of the others beside a row that has none", () => {
    expect(
      codes([
        [...scores, [null]],
        [...scores, [null]],
        [...units, [" "]],
        [...units, [" "]],
      ]),
    ).toEqual([2, 1, 1, 2, "#N/A"]);
    expect(codes([scores, scores, [...units.slice(1), ["#REF!"]], [...units.slice(1), ["#REF!"]]])).toEqual([
      1,
      1,
      2,
      "#VALUE!",
    ]);
  });

  test("of no columns holds no scores", () => {
    expect(
      codes([
        [[], []],
        [[], []],
      ]),
    ).toEqual(["#N/A"]);
  });
});

test("equal scores share a place and the next one is left out", () => {
  const scores = [[80], [90], [90], [null], [70], [0.1 + 0.2], [0.3]];
  expect(call("RANK", [scores, scores]).map(([place]) => (typeof place === "number" ? place : null))).toEqual([
    3,
    1,
    1,
    null,
    4,
    5,
    5,
  ]);
});
