import type { FieldNode, SchemeNode } from "../../../domain/scheme/editing/schemeNode";
import type { Text } from "../../../domain/values/text";
import { liesUnder } from "./liesUnder";

/** Where an entry of the scheme stands below its section. */
export interface FieldTrail {
  /** The entries of lists that lead to it, by their names, the outermost first. */
  readonly entries: readonly Text[];
  /** The field of this very path; null where it is a group, a list, or words in one language. */
  readonly field: FieldNode | null;
}

/** The way to an entry of the scheme; empty where there is none of this path. */
export function fieldTrail(nodes: readonly SchemeNode[], path: string): FieldTrail {
  const node = nodes.find((one) => liesUnder(path, one.path));
  if (node === undefined) return { entries: [], field: null };
  switch (node.node) {
    case "field":
      return { entries: [], field: node.path === path ? node : null };
    case "group":
      return fieldTrail(node.children, path);
    case "list": {
      const entry = node.entries.find((one) => liesUnder(path, one.path));
      if (entry === undefined) return { entries: [], field: null };
      const { entries, field } = fieldTrail(entry.children, path);
      return { entries: [entry.title, ...entries], field };
    }
  }
}
