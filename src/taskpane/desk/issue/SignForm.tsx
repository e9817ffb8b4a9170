import { Button, Checkbox } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { Scheme } from "../../../domain/scheme/scheme";
import { ConfirmedButton } from "../../components/ConfirmedButton";
import { StatusLine } from "../../components/StatusLine";
import { WorkProgress } from "../../components/WorkProgress";
import { usePane } from "../../hooks/usePane";
import { useWords } from "../../i18n/useWords";
import { useCommonStyles } from "../../theme/useCommonStyles";
import type { BankComparison } from "../state/bankComparison";
import { issueTerms } from "../state/bankComparison";
import type { Desk } from "../state/desk";
import type { IssuedScheme } from "../state/deskState";
import { issueScheme } from "../state/issueScheme";
import { documentName } from "../state/knownSchemes";
import type { ChosenKey } from "./KeyCard";
import { KeyText } from "./KeyText";
import { useKeyWork } from "./useKeyWork";
import { useUncomparedWords } from "./useUncomparedWords";

interface SignFormProps {
  readonly desk: Desk;
  readonly scheme: Scheme;
  readonly chosen: ChosenKey | null;
  readonly comparison: BankComparison;
}

/**
 * Who issues it, the passphrase, and the signature itself. The passphrase is forgotten as soon as it was used. Where the
 * bank's schemes are not known, somebody first says that they were looked at by hand.
 */
export function SignForm({ desk, scheme, chosen, comparison }: SignFormProps): ReactElement {
  const { t, say, locale } = useWords();
  const { services } = usePane();
  const common = useCommonStyles();
  const uncomparedWords = useUncomparedWords();
  const [issuer, setIssuer] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [acknowledged, setAcknowledged] = useState<object | null>(null);
  const { work, run } = useKeyWork<IssuedScheme>();
  const terms = issueTerms(comparison);
  // What was ticked for one reading does not count for the next.
  const why = comparison.state === "unread" ? reasonOf(comparison) : null;
  const isAcknowledged = why !== null && acknowledged === why;
  const name = say(documentName(scheme.document));
  const missing = [
    ...(terms === "wait" ? [t("desk.issue.needReading")] : []),
    ...(chosen === null ? [t("desk.issue.needKey")] : []),
    ...(issuer.trim() === "" ? [t("desk.issue.needIssuer")] : []),
    ...(passphrase === "" ? [t("desk.issue.needPassphrase")] : []),
    ...(terms === "acknowledge" && !isAcknowledged ? [t("desk.issue.needAcknowledged")] : []),
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
      {terms === "acknowledge" ? (
        <Checkbox
          label={t("desk.issue.acknowledge", { name, id: scheme.document.id })}
          checked={isAcknowledged}
          onChange={(_event, { checked }) => {
            setAcknowledged(checked === true ? why : null);
          }}
        />
      ) : null}
      {work.state === "running" ? <WorkProgress label={t("desk.issue.signing")} done={0} total={0} /> : null}
      {work.state === "refused" ? (
        <div role="alert">
          <StatusLine standing="bad">{say(work.reason)}</StatusLine>
        </div>
      ) : null}
      {missing.length === 0 && chosen !== null && work.state !== "running" ? (
        <ConfirmedButton
          label={t("desk.issue.issue")}
          title={t(terms === "acknowledge" ? "desk.issue.confirmUncomparedTitle" : "desk.issue.confirmTitle")}
          question={[
            t("desk.issue.confirmBody", {
              name,
              fingerprint: scheme.fingerprint.slice(0, 12),
              key: chosen.key.id,
              issuer: issuer.trim(),
            }),
            ...uncomparedWords(comparison),
          ].join(locale === "en-US" ? " " : "")}
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

/** What stays the same until the schemes are read again. */
function reasonOf({ why }: Extract<BankComparison, { readonly state: "unread" }>): object {
  return "keys" in why ? why.keys : why.fault;
}
