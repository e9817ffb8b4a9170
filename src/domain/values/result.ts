import type { Problem } from "./problem";

/** What a step over data gives: a value, or all the problems found at once. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

/** A result that holds. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A result that does not hold, with every reason. */
export function bad(...problems: readonly Problem[]): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems };
}

/** All values, or all problems of all results. */
export function all<T>(results: readonly Result<T>[]): Result<readonly T[]> {
  const values: T[] = [];
  const problems: Problem[] = [];
  for (const result of results) {
    if (result.ok) values.push(result.value);
    else problems.push(...result.problems);
  }
  return problems.length > 0 ? bad(...problems) : ok(values);
}

/** Goes on with the value, if there is one. */
export function then<T, U>(result: Result<T>, next: (value: T) => Result<U>): Result<U> {
  return result.ok ? next(result.value) : result;
}
