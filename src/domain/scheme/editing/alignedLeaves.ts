import { isRecord, pathTo } from "./documentPath";

/** A single value of a scheme document, and where it stands. */
export interface Leaf {
  /** The path in the document, with places in lists. */
  readonly path: string;
  readonly value: string | number | boolean | null;
}

/**
 * Every single value of a scheme document by a key that stays the same when entries of a list come, go or change places:
 * eva.assetClasses{corporate}.coefficient. Entries are told apart by their identifier, or by the entry that they lead to;
 * those of a list that has neither, or has one twice, by their place.
 */
export function alignedLeaves(document: unknown): ReadonlyMap<string, Leaf> {
  return new Map(leavesOf(document, "", ""));
}

/** The keys by which the entries of a list are told apart; null where they are not. */
export function entryKeys(list: readonly unknown[]): readonly string[] | null {
  const keys = list.map((entry) => {
    if (!isRecord(entry)) return undefined;
    const key = identities.map((name) => entry[name]).find((value) => value !== undefined);
    return typeof key === "string" ? key : undefined;
  });
  const found = keys.filter((key) => key !== undefined);
  return found.length === list.length && new Set(found).size === found.length ? found : null;
}

/** What tells an entry apart, the first that it has: its own identifier, or the one entry that it is about. */
const identities = ["id", "indicator", "grade", "level", "factor"] as const;

function leavesOf(value: unknown, path: string, key: string): readonly (readonly [string, Leaf])[] {
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    const keys = entryKeys(list);
    return list.flatMap((entry, index) => {
      const own = keys?.[index];
      return leavesOf(entry, pathTo(path, index), own === undefined ? pathTo(key, index) : `${key}{${own}}`);
    });
  }
  if (isRecord(value))
    return Object.entries(value).flatMap(([name, entry]) => leavesOf(entry, pathTo(path, name), pathTo(key, name)));
  return value === undefined ? [] : [[key, { path, value: value as Leaf["value"] }]];
}
