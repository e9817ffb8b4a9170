import type { Decimal } from "./decimal";
import { reaches } from "./decimal";
import type { Text } from "./text";

/** The inclusive lower bounds of a ladder, from the highest step to the lowest; the lowest may have none (null). */
export type Bounds = readonly { readonly name: Text; readonly floor: Decimal | null }[];

/** The index of the highest step whose bound the value reaches; the lowest step takes everything below. */
export function highestReached(bounds: Bounds, value: Decimal): number {
  const index = bounds.findIndex(({ floor }) => floor === null || reaches(value, floor));
  return index === -1 ? bounds.length - 1 : index;
}
