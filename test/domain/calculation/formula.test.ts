import fc from "fast-check";
import { bind } from "../../../src/domain/calculation/bind";
import type { AnyCalculation, Calculation, Figure } from "../../../src/domain/calculation/calculation";
import { parseFormula } from "../../../src/domain/calculation/formula";
import type { Input, Inputs } from "../../../src/domain/calculation/input";
import type { MemberFigures } from "../../../src/domain/calculation/memberFigures";
import { membersOf } from "../../../src/domain/calculation/memberFigures";
import { catalogue } from "../../../src/domain/catalogue";
import type { Cell } from "../../../src/domain/values/cell";
import { Decimal } from "../../../src/domain/values/decimal";
import type { UnitId } from "../../../src/domain/values/unit";
import { formulasOf } from "../../../src/functions/formulas";
import { fullContext } from "../../support/demonstrationScheme";
import { evaluateFormula } from "../../support/evaluateFormula";

const context = fullContext((document) => {
  document.evaPoints.cap = "120";
  document.evaPoints.floor = "-50";
});

/** Units of what is counted: whole numbers. */
const wholeUnits: readonly UnitId[] = ["persons", "households", "times", "count", "days"];

/** A cell that the input accepts, whatever the calculation. */
function acceptable(input: Input<unknown>): fc.Arbitrary<Cell> {
  if (input.choices !== undefined) return fc.constantFrom(...input.choices(context));
  if (input.limits === undefined) return fc.integer({ min: 46_204, max: 46_295 });
  const min = Number(input.limits.min ?? "-3000000");
  const max = Number(input.limits.max ?? "9000000");
  const parts = wholeUnits.includes(input.unit) ? 1 : 100;
  return fc.integer({ min: Math.ceil(min * parts), max: Math.floor(max * parts) }).map((value) => value / parts);
}

function acceptableCells(calculation: AnyCalculation): fc.Arbitrary<Readonly<Record<string, Cell | readonly Cell[]>>> {
  // A header names each of its choices once, in any order; lists have a cell under each.
  const heads = Object.values(calculation.inputs)
    .find(({ shape }) => shape === "header")
    ?.choices?.(context);
  const length = heads?.length ?? 4;
  const entries = Object.entries(calculation.inputs).map(([name, input]) => {
    if (input.shape === "header" && heads !== undefined)
      return [name, fc.shuffledSubarray([...heads], { minLength: length })] as const;
    const one = acceptable(input);
    return [name, input.shape === "value" ? one : fc.array(one, { minLength: length, maxLength: length })] as const;
  });
  return fc.record(Object.fromEntries(entries)).map((cells) => ({ ...cells, ...datesInOrder(calculation, cells) }));
}

/** The days of a row in the order of its inputs, as they follow one another on paper (raised, decided, handled …). */
function datesInOrder(
  { inputs }: AnyCalculation,
  cells: Readonly<Record<string, Cell | readonly Cell[]>>,
): Readonly<Record<string, Cell>> {
  const dates = Object.keys(inputs).filter((name) => isDay(inputs[name]));
  const days = dates.map((name) => Number(cells[name])).sort((one, other) => one - other);
  return Object.fromEntries(dates.map((name, index) => [name, days[index] ?? null]));
}

function isDay(input: Input<unknown> | undefined): boolean {
  return input?.shape === "value" && input.choices === undefined && input.limits === undefined;
}

const all = Object.entries(catalogue as Readonly<Record<string, unknown>>).map(([name, definition]) => ({
  name,
  // The catalogue's members differ in their types; the test treats each by its own definition only.
  calculation: definition as Calculation<Inputs, Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>>,
}));

describe("formula texts and code say the same", () => {
  it.each(all)("$name: every formula, evaluated on random inputs, gives what compute gives", ({ calculation }) => {
    const bound = bind(calculation, context);
    const params = bound.params.ok ? bound.params.value : {};
    let compared = 0;
    fc.assert(
      fc.property(acceptableCells(calculation), (cells) => {
        const read = bound.read(cells);
        const result = read.ok ? bound.compute(read.value) : read;
        // Rows drawn at random may contradict themselves (more bad loans than loans): draw until one does not.
        fc.pre(result.ok || calculation.kind !== "row");
        if (!read.ok || !result.ok) return;
        const values = { ...params, ...(read.value as object), ...result.value };
        for (const [figure, { formula, members }] of Object.entries(
          calculation.outputs as Readonly<Record<string, Figure>>,
        )) {
          if (members !== undefined)
            compared += compareMembers(members, membersOf(result.value[figure]), { ...values });
          // What is null had no part in the outcome.
          if (formula === undefined || result.value[figure] === null) continue;
          compared += 1;
          expect(shown(evaluateFormula(parseFormula(formula), values))).toBe(shown(result.value[figure]));
        }
      }),
    );
    // Rating lists drawn at random often lack a group, and dates repeat; some of a hundred draws must still count.
    const hasFormula = Object.values(calculation.outputs as Readonly<Record<string, Figure>>).some(
      ({ formula }) => formula !== undefined,
    );
    if (calculation.kind === "row" && hasFormula) expect(compared).toBeGreaterThan(90);
  });

  it.each(all)("$name: every formula reads in words in both languages", ({ calculation }) => {
    for (const { zh, en } of formulasOf(calculation)) {
      expect(zh).not.toMatch(/[{}]/);
      expect(en).not.toMatch(/[{}一-鿿]/);
    }
  });
});

/** Compares the formulas of a list's members with their figures; how many were compared. */
function compareMembers(
  members: Readonly<Record<string, Figure>>,
  list: readonly MemberFigures[],
  values: Readonly<Record<string, unknown>>,
): number {
  const pairs = list.flatMap(({ figures }) =>
    Object.entries(members).flatMap(([name, { formula }]) =>
      formula === undefined || figures[name] === null ? [] : [{ formula, figures, figure: figures[name] }],
    ),
  );
  for (const { formula, figures, figure } of pairs)
    expect(shown(evaluateFormula(parseFormula(formula), { ...values, ...figures }))).toBe(shown(figure));
  return pairs.length;
}

function shown(value: unknown): string {
  if (value instanceof Decimal) return value.toSignificantDigits(45).toString();
  return typeof value === "string" ? value : (value as { name: { zh: string } }).name.zh;
}

describe("a formula text that cannot be read", () => {
  it.each(["{a} plus {b}", "{a} +", "({a} × {b}"])("%s is a fault of the program", (formula) => {
    expect(() => parseFormula(formula)).toThrow(/[Ff]ormula/);
  });
});
