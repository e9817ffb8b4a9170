import { getAt, isRecord, listAt, pathTo, setAt } from "./documentPath";
import { referenceLists } from "./referenceLists";

/**
 * The document after an entry got another identifier or name at a path, with everything that led to the entry leading to
 * it still: a grade that is called otherwise keeps its pay coefficient. Changes nothing where the old name was none, or
 * another entry bears it too, or the new one is blank.
 */
export function followedNames(before: unknown, document: unknown, path: string): unknown {
  const renamed = renamedEntry(before, document, path);
  if (renamed === null) return document;
  const { list, by, old, fresh } = renamed;
  const followed = Object.entries(referenceLists).reduce((whole, [pattern, reference]) => {
    if (reference.by !== by) return whole;
    return placesOf(whole, pattern)
      .filter((place) => getAt(whole, place) === old && reference.lists(before, place).includes(list))
      .reduce((changed, place) => setAt(changed, place, fresh), whole);
  }, document);
  return list === "scorecard.cards" ? withTypes(followed, renamed.entry, before) : followed;
}

interface Renamed {
  readonly list: string;
  readonly entry: string;
  readonly by: "id" | "name";
  readonly old: string;
  readonly fresh: string;
}

/** Which entry of which list is called otherwise; null where none is. */
function renamedEntry(before: unknown, document: unknown, path: string): Renamed | null {
  const [, entry = "", key = ""] = /^(.*\[\d+\])\.(id|name)(\.zh|\.en)?$/.exec(path) ?? [];
  if (entry === "") return null;
  const by = key === "id" ? "id" : "name";
  const place = by === "id" ? `${entry}.id` : `${entry}.name.zh`;
  const [old, fresh] = [getAt(before, place), getAt(document, place)];
  if (typeof old !== "string" || typeof fresh !== "string") return null;
  const list = entry.replace(/\[\d+\]$/, "");
  const shared = listAt(before, list).filter(
    (_, index) => getAt(before, place.replace(entry, pathTo(list, index))) === old,
  );
  if (old.trim() === "" || fresh.trim() === "" || shared.length > 1) return null;
  return { list, entry, by, old, fresh };
}

/** A type of manager bears the identifier and the names of its card. */
function withTypes(document: unknown, entry: string, before: unknown): unknown {
  const [old, card] = [getAt(before, entry), getAt(document, entry)];
  if (!isRecord(old) || !isRecord(card)) return document;
  return listAt(document, "team.types").reduce<unknown>((whole, type, index) => {
    if (!isRecord(type) || type.id !== old.id) return whole;
    return setAt(whole, pathTo("team.types", index), { ...type, id: card.id, name: card.name });
  }, document);
}

/** The paths of a document that a pattern stands for. */
function placesOf(document: unknown, pattern: string): readonly string[] {
  const [first = "", ...rest] = pattern.split("[]");
  return rest.reduce<readonly string[]>(
    (places, step) =>
      places.flatMap((place) => listAt(document, place).map((_, index) => `${pathTo(place, index)}${step}`)),
    [first],
  );
}
