import { labelOf } from "../../domain/scheme/editing/schemeLabels";
import type { SchemeNode } from "../../domain/scheme/editing/schemeNode";
import type { ReviewFinding } from "../../domain/scheme/review/reviewCheck";
import type { ReviewCheck } from "../../domain/scheme/review/schemeReview";
import type { Text } from "../../domain/values/text";
import { joinTexts, text } from "../../domain/values/text";
import { fieldFault } from "./edit/fieldFault";
import { fieldTrail } from "./state/fieldTrail";

/** A finding as the desk says it. */
export interface SpokenFinding extends ReviewFinding {
  /** The entry to which it leads, with the rows in which that stands; null where it concerns the whole scheme. */
  readonly place: Text | null;
}

/** The findings of a check: each names its place, and a figure that cannot be read is told once, as it was typed. */
export function spokenFindings({ findings }: ReviewCheck, nodes: readonly SchemeNode[]): readonly SpokenFinding[] {
  return findings.flatMap((finding, index): readonly SpokenFinding[] => {
    const { code, path, message } = finding;
    if (path === "") return [{ ...finding, place: null }];
    const { entries, field } = fieldTrail(nodes, path);
    const place = joinTexts([...entries, labelOf(path) ?? text(path)], text(" › "));
    if (code !== "form" || field?.entry.kind !== "decimal") return [{ ...finding, place }];
    const first = findings.findIndex((one) => one.path === path) === index;
    return first ? [{ ...finding, message: fieldFault(findings, field) ?? message, place }] : [];
  });
}
