import type { Shape } from "../domain/calculation/input";
import type { SchemePartId } from "../domain/scheme/parts/schemeParts";
import type { Text } from "../domain/values/text";
import type { UnitId } from "../domain/values/unit";
import type { Argument } from "./argument";
import type { Output } from "./functionOutput";
import type { Ready } from "./schemeSource";

/** A parameter of a function. */
export interface Parameter {
  /** English name, as documentation and formulas of the templates speak of it. */
  readonly name: string;
  /** The Chinese name, for IntelliSense. */
  readonly label: Text;
  readonly help: Text;
  readonly shape: Shape;
  readonly optional: boolean;
}

/** A function of the namespace KPI: its help and what it does. */
export interface FunctionDefinition {
  /** Without the namespace; the same in every language. */
  readonly name: string;
  readonly title: Text;
  /** The part of the scheme without which it answers that there is none; null where every scheme has what it needs. */
  readonly part: SchemePartId | null;
  readonly description: Text;
  readonly parameters: readonly Parameter[];
  /** What comes out of it: one figure of a unit, or a row of several. */
  readonly result: { readonly label: Text; readonly unit: UnitId; readonly columns: readonly Text[] };
  /** The sentence of the rules it carries out; null where it only tells about the scheme. */
  readonly source: Text | null;
  /** How its figures come about, in words; none where it only tells about the scheme. */
  readonly formulas: readonly Text[];
  /**
   * Takes whole blocks as Excel hands them over, before any cell of them is looked at; null where they are not such as it
   * is made for, and `run` takes them.
   */
  readonly runBlocks?: (given: readonly unknown[], ready: Ready) => Output | null;
  /** Arguments come in the order of the parameters. Every problem is a cell of the output; a throw is a fault of the program. */
  readonly run: (args: readonly Argument[], ready: Ready) => Output;
}
