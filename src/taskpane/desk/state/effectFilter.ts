import { identifierKey } from "../../../domain/values/identifier";
import type { Direction, PersonEffect } from "../../../workflow/desk/effect";

/** How somebody may fare, in the order of the filter. */
export const directions: readonly Direction[] = ["rises", "falls", "onlyNewer", "onlyOlder"];

/** Whom a filter lets through: "" is everybody. */
export interface EffectFilter {
  readonly direction: Direction | "";
  readonly unit: string;
}

/** The people of a direction and a unit; units whose names differ in width or case only are one. */
export function filterPeople(
  people: readonly PersonEffect[],
  { direction, unit }: EffectFilter,
): readonly PersonEffect[] {
  const wanted = identifierKey(unit);
  return people.filter(
    (one) => (direction === "" || one.direction === direction) && (unit === "" || identifierKey(one.unit) === wanted),
  );
}
