import { entryKeys } from "../../domain/scheme/editing/alignedLeaves";
import { describeScheme } from "../../domain/scheme/editing/describeScheme";
import { isRecord, pathTo } from "../../domain/scheme/editing/documentPath";
import { shapeAt } from "../../domain/scheme/editing/schemaShape";
import { entryLabel } from "../../domain/scheme/editing/schemeLabels";
import type { SchemeDocument } from "../../domain/scheme/schema";
import { decimal } from "../../domain/values/decimal";
import type { Text } from "../../domain/values/text";
import { joinTexts, text } from "../../domain/values/text";
import type { Leaf } from "../scheme/schemeComparison";
import { sameLeaf } from "../scheme/schemeComparison";
import { entryName } from "./entryName";
import { shownValue } from "./shownValue";

/** The differences of one part of a scheme. */
export interface ComparedSection {
  /** "general", or the key of the document. */
  readonly id: string;
  readonly title: Text;
  readonly rows: readonly ComparedRow[];
}

/** One difference between two versions. */
export interface ComparedRow {
  /** `moved`: the entries of a list stand in another order. */
  readonly kind: "changed" | "added" | "removed" | "moved";
  /** In the newer version; in the older where something was removed. */
  readonly path: string;
  readonly label: Text;
  /** As people read it; null where nothing is set. */
  readonly older: Text | null;
  readonly newer: Text | null;
  /** The relative change of a number, decimal text: 0.25 for 25% more; null where there is none. */
  readonly change: string | null;
}

/**
 * Compares two versions of a scheme side by side, entry by entry. Entries of a list are matched by what they are about
 * rather than by their place: one that is put in the middle changes nothing after it. Sections without differences are
 * left out.
 */
export function compareVersions(older: SchemeDocument, newer: SchemeDocument): readonly ComparedSection[] {
  const pair: Documents = { older, newer };
  const sections = describeScheme(newer).map(({ id, title, nodes }) => ({
    id,
    title,
    rows:
      id === "general"
        ? nodes.flatMap(({ path }) =>
            differences(pair, child({ older, newer, olderPath: "", path: "", trail: [] }, path)),
          )
        : differences(pair, { ...child({ older, newer, olderPath: "", path: "", trail: [] }, id), trail: [] }),
  }));
  return sections.filter(({ rows }) => rows.length > 0);
}

interface Documents {
  readonly older: SchemeDocument;
  readonly newer: SchemeDocument;
}

/** The same entry in both versions. */
interface Pair {
  readonly older: unknown;
  readonly newer: unknown;
  readonly olderPath: string;
  readonly path: string;
  /** What leads to it, inside its section. */
  readonly trail: readonly Text[];
}

function differences(documents: Documents, pair: Pair): readonly ComparedRow[] {
  const { older, newer, path } = pair;
  if (isLeaf(path, older, newer)) return leafRows(documents, pair);
  if (isSet(older) !== isSet(newer)) return [wholeRow(documents, pair)];
  if (Array.isArray(older) && Array.isArray(newer)) return listRows(documents, pair, older, newer);
  if (!isRecord(older) || !isRecord(newer)) return [];
  return [...new Set([...Object.keys(newer), ...Object.keys(older)])].flatMap((key) =>
    differences(documents, child(pair, key)),
  );
}

function child(pair: Pair, key: string): Pair {
  const path = pathTo(pair.path, key);
  return {
    older: isRecord(pair.older) ? pair.older[key] : undefined,
    newer: isRecord(pair.newer) ? pair.newer[key] : undefined,
    olderPath: pathTo(pair.olderPath, key),
    path,
    trail: [...pair.trail, entryLabel(path)?.label ?? text(key)],
  };
}

/** Words in both languages are one value. */
function isLeaf(path: string, ...values: readonly unknown[]): boolean {
  if (shapeAt(path)?.form === "leaf") return true;
  return values.every((value) => typeof value !== "object" || value === null) && values.some(isSet);
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function leafRows({ older: before, newer: after }: Documents, pair: Pair): readonly ComparedRow[] {
  const { older, newer, olderPath, path, trail } = pair;
  if (sameValue(older, newer)) return [];
  return [
    {
      kind: !isSet(older) ? "added" : !isSet(newer) ? "removed" : "changed",
      path: isSet(newer) || !isSet(older) ? path : olderPath,
      label: labelOf(trail),
      older: shownValue(before, olderPath, older),
      newer: shownValue(after, path, newer),
      change: relativeChange(older, newer),
    },
  ];
}

function sameValue(older: unknown, newer: unknown): boolean {
  if (isRecord(older) && isRecord(newer)) return older.zh === newer.zh && older.en === newer.en;
  if (isRecord(older) || isRecord(newer)) return false;
  return sameLeaf((older ?? null) as Leaf, (newer ?? null) as Leaf);
}

/** A group or an entry of a list that is only in one of the versions. */
function wholeRow({ older: before, newer: after }: Documents, pair: Pair): ComparedRow {
  const added = isSet(pair.newer);
  const words = added ? entryName(after, pair.path, pair.newer) : entryName(before, pair.olderPath, pair.older);
  return {
    kind: added ? "added" : "removed",
    path: added ? pair.path : pair.olderPath,
    label: labelOf(pair.trail.length === 0 ? [entryLabel(pair.path)?.label ?? text(pair.path)] : pair.trail),
    older: added ? null : words.summary,
    newer: added ? words.summary : null,
    change: null,
  };
}

function listRows(
  documents: Documents,
  pair: Pair,
  older: readonly unknown[],
  newer: readonly unknown[],
): readonly ComparedRow[] {
  const keys = [entryKeys(older), entryKeys(newer)];
  const places = (list: readonly unknown[]): readonly string[] => list.map((_, index) => String(index));
  const [before, after] = keys.includes(null) ? [places(older), places(newer)] : [keys[0] ?? [], keys[1] ?? []];
  const rows = [...after, ...before.filter((key) => !after.includes(key))].flatMap((key) => {
    const [at, now] = [before.indexOf(key), after.indexOf(key)];
    const olderPath = pathTo(pair.olderPath, at);
    const path = pathTo(pair.path, now);
    const [was, is] = [older[at], newer[now]];
    const { name } = now === -1 ? entryName(documents.older, olderPath, was) : entryName(documents.newer, path, is);
    return differences(documents, { older: was, newer: is, olderPath, path, trail: [...pair.trail, name] });
  });
  return [...rows, ...movedRow(documents, pair, before, after)];
}

/** The order of the entries that both versions have, where it differs. */
function movedRow(
  documents: Documents,
  { older, newer, olderPath, path, trail }: Pair,
  before: readonly string[],
  after: readonly string[],
): readonly ComparedRow[] {
  const kept = (list: readonly string[], other: readonly string[]): readonly string[] =>
    list.filter((key) => other.includes(key));
  if (kept(before, after).join("\n") === kept(after, before).join("\n")) return [];
  const names = (document: unknown, list: unknown, place: string): Text =>
    joinTexts(
      (Array.isArray(list) ? list : []).map((entry, index) => entryName(document, pathTo(place, index), entry).name),
      text("、", ", "),
    );
  return [
    {
      kind: "moved",
      path,
      label: labelOf(trail.length === 0 ? [entryLabel(path)?.label ?? text(path)] : trail),
      older: names(documents.older, older, olderPath),
      newer: names(documents.newer, newer, path),
      change: null,
    },
  ];
}

/** What leads to an entry, without a word that only repeats the one before. */
function labelOf(trail: readonly Text[]): Text {
  return joinTexts(
    trail.filter(({ zh }, index) => trail[index - 1]?.zh !== zh),
    text(" · "),
  );
}

/** How much more, or less, as a share of what it was. */
function relativeChange(older: unknown, newer: unknown): string | null {
  const [before, after] = [older, newer].map((value) =>
    typeof value === "number" || (typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value)) ? decimal(value) : null,
  );
  if (before === null || before === undefined || after === null || after === undefined || before.isZero()) return null;
  return after.minus(before).dividedBy(before.abs()).toSignificantDigits(15).toFixed();
}
