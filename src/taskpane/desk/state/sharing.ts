/**
 * Keeps of what was there before every part that is still the same, so that only what changed is drawn again. Takes plain
 * data: texts, numbers, lists and objects.
 */
export function createSharing<T>(): (next: T) => T {
  let last: { readonly value: T } | null = null;
  return (next) => {
    const value = last === null ? next : (shared(last.value, next) as T);
    last = { value };
    return value;
  };
}

/** The next value, with equal parts taken from the one before. */
function shared(before: unknown, next: unknown): unknown {
  if (before === next) return before;
  if (Array.isArray(before) && Array.isArray(next)) return sharedList(before, next);
  if (!isPlain(before) || !isPlain(next)) return next;
  const keys = Object.keys(next);
  const parts = keys.map((key) => shared(before[key], next[key]));
  const same = keys.length === Object.keys(before).length && keys.every((key, index) => before[key] === parts[index]);
  // A key that is new and undefined would look as if it had been there.
  if (same && keys.every((key) => Object.hasOwn(before, key))) return before;
  return Object.fromEntries(keys.map((key, index) => [key, parts[index]]));
}

function sharedList(before: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  const parts = next.map((value, index) => shared(before[index], value));
  return parts.length === before.length && parts.every((part, index) => part === before[index]) ? before : parts;
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
