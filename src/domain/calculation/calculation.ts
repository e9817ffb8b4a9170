import type { SchemePartId } from "../scheme/parts/schemeParts";
import type { Result } from "../values/result";
import type { Text } from "../values/text";
import type { UnitId } from "../values/unit";
import type { AppraisalContext } from "./context";
import type { Inputs, InputValues } from "./input";

/** A figure of a calculation: its name and unit, and the formula by which it comes about (see formula.ts). */
export interface Figure {
  readonly label: Text;
  readonly unit: UnitId;
  /** Formula text over the names of inputs, parameters and earlier figures, "{netProfit} − {capitalCharge}". */
  readonly formula?: string;
  /** The sentence of the rules behind this figure, where it is not the calculation's own. */
  readonly source?: Text;
  /** Of a list of members (MemberFigures): what each of them is; their formulas may name the calculation's figures too. */
  readonly members?: Readonly<Record<string, Figure>>;
}

/** A value of the scheme that a calculation uses: its name and unit. */
export type Figures<T> = { readonly [K in keyof T]: Figure };

/**
 * - `row`: one row of cells gives one result;
 * - `group`: all entries of one key give one result;
 * - `cohort`: all entries together give one result each (shares of a total): the result is a list in their order.
 */
export type CalculationKind = "row" | "group" | "cohort";

/**
 * One calculation of the appraisal, defined once. The custom function, its help, the columns of the templates, the
 * checks of the data and the explanation are all made from this object.
 */
export interface Calculation<I extends Inputs, P, O> {
  /** The function's name without its namespace. */
  readonly id: string;
  readonly kind: CalculationKind;
  /** The part of the scheme without which it cannot be made; left out where every scheme has what it needs. */
  readonly part?: SchemePartId;
  readonly title: Text;
  /** One or two sentences for the function's help. */
  readonly summary: Text;
  /** The sentence of the rules it carries out. */
  readonly source: Text;
  readonly inputs: I;
  /** Takes the parameters from the scheme; a problem where the scheme needs something that is not set (the period). */
  readonly params: (context: AppraisalContext) => Result<P>;
  readonly paramFigures: Figures<P>;
  readonly outputs: Figures<O>;
  readonly result: keyof O & string;
  /** The figures that the function gives side by side, where they are more than the result. */
  readonly columns?: readonly (keyof O & string)[];
  readonly compute: (inputs: InputValues<I>, params: P) => Result<O>;
}

/** Any calculation, where only what all have in common matters. */
export type AnyCalculation = Pick<
  Calculation<Inputs, unknown, unknown>,
  "id" | "kind" | "part" | "title" | "summary" | "source" | "inputs"
> & {
  readonly paramFigures: Readonly<Record<string, Figure>>;
  readonly outputs: Readonly<Record<string, Figure>>;
  readonly result: string;
  readonly columns?: readonly string[];
};

/** Defines a calculation; the types of inputs, parameters and figures follow from the definition. */
export function calculation<const I extends Inputs, P, O>(definition: Calculation<I, P, O>): Calculation<I, P, O> {
  return definition;
}
