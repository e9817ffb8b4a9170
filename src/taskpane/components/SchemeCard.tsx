import { Badge } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { grading } from "../../domain/appraisal/grading";
import { shortFingerprint } from "../../domain/scheme/fingerprint";
import type { Scheme } from "../../domain/scheme/scheme";
import { issuedAtText } from "../../domain/seal/seal";
import type { SealStanding } from "../../domain/seal/sealStanding";
import { mayCompute } from "../../domain/seal/sealStanding";
import type { Text } from "../../domain/values/text";
import { useWords } from "../i18n/useWords";
import { appraisalParts } from "../state/appraisalParts";
import { useCommonStyles } from "../theme/useCommonStyles";
import type { Fact } from "./FactList";
import { FactList } from "./FactList";
import { SealBadge, sealStandings } from "./SealBadge";
import { StatusLine } from "./StatusLine";

interface SchemeCardProps {
  readonly scheme: Scheme;
  readonly standing: SealStanding | null;
  /** The name of the card for screen readers, where it is not the workbook's own scheme. */
  readonly label?: string;
}

/**
 * What a scheme is: its name, how it stands to its seal, identity and validity; marked while its values are examples. Why
 * one may not compute is told beside the card, with the way out.
 */
export function SchemeCard({ scheme: { document, fingerprint }, standing, label }: SchemeCardProps): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const { run, besides } = appraisalParts(document);
  const sealFacts = useSealFacts(standing);
  const named = (titles: readonly Text[]): string => titles.map(say).join(t("common.listSeparator"));
  return (
    <section className={common.card} aria-label={label ?? t("scheme.carried")}>
      <div className={common.spread}>
        <h2 className={common.heading}>{say(document.title)}</h2>
        <span className={common.row}>
          {standing === null ? null : <SealBadge state={standing.state} />}
          {document.illustrative ? (
            <Badge appearance="outline" color="warning">
              {t("scheme.illustrative")}
            </Badge>
          ) : null}
        </span>
      </div>
      {standing === null || !mayCompute(standing.state) ? null : (
        <StatusLine standing={sealStandings[standing.state]}>{say(standing.reason)}</StatusLine>
      )}
      {document.illustrative ? (
        <p className={`${common.text} ${common.quiet}`}>{t("scheme.illustrativeNote")}</p>
      ) : null}
      <FactList
        facts={[
          ...sealFacts,
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

/** Who issued the scheme, when, and whose key it was: as the seal says, where it holds. */
function useSealFacts(standing: SealStanding | null): readonly Fact[] {
  const { t, say } = useWords();
  if (standing?.state !== "issued" || standing.seal === null) return [];
  const { seal, key } = standing;
  return [
    { name: t("scheme.seal.issuer"), value: seal.issuer },
    { name: t("scheme.seal.issuedAt"), value: say(issuedAtText(seal)) },
    {
      name: t("scheme.seal.key"),
      value: t("scheme.seal.keyValue", {
        owner: key === null ? "" : say(key.owner),
        id: seal.key,
        algorithm: seal.algorithm,
      }),
    },
  ];
}
