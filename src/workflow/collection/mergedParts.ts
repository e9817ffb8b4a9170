import type { SchemeDocument } from "../../domain/scheme/schema";
import { resultColumnsOf } from "../layout/partResults";
import type { ResultColumn } from "../layout/results";
import type { FrozenResult } from "../submission/frozenContent";
import type { FrozenPartKey, FrozenParts } from "../submission/frozenParts";
import { isPartFigure, isPartKey, partKeysOf } from "../submission/frozenParts";

/** Reasons in words stay in the branch's own file: of a hundred thousand people they would be most of a merged workbook. */
const REASONS: ReadonlySet<FrozenPartKey> = new Set([
  "movementReason",
  "promotionReason",
  "payReason",
  "trainingReason",
]);

/** What a merge takes of the parts of a scheme, in the order of 考核结果; nothing of a scheme without parts. */
export function mergedPartKeys(scheme: SchemeDocument): readonly FrozenPartKey[] {
  return partKeysOf(scheme).filter((key) => !REASONS.has(key));
}

/** The columns of what a merge takes of the parts, as 考核结果 has them. */
export function mergedPartColumns(scheme: SchemeDocument): readonly (ResultColumn & { readonly key: FrozenPartKey })[] {
  const keys: ReadonlySet<string> = new Set(mergedPartKeys(scheme));
  return resultColumnsOf(scheme).flatMap(({ key, ...column }) =>
    isPartKey(key) && keys.has(key) ? [{ ...column, key }] : [],
  );
}

/**
 * The results with what a merge takes of them. Their fingerprint stays the branch's own, which covers the reasons too: it is
 * carried on as it was stated, not computed again.
 */
export function mergedResults(results: readonly FrozenResult[], scheme: SchemeDocument): readonly FrozenResult[] {
  const keys = mergedPartKeys(scheme);
  return results.map((result) =>
    result.parts === undefined ? result : { ...result, parts: partsOf(keys, partValues(result, keys)) },
  );
}

/** What the parts give, in the order of the keys. */
export function partValues({ parts }: FrozenResult, keys: readonly FrozenPartKey[]): readonly (string | null)[] {
  return keys.map((key) => parts?.[key] ?? null);
}

/** The parts out of their values in the order of the keys. */
export function partsOf(keys: readonly FrozenPartKey[], values: readonly (string | null)[]): FrozenParts {
  return Object.fromEntries(keys.map((key, index) => [key, values[index] ?? null]));
}

/** Whether these can be the values of the keys: as many, and figures where figures are wanted. */
export function arePartValues(
  keys: readonly FrozenPartKey[],
  values: readonly (string | null)[],
  isFigure: (value: string) => boolean,
): boolean {
  return (
    values.length === keys.length &&
    keys.every((key, index) => {
      const value = values[index] ?? null;
      return value === null || !isPartFigure(key) || isFigure(value);
    })
  );
}
