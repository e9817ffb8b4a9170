import type { Cell } from "../values/cell";
import type { Decimal } from "../values/decimal";
import { problem } from "../values/problem";
import type { Result } from "../values/result";
import { bad, ok, then } from "../values/result";
import type { Text } from "../values/text";
import { text } from "../values/text";
import type { UnitId } from "../values/unit";
import { units } from "../values/unit";
import type { NumberRule } from "./fields";
import { readNumber } from "./fields";
import type { Input, Shape } from "./input";
import { leftOut, numberInput } from "./inputs";

interface WholeOptions<S extends Shape> {
  readonly label: Text;
  readonly help: Text;
  readonly unit: UnitId;
  readonly shape: S;
  readonly min?: string;
  readonly max?: string;
}

/** Reads a whole number: people, households, places. A fraction is a problem and is never cut. */
export function readWhole(cell: Cell, rule: NumberRule, member?: string): Result<Decimal> {
  return then(readNumber(cell, rule, member), (value) => {
    if (value.isInteger()) return ok(value);
    const { zh, en } = units[rule.unit].label;
    const expected = text(zh === "" ? "整数" : `整数（${zh}）`, en === "" ? "a whole number" : `whole ${en}`);
    return bad(problem("not-whole", rule.label, cell, expected, member));
  });
}

/** A whole number; blank is a problem, never zero. */
export function wholeInput<S extends Shape>(options: WholeOptions<S>): Input<Decimal, S> {
  const { label, unit, min, max } = options;
  return {
    ...numberInput(options),
    read: (cell, _context, member) => readWhole(cell, { label, unit, min, max }, member),
  };
}

/** A whole number that may be left out; left out, or blank, it is null. */
export function optionalWholeInput<S extends Shape>(options: WholeOptions<S>): Input<Decimal | null, S> {
  return leftOut(wholeInput(options));
}

/** The most places to which a total may be shared out. */
export const MOST_PLACES = 4;

/** The decimal places of a function's shares, 0–4; `help` says what holds where they are left out. */
export function scaleInput(help: Text): Input<Decimal | null, "value"> {
  return optionalWholeInput({
    label: text("小数位数", "Decimal places"),
    help: text(`各份保留的小数位数，0–4；${help.zh}`, `places of each share, 0–4; ${help.en}`),
    unit: "count",
    shape: "value",
    min: "0",
    max: String(MOST_PLACES),
  });
}
