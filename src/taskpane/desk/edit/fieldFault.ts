import type { SchemeIssue } from "../../../domain/scheme/schemeIssue";
import type { Text } from "../../../domain/values/text";
import { joinTexts, text } from "../../../domain/values/text";

/** What is wrong with the entry at a path itself; null where nothing is. */
export function faultAt(issues: readonly SchemeIssue[], path: string): Text | null {
  const found = issues.filter((issue) => issue.path === path);
  return found.length === 0
    ? null
    : joinTexts(
        found.map(({ message }) => message),
        text("；", "; "),
      );
}
