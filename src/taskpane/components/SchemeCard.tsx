import { Badge } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { grading } from "../../domain/appraisal/grading";
import { shortFingerprint } from "../../domain/scheme/fingerprint";
import type { Scheme } from "../../domain/scheme/scheme";
import type { Text } from "../../domain/values/text";
import { useWords } from "../i18n/useWords";
import { appraisalParts } from "../state/appraisalParts";
import { useCommonStyles } from "../theme/useCommonStyles";
import { FactList } from "./FactList";

/** What a scheme is: its name, identity and validity, marked while its values are examples. */
export function SchemeCard({ scheme: { document, fingerprint } }: { readonly scheme: Scheme }): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const { run, besides } = appraisalParts(document);
  const named = (titles: readonly Text[]): string => titles.map(say).join(t("common.listSeparator"));
  return (
    <section className={common.card} aria-label={t("scheme.carried")}>
      <div className={common.spread}>
        <h2 className={common.heading}>{say(document.title)}</h2>
        {document.illustrative ? (
          <Badge appearance="outline" color="warning">
            {t("scheme.illustrative")}
          </Badge>
        ) : null}
      </div>
      {document.illustrative ? (
        <p className={`${common.text} ${common.quiet}`}>{t("scheme.illustrativeNote")}</p>
      ) : null}
      <FactList
        facts={[
          { name: t("scheme.bank"), value: say(document.bank) },
          { name: t("scheme.id"), value: document.id },
          {
            name: t("scheme.yearVersion"),
            value: t("scheme.yearVersionValue", { year: document.year, version: document.version }),
          },
          { name: t("scheme.effective"), value: t("scheme.effectiveValue", document.effective) },
          { name: t("scheme.parts"), value: named([grading.title, ...run]) },
          ...(besides.length === 0 ? [] : [{ name: t("scheme.partsBesides"), value: named(besides) }]),
          { name: t("scheme.fingerprint"), value: <span title={fingerprint}>{shortFingerprint(fingerprint)}</span> },
        ]}
      />
    </section>
  );
}
