import type { SchemeNode } from "../../../domain/scheme/editing/schemeNode";
import type { DeskSection } from "./deskSections";
import { deskSections } from "./deskSections";
import { liesUnder } from "./liesUnder";
import type { EditView } from "./openDraft";

/** The view of the editor in which the field of a path is to be seen: its section, with the entries around it unfolded. */
export function showPlace(document: unknown, view: EditView, path: string): EditView {
  const sections = deskSections(document);
  const section = sections.find(({ nodes }) => nodes.some((node) => holds(node, path))) ?? nearest(sections, path);
  const around = section === undefined ? [] : section.nodes.flatMap((node) => entriesAround(node, path));
  return {
    ...view,
    search: "",
    section: section?.id ?? view.section,
    unfolded: [...new Set([...view.unfolded, ...around])],
    target: path,
  };
}

function holds(node: SchemeNode, path: string): boolean {
  return liesUnder(path, node.path);
}

/** The section of something that the scheme lacks, or that concerns a whole section. */
function nearest(sections: readonly DeskSection[], path: string): DeskSection | undefined {
  return sections.find((section) => section.path !== "" && liesUnder(path, section.path)) ?? sections[0];
}

function entriesAround(node: SchemeNode, path: string): readonly string[] {
  if (!holds(node, path)) return [];
  switch (node.node) {
    case "field":
      return [];
    case "group":
      return node.children.flatMap((child) => entriesAround(child, path));
    case "list":
      return node.entries
        .filter((entry) => liesUnder(path, entry.path))
        .flatMap((entry) => [entry.path, ...entry.children.flatMap((child) => entriesAround(child, path))]);
  }
}
