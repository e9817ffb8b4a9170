import type { Decimal } from "../values/decimal";
import type { Text } from "../values/text";

/** A figure of a list with the name of its member, so that an explanation can say which it is. */
export interface NamedFigure {
  readonly name: Text | null;
  readonly value: Decimal;
}
