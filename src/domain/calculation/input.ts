import type { Cell } from "../values/cell";
import type { Decimal } from "../values/decimal";
import type { Result } from "../values/result";
import type { Text } from "../values/text";
import type { UnitId } from "../values/unit";
import type { AppraisalContext } from "./context";

/**
 * How an input lies in the sheet:
 * - `value`: one cell for each result (a column gives a column);
 * - `list`: one row of cells for each result (a manager's balances by asset class);
 * - `header`: one row of cells shared by all, or one beside each list (the asset classes);
 * - `entries`: a cell of each entry of a list that is gathered into one result (ratings, dated balances).
 */
export type Shape = "value" | "list" | "header" | "entries";

/** One input of a calculation: its name, unit and shape, and how one cell of it is read. */
export interface Input<T, S extends Shape = Shape> {
  readonly label: Text;
  /** What the input is called in a formula, where that is another word than its label. */
  readonly factor?: Text;
  /** What to enter, for the function's help and the template's notes. */
  readonly help: Text;
  readonly unit: UnitId;
  readonly shape: S;
  readonly optional: boolean;
  /** Smallest and largest number allowed, for the template's data validation. */
  readonly limits?: { readonly min?: string; readonly max?: string };
  /** The names to choose from, for the template's drop-downs. */
  readonly choices?: (context: AppraisalContext) => readonly string[];
  /** Reads one cell; `member` names the place in a list, for the message. */
  readonly read: (cell: Cell, context: AppraisalContext, member?: string) => Result<T>;
}

/** A numeric input, whose cell can also be read as the number that stands in it, where that is enough. */
export interface NumberInput<S extends Shape = Shape> extends Input<Decimal, S> {
  /** Reads one cell as `read` does, with the same problems. */
  readonly readNumber: (cell: Cell, context: AppraisalContext, member?: string) => Result<number>;
}

/** The inputs of a calculation by name. */
export type Inputs = Readonly<Record<string, Input<unknown>>>;

/** The value a calculation receives for an input. */
export type InputValue<I> =
  I extends Input<infer T, infer S> ? (S extends "list" | "header" | "entries" ? readonly T[] : T) : never;

/** The values a calculation receives. */
export type InputValues<I extends Inputs> = { readonly [K in keyof I]: InputValue<I[K]> };

/** The cells from which those values are read: one cell for a value, several for the other shapes. */
export type InputCells<I extends Inputs> = { readonly [K in keyof I]: Cell | readonly Cell[] };
