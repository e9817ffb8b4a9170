import type { ReactElement } from "react";
import type { Scheme } from "../../../domain/scheme/scheme";
import type { SchemeReview } from "../../../domain/scheme/review/schemeReview";
import { FactList } from "../../components/FactList";
import { StatusLine } from "../../components/StatusLine";
import { useWords } from "../../i18n/useWords";
import { useCommonStyles } from "../../theme/useCommonStyles";

interface IssueSummaryProps {
  readonly scheme: Scheme;
  readonly review: SchemeReview;
  /** Whether the check went beside all schemes of the bank. */
  readonly compared: boolean;
}

/** What will be signed: which scheme, its content by fingerprint, why, and what the check still remarks. */
export function IssueSummary({ scheme, review, compared }: IssueSummaryProps): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const { document, fingerprint } = scheme;
  const { id, bank, title, year, version, effective, change } = document;
  const left = review.checks.flatMap(({ findings }) => findings);
  return (
    <>
      <FactList
        facts={[
          { name: t("scheme.bank"), value: say(bank) },
          { name: t("desk.issue.schemeTitle"), value: say(title) },
          { name: t("scheme.id"), value: id },
          { name: t("scheme.yearVersion"), value: t("scheme.yearVersionValue", { year, version }) },
          { name: t("scheme.effective"), value: t("scheme.effectiveValue", effective) },
          {
            name: t("desk.issue.reason"),
            value: change === undefined ? t("desk.issue.noReason") : say(change.reason),
          },
          { name: t("scheme.fingerprint"), value: fingerprint },
        ]}
      />
      {left.length === 0 ? (
        <StatusLine standing={compared ? "good" : "caution"}>
          {t(compared ? "desk.issue.nothingLeft" : "desk.issue.nothingElse")}
        </StatusLine>
      ) : (
        <div className={common.tight}>
          <StatusLine standing={review.warnings > 0 ? "caution" : "info"}>
            {t("desk.issue.left", { count: left.length })}
          </StatusLine>
          <ul className={common.list}>
            {left.map(({ path, message }) => (
              <li key={`${path} ${message.en}`} className={common.quiet}>
                {say(message)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
