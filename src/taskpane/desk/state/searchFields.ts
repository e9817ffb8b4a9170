import type { SchemeNode } from "../../../domain/scheme/editing/schemeNode";
import type { Text } from "../../../domain/values/text";
import { joinTexts, text } from "../../../domain/values/text";
import type { DeskSection } from "./deskSections";

/** An entry of the scheme that a search found. */
export interface FoundField {
  readonly path: string;
  /** Where it stands: section, list, entry, field. */
  readonly trail: Text;
}

/** Most hits that are shown at a time. */
export const MOST_FOUND = 40;

/** Every entry whose name, help or the name of the row it stands in holds all the words typed, in either language. */
export function searchFields(sections: readonly DeskSection[], typed: string): readonly FoundField[] {
  const words = plain(typed)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  return sections
    .flatMap(({ title, nodes }) => nodes.flatMap((node) => entries(node, [title])))
    .filter(({ about }) => words.every((word) => about.includes(word)))
    .map(({ path, names }) => ({ path, trail: joinTexts(names, text(" › ")) }));
}

interface Entry {
  readonly path: string;
  readonly names: readonly Text[];
  /** What it is searched by. */
  readonly about: string;
}

function entries(node: SchemeNode, above: readonly Text[]): readonly Entry[] {
  const names = [...above, node.label];
  const own: Entry = { path: node.path, names, about: plain([...names, ...helpOf(node)].flatMap(spoken).join(" ")) };
  switch (node.node) {
    case "field":
      return [own];
    case "group":
      return [own, ...node.children.flatMap((child) => entries(child, names))];
    case "list":
      return [
        own,
        ...node.entries.flatMap((entry) => entry.children.flatMap((child) => entries(child, [...names, entry.title]))),
      ];
  }
}

function helpOf({ help }: SchemeNode): readonly Text[] {
  return help === null ? [] : [help];
}

function spoken({ zh, en }: Text): readonly string[] {
  return [zh, en];
}

function plain(words: string): string {
  return words.normalize("NFKC").toLowerCase();
}
