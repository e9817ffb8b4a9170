import { text } from "../values/text";
import { issue } from "./invariantChecks";
import type { SchemeIssue } from "./schemeIssue";

/** The issue of an identifier that leads to no entry of its list; none where it leads to one. */
export function unknownReference(
  path: string,
  id: string,
  list: readonly { readonly id: string }[],
): readonly SchemeIssue[] {
  if (list.some((entry) => entry.id === id)) return [];
  const known = list.map((entry) => entry.id).join("、");
  return issue(path, text(`没有标识为 ${id} 的一项；可用 ${known}`, `there is no entry ${id}; use ${known}`));
}
