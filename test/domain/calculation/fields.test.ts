import fc from "fast-check";
import type { NumberRule } from "../../../src/domain/calculation/fields";
import { readCellNumber, readChoice, readNumber } from "../../../src/domain/calculation/fields";
import type { Cell } from "../../../src/domain/values/cell";
import { choiceKey } from "../../../src/domain/values/choiceKey";
import { decimal } from "../../../src/domain/values/decimal";
import type { ProblemCode } from "../../../src/domain/values/messages";
import { text } from "../../../src/domain/values/text";
import { demonstrationContext } from "../../support/demonstrationScheme";

const label = text("余额", "Balance");

/** What a number comes to by its decimal: the definition of the limits. */
function codeByDecimal(cell: number, { min, max }: Pick<NumberRule, "min" | "max">): ProblemCode | null {
  const value = decimal(cell);
  if (min !== undefined && value.lessThan(min)) return "below-limit";
  return max !== undefined && value.greaterThan(max) ? "above-limit" : null;
}

/** Numbers of more digits than a cell shows, sums that are a hair off, signed zeros, the smallest and the largest. */
const awkward = [
  0,
  -0,
  5e-324,
  -5e-324,
  1e-7,
  0.3,
  0.1 + 0.2,
  0.01,
  99.99999999999999,
  100,
  100.00000000000001,
  123_456_789_012_345.6,
  1e15,
  9_007_199_254_740_992,
  12_345_678_901_234_567_890,
  1.7976931348623157e308,
];
const limits = [
  "0",
  "0.0",
  "-0",
  "0.3",
  "0.30000000000000004",
  "0.300000000000000041",
  "0.30000000000000003",
  "0.01",
  "100",
  "100.0",
  "99.99999999999999",
  "99.999999999999990000001",
  "9007199254740993",
  "-1000",
  "1e15",
];
const numbers = fc.oneof(fc.constantFrom(...awkward, ...awkward.map((number) => -number)), fc.double({ noNaN: true }));
const limit = fc.option(
  fc.oneof(fc.constantFrom(...limits), fc.double({ noNaN: true, noDefaultInfinity: true }).map(String)),
  {
    nil: undefined,
  },
);

test("a number lies within limits just where its decimal does, and its decimal is what is read", () => {
  fc.assert(
    fc.property(numbers, limit, limit, (number, min, max) => {
      const rule = { label, unit: "yuan", min, max } as const;
      const [asNumber, asDecimal] = [readCellNumber(number, rule), readNumber(number, rule)];
      const code = Number.isFinite(number) ? codeByDecimal(number, rule) : "not-a-number";
      if (code !== null) {
        expect(asNumber).toMatchObject({ ok: false, problems: [{ code, found: number }] });
        expect(asDecimal).toEqual(asNumber);
      } else {
        expect(asNumber).toEqual({ ok: true, value: number });
        expect(asDecimal).toEqual({ ok: true, value: decimal(number) });
      }
    }),
    { numRuns: 3000 },
  );
});

test.each<[string, Cell, ProblemCode]>([
  ["nothing", null, "blank"],
  ["white space", " \t", "blank"],
  ["a number as text", "12.50", "text-number"],
  ["words", "八十", "not-a-number"],
  ["an error", { error: "#N/A" }, "error-cell"],
  ["an answer", true, "not-a-number"],
  ["no number", NaN, "not-a-number"],
])("a cell with %s is no number, whichever is asked for", (_what, cell, code) => {
  const rule = { label, unit: "yuan", min: "0" } as const;
  expect(readCellNumber(cell, rule, "一般公司")).toMatchObject({ ok: false, problems: [{ code, member: "一般公司" }] });
  expect(readNumber(cell, rule, "一般公司")).toEqual(readCellNumber(cell, rule, "一般公司"));
});

test("a name calls the same choice as the scheme spells it as in any other spelling", () => {
  const { ladder } = demonstrationContext().scheme.document;
  // The second grade bears the first one's name in another spelling, and is never the one that is called.
  const [first, second] = ladder;
  if (first === undefined || second === undefined) throw new Error("The ladder has grades");
  const choices = [
    { id: "A1", name: text("甲 级", "Grade Ａ") },
    { ...second, name: text("甲级", "GRADE A") },
    ...ladder,
  ];
  for (const { id, name } of choices) {
    for (const written of [id, name.zh, name.en, ` ${name.zh} `, name.en.toUpperCase()]) {
      const called = choices.find((choice) =>
        [choice.id, choice.name.zh, choice.name.en].some((one) => choiceKey(one) === choiceKey(written)),
      );
      expect(readChoice(written, choices, label)).toEqual({ ok: true, value: called });
    }
  }
});
