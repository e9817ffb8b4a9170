import type { SchemePartId } from "../../domain/scheme/parts/schemeParts";
import { schemePartIds, schemeParts } from "../../domain/scheme/parts/schemeParts";
import type { Text } from "../../domain/values/text";
import type { CarriedScheme } from "./carriedScheme";
import { hasParts } from "./carriedScheme";

/** Functions that belong together: those of one part of the scheme, or those that every scheme serves. */
export interface FunctionGroup<F> {
  /** Null for the functions that need no part. */
  readonly part: SchemePartId | null;
  readonly title: Text | null;
  readonly functions: readonly F[];
}

/** Something that may need a part of the scheme. */
interface OfPart {
  readonly part: SchemePartId | null;
}

/** The functions that the carried scheme serves, and how many it does not. */
export function servedFunctions<F extends OfPart>(
  functions: readonly F[],
  carried: CarriedScheme,
): { readonly served: readonly F[]; readonly left: number } {
  const served = functions.filter(({ part }) => part === null || hasParts(carried, [part]));
  return { served, left: functions.length - served.length };
}

/** The functions by part: first those that need none, then the parts in the order of the rules. */
export function functionGroups<F extends OfPart>(functions: readonly F[]): readonly FunctionGroup<F>[] {
  return [null, ...schemePartIds]
    .map((part) => ({
      part,
      title: part === null ? null : schemeParts[part].title,
      functions: functions.filter((one) => one.part === part),
    }))
    .filter((group) => group.functions.length > 0);
}
