import { describeScheme } from "../../../domain/scheme/editing/describeScheme";
import type { SchemeNode } from "../../../domain/scheme/editing/schemeNode";
import type { SchemeIssue } from "../../../domain/scheme/schemeIssue";
import type { Text } from "../../../domain/values/text";
import { text } from "../../../domain/values/text";
import { liesUnder } from "./liesUnder";
import { FIRST_SECTION } from "./openDraft";

/** A part of the scheme that the editor shows at one time. */
export interface DeskSection {
  readonly id: string;
  readonly title: Text;
  /** "" where its entries stand at the head of the file. */
  readonly path: string;
  readonly present: boolean;
  /** Whether a scheme may leave it out. */
  readonly optional: boolean;
  readonly nodes: readonly SchemeNode[];
}

/** What makes a version one: which it is, from when it holds, why it replaces the one before. */
const revision: readonly string[] = ["year", "version", "effective", "change", "illustrative"];

/** The sections of the editor: first what makes this version one, then the scheme as it is described. */
export function deskSections(document: unknown): readonly DeskSection[] {
  const sections: readonly DeskSection[] = describeScheme(document);
  const nodes = sections.flatMap((section) => section.nodes).filter(({ path }) => revision.includes(path));
  const first: DeskSection = {
    id: FIRST_SECTION,
    title: text("本次修订", "This version"),
    path: "",
    present: true,
    optional: false,
    nodes: revision.flatMap((path) => nodes.filter((node) => node.path === path)),
  };
  return [
    first,
    ...sections.flatMap((section) => {
      const own = section.nodes.filter(({ path }) => !revision.includes(path));
      return own.length === 0 && section.present ? [] : [{ ...section, nodes: own }];
    }),
  ];
}

/** The issues that stand in a section. */
export function sectionIssues(section: DeskSection, issues: readonly SchemeIssue[]): readonly SchemeIssue[] {
  return issues.filter(
    ({ path }) =>
      section.nodes.some((node) => liesUnder(path, node.path)) || (section.path !== "" && path === section.path),
  );
}
