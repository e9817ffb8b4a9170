import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo, useState } from "react";
import { withEnglishReason } from "../../../domain/scheme/editing/changeReason";
import type { Scheme } from "../../../domain/scheme/scheme";
import { readScheme } from "../../../domain/scheme/scheme";
import { ConfirmedButton } from "../../components/ConfirmedButton";
import { StatusLine } from "../../components/StatusLine";
import { StepHeading } from "../../components/StepHeading";
import { WorkProgress } from "../../components/WorkProgress";
import { usePane } from "../../hooks/usePane";
import { useWords } from "../../i18n/useWords";
import { useStore } from "../../state/useStore";
import { useCommonStyles } from "../../theme/useCommonStyles";
import { NotYetSound } from "../NotYetSound";
import type { Desk } from "../state/desk";
import type { IssuedScheme } from "../state/deskState";
import { issueScheme } from "../state/issueScheme";
import { documentName } from "../state/knownSchemes";
import type { OpenDraft } from "../state/openDraft";
import { useDraftReview } from "../useDraftReview";
import { useSidesStyles } from "../useSidesStyles";
import { IssueResult } from "./IssueResult";
import { IssueSummary } from "./IssueSummary";
import type { ChosenKey } from "./KeyCard";
import { KeyCard } from "./KeyCard";
import { KeyText } from "./KeyText";
import { useKeyWork } from "./useKeyWork";

interface IssueStepProps {
  readonly desk: Desk;
  readonly open: OpenDraft;
}

/** Step 6: signs the scheme with head office's key. */
export function IssueStep({ desk, open }: IssueStepProps): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const styles = useSidesStyles();
  const situation = useStore(desk.situation);
  const { issued } = useStore(desk);
  const [chosen, setChosen] = useState<ChosenKey | null>(null);
  // Whoever has just signed is led to what came of it; whoever comes back begins at the head of the page.
  const [issuedBefore] = useState(issued !== null);
  const review = useDraftReview(desk, open);
  const { document } = open.draft;
  const read = useMemo(() => readScheme(withEnglishReason(document)), [document]);
  const keys = situation.state === "done" ? situation.value.keys : null;
  return (
    <>
      <StepHeading title={t("desk.issue.title")} lead={t("desk.issue.lead")} />
      {!read.ok || (review.stops > 0 && issued === null) ? (
        <NotYetSound desk={desk} count={review.stops === 0 && !read.ok ? read.issues.length : review.stops} />
      ) : (
        <div className={styles.sides}>
          <KeyCard chosen={chosen} keys={keys} onChoose={setChosen} />
          {issued === null ? (
            <section className={common.card} aria-label={t("desk.issue.sign")}>
              <h2 className={common.heading}>{t("desk.issue.sign")}</h2>
              <IssueSummary scheme={read.scheme} review={review} />
              <SignForm desk={desk} scheme={read.scheme} chosen={chosen} />
            </section>
          ) : (
            <IssueResult desk={desk} issued={issued} keys={keys} takesFocus={!issuedBefore} />
          )}
        </div>
      )}
    </>
  );
}

interface SignFormProps {
  readonly desk: Desk;
  readonly scheme: Scheme;
  readonly chosen: ChosenKey | null;
}

/** Who issues it, the passphrase, and the signature itself. The passphrase is forgotten as soon as it was used. */
function SignForm({ desk, scheme, chosen }: SignFormProps): ReactElement {
  const { t, say } = useWords();
  const { services } = usePane();
  const common = useCommonStyles();
  const [issuer, setIssuer] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const { work, run } = useKeyWork<IssuedScheme>();
  const missing = [
    ...(chosen === null ? [t("desk.issue.needKey")] : []),
    ...(issuer.trim() === "" ? [t("desk.issue.needIssuer")] : []),
    ...(passphrase === "" ? [t("desk.issue.needPassphrase")] : []),
  ];
  const sign = async (key: ChosenKey): Promise<void> => {
    setPassphrase("");
    const order = { scheme, keyFile: key.content, passphrase, issuer };
    const issued = await run(() => issueScheme(services, order));
    if (issued !== null) desk.dispatch({ type: "issued", issued });
  };
  return (
    <div className={common.column}>
      <KeyText label={t("desk.issue.issuer")} hint={t("desk.issue.issuerHelp")} value={issuer} onType={setIssuer} />
      <KeyText
        label={t("desk.issue.passphrase")}
        hint={t("desk.issue.passphraseHelp")}
        type="password"
        value={passphrase}
        onType={setPassphrase}
      />
      {work.state === "running" ? <WorkProgress label={t("desk.issue.signing")} done={0} total={0} /> : null}
      {work.state === "refused" ? (
        <div role="alert">
          <StatusLine standing="bad">{say(work.reason)}</StatusLine>
        </div>
      ) : null}
      {missing.length === 0 && chosen !== null && work.state !== "running" ? (
        <ConfirmedButton
          label={t("desk.issue.issue")}
          title={t("desk.issue.confirmTitle")}
          question={t("desk.issue.confirmBody", {
            name: say(documentName(scheme.document)),
            fingerprint: scheme.fingerprint.slice(0, 12),
            key: chosen.key.id,
            issuer: issuer.trim(),
          })}
          onConfirm={() => {
            void sign(chosen);
          }}
        />
      ) : (
        <div className={common.tight}>
          <div>
            <Button appearance="primary" disabled>
              {t("desk.issue.issue")}
            </Button>
          </div>
          {missing.length === 0 || work.state === "running" ? null : (
            <span className={common.quiet}>
              {t("desk.issue.missing", { what: missing.join(t("common.listSeparator")) })}
            </span>
          )}
        </div>
      )}
    </div>
  );
}
