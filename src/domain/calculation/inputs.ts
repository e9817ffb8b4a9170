import type { Cell } from "../values/cell";
import { isBlank } from "../values/cell";
import type { Decimal } from "../values/decimal";
import { decimal } from "../values/decimal";
import { withoutUnit } from "../values/headerName";
import { ok } from "../values/result";
import type { Text } from "../values/text";
import { text } from "../values/text";
import type { UnitId } from "../values/unit";
import type { AppraisalContext } from "./context";
import type { Choice, NumberRule } from "./fields";
import { readCellNumber, readChoice, readDate, readNumber } from "./fields";
import type { Input, NumberInput, Shape } from "./input";
import type { NamedFigure } from "./namedFigure";

interface NumberOptions<S extends Shape> {
  readonly label: Text;
  readonly help: Text;
  readonly unit: UnitId;
  readonly shape: S;
  readonly min?: string;
  readonly max?: string;
  /** The limits that the scheme sets, where those of every scheme (for the template) are wider. */
  readonly range?: (context: AppraisalContext) => { readonly min: string; readonly max: string };
}

/** A numeric input; blank is a problem, never zero. */
export function numberInput<S extends Shape>({
  label,
  help,
  unit,
  shape,
  min,
  max,
  range,
}: NumberOptions<S>): NumberInput<S> {
  const limits = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  const always: NumberRule = { label, unit, ...limits };
  const ruleOf = (context: AppraisalContext): NumberRule =>
    range === undefined ? always : { label, unit, ...range(context) };
  return {
    label,
    help,
    unit,
    shape,
    optional: false,
    limits,
    read: (cell, context, member) => readNumber(cell, ruleOf(context), member),
    readNumber: (cell, context, member) => readCellNumber(cell, ruleOf(context), member),
  };
}

/** A numeric input that may be left out; left out, or blank, it is null and the scheme's value or rule applies. */
export function optionalNumberInput<S extends Shape>(options: NumberOptions<S>): Input<Decimal | null, S> {
  return leftOut(numberInput(options));
}

/** An input that may be left out: left out, or blank, it is null. */
export function leftOut<V, S extends Shape>(required: Input<V, S>): Input<V | null, S> {
  return {
    ...required,
    optional: true,
    read: (cell, context, member) => (isBlank(cell) ? ok(null) : required.read(cell, context, member)),
  };
}

/** A calendar day (Excel serial number). */
export function dateInput<S extends Shape>(options: {
  readonly label: Text;
  readonly help: Text;
  readonly shape: S;
}): Input<number, S> {
  const { label, help, shape } = options;
  return {
    label,
    help,
    unit: "none",
    shape,
    optional: false,
    read: (cell, _context, member) => readDate(cell, label, member),
  };
}

/** One of the scheme's names. */
export function choiceInput<C extends Choice, S extends Shape>(options: {
  readonly label: Text;
  readonly help: Text;
  readonly shape: S;
  readonly choices: (context: AppraisalContext) => readonly C[];
  /** The unit that a header cell with such a name may carry. */
  readonly headerUnit?: UnitId;
}): Input<C, S> {
  const { label, help, shape, choices, headerUnit } = options;
  return {
    label,
    help,
    unit: "none",
    shape,
    optional: false,
    choices: (context) => choices(context).map(({ name }) => name.zh),
    read: (cell, context, member) => readChoice(nameIn(cell, headerUnit), choices(context), label, member),
  };
}

/**
 * An asset class by name, or a capital coefficient itself (0 to 1). The figure read is the 经济资本分配系数, a fraction of
 * the balance; its name is null where a sheet gives the coefficient itself.
 */
export function assetClassInput<S extends Shape>(options: {
  readonly label: Text;
  readonly help: Text;
  readonly shape: S;
}): Input<NamedFigure, S> {
  const { label, help, shape } = options;
  return {
    label,
    help,
    factor: text("经济资本分配系数", "allocation coefficient"),
    unit: "coefficient",
    shape,
    optional: false,
    choices: ({ scheme }) => scheme.document.eva.assetClasses.map(({ name }) => name.zh),
    read: (cell, { scheme }, member) => {
      if (typeof cell === "number") {
        const read = readNumber(cell, { label, unit: "coefficient", min: "0", max: "1" }, member);
        return read.ok ? ok({ name: null, value: read.value }) : read;
      }
      const found = readChoice(nameIn(cell, "yuan"), scheme.document.eva.assetClasses, label, member);
      return found.ok ? ok({ name: found.value.name, value: decimal(found.value.coefficient) }) : found;
    },
  };
}

/** The name in a header cell, without the unit that belongs to it; another unit is part of no name. */
function nameIn(cell: Cell, unit: UnitId | undefined): Cell {
  return typeof cell === "string" && unit !== undefined ? withoutUnit(cell, unit) : cell;
}
