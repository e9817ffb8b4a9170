import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { ArrowImportRegular } from "@fluentui/react-icons/svg/arrow-import";
import type { ReactElement } from "react";
import type { KeyReading } from "../../../domain/seal/keyList";
import { issuedAtText } from "../../../domain/seal/seal";
import type { ShownAfterLoading } from "../../../workflow/scheme/schemeSheet";
import { issuedSchemeText } from "../../../workflow/seal/schemeFile";
import { ConfirmedButton } from "../../components/ConfirmedButton";
import { FactList } from "../../components/FactList";
import { FaultMessage } from "../../components/FaultMessage";
import { StatusLine } from "../../components/StatusLine";
import { useReplaceQuestion } from "../../components/useReplaceQuestion";
import { WorkProgress } from "../../components/WorkProgress";
import { useFocus } from "../../hooks/useFocus";
import { usePane } from "../../hooks/usePane";
import { useWork } from "../../hooks/useWork";
import { useWords } from "../../i18n/useWords";
import { lastFinishedQuarter } from "../../state/lastQuarter";
import { putScheme } from "../../state/schemeContext";
import { useStore } from "../../state/useStore";
import { useCommonStyles } from "../../theme/useCommonStyles";
import type { Desk } from "../state/desk";
import type { IssuedScheme } from "../state/deskState";
import { keyStanding } from "../state/keyStanding";
import { documentName } from "../state/knownSchemes";
import { textBytes } from "../state/textBytes";
import { KeyStandingLine } from "./KeyStandingLine";

const useStyles = makeStyles({
  heading: { outlineStyle: "none" },
  steps: { margin: 0, paddingInlineStart: "20px" },
});

interface IssueResultProps {
  readonly desk: Desk;
  readonly issued: IssuedScheme;
  /** The bank's list of keys; null where it was not read. */
  readonly keys: KeyReading | null;
  readonly takesFocus: boolean;
}

/** The scheme is signed: its file, what IT must do with it, and the way into this workbook. */
export function IssueResult({ desk, issued, keys, takesFocus }: IssueResultProps): ReactElement {
  const { t, say } = useWords();
  const { services } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  const { scheme, seal, key, file } = issued;
  const heading = useFocus<HTMLHeadingElement>(takesFocus);
  return (
    <section className={common.card} aria-label={t("desk.issued.title")}>
      <h2 ref={heading} tabIndex={-1} className={mergeClasses(common.heading, styles.heading)}>
        {t("desk.issued.title")}
      </h2>
      <StatusLine standing="good">{t("desk.issued.saved", { file })}</StatusLine>
      <FactList
        facts={[
          { name: t("desk.issue.schemeTitle"), value: say(documentName(scheme.document)) },
          { name: t("desk.issue.issuer"), value: seal.issuer },
          { name: t("desk.issued.at"), value: say(issuedAtText(seal)) },
          { name: t("desk.issued.key"), value: seal.key },
          { name: t("scheme.fingerprint"), value: seal.scheme.fingerprint },
        ]}
      />
      <KeyStandingLine desk={desk} bankKey={key} keys={keys} />
      <span className={common.strong}>{t("desk.key.forIt")}</span>
      <ol className={styles.steps}>
        <li>{t("desk.issued.itPut", { file })}</li>
        <li>{t("desk.issued.itKey", { id: seal.key })}</li>
        <li>{t("desk.issued.itOld")}</li>
      </ol>
      <p className={common.text}>{t("desk.issued.next")}</p>
      <div className={common.row}>
        <Button
          icon={<ArrowDownloadRegular />}
          onClick={() => {
            services.files.save(file, textBytes(issuedSchemeText(scheme.document, seal)));
          }}
        >
          {t("desk.issued.again")}
        </Button>
        <PutIntoWorkbook desk={desk} issued={issued} listed={keyStanding(key, keys) === "listed"} />
      </div>
    </section>
  );
}

interface PutIntoWorkbookProps extends Pick<IssueResultProps, "desk" | "issued"> {
  /** Whether the bank's list has the key: before, a workbook with the scheme refuses to grade. */
  readonly listed: boolean;
}

function PutIntoWorkbook({ desk, issued: { scheme, seal }, listed }: PutIntoWorkbookProps): ReactElement {
  const { t } = useWords();
  const { services, wizard } = usePane();
  const common = useCommonStyles();
  const situation = useStore(desk.situation);
  const { work, run } = useWork<ShownAfterLoading>();
  const replaceQuestion = useReplaceQuestion();
  const found = situation.state === "done" ? situation.value : null;
  const put = async (): Promise<ShownAfterLoading> => {
    const period = found?.period ?? lastFinishedQuarter(services.clock.now());
    const shown = await putScheme(services, { ...scheme, seal }, period, wizard.get().kept.by);
    await wizard.restart();
    await desk.readSituation();
    return shown;
  };
  if (work.state === "running") return <WorkProgress label={t("desk.issued.putting")} done={0} total={0} />;
  return (
    <div className={common.tight}>
      <ConfirmedButton
        label={t("desk.issued.put")}
        {...(listed ? {} : { icon: <ArrowImportRegular /> })}
        title={t("scheme.replaceTitle")}
        // Without knowing what the workbook carries, it is asked too.
        question={replaceQuestion(
          found?.carried.state === "none" ? null : t("scheme.replaceQuestion"),
          scheme,
          "issued",
        )}
        onConfirm={() => {
          void run(put);
        }}
      />
      {work.state === "done" ? <StatusLine standing="good">{t("desk.issued.inWorkbook")}</StatusLine> : null}
      {work.state === "done" && work.value === "former" ? (
        <StatusLine standing="caution">{t("scheme.loaded.former")}</StatusLine>
      ) : null}
      {work.state === "failed" ? <FaultMessage fault={work.fault} title={t("desk.issued.putFailed")} /> : null}
    </div>
  );
}
