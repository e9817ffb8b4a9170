import type { Text } from "../values/text";
import type { AnyCalculation, Figure } from "./calculation";

/** The figures of one member of a list (a product, an entry that a total is shared out to), by name; null had no part. */
export interface MemberFigures {
  readonly name: Text;
  readonly figures: Readonly<Record<string, unknown>>;
}

/** The calculation with the figures of a member among its own, as the members' formulas name them. */
export function withMembers(
  calculation: AnyCalculation,
  members: Readonly<Record<string, Figure>> | undefined,
): AnyCalculation {
  return { ...calculation, outputs: { ...calculation.outputs, ...members } };
}

/** The members of a list among a run's values; a list that holds none is a fault of the program. */
export function membersOf(value: unknown): readonly MemberFigures[] {
  if (!Array.isArray(value)) throw new Error("Members are figures of a list");
  return value as readonly MemberFigures[];
}
