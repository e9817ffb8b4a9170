import type { ReactElement } from "react";
import type { SchemeIssue } from "../../domain/scheme/schemeIssue";
import { issueText } from "../../domain/scheme/schemeIssue";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";
import { StatusLine } from "./StatusLine";

/** Every issue of a refused scheme, with its path. */
export function IssueList({ issues }: { readonly issues: readonly SchemeIssue[] }): ReactElement {
  const { say } = useWords();
  const common = useCommonStyles();
  return (
    <ul className={common.list}>
      {issues.map((issue) => (
        <li key={`${issue.path} ${issue.message.en}`}>
          <StatusLine standing="bad">{say(issueText(issue))}</StatusLine>
        </li>
      ))}
    </ul>
  );
}
