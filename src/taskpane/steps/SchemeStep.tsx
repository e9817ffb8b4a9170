import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { mayCompute, sealStateNames } from "../../domain/seal/sealStanding";
import { periodEnd, periodStart } from "../../domain/values/period";
import type { Period } from "../../domain/values/period";
import { formatSerialDate } from "../../domain/values/format";
import { FaultMessage } from "../components/FaultMessage";
import { IssueList } from "../components/IssueList";
import { PeriodChoice } from "../components/PeriodChoice";
import { SchemeCard } from "../components/SchemeCard";
import { SchemeChooser } from "../components/SchemeChooser";
import { SchemeStanding } from "../components/SchemeStanding";
import { SealRefusal } from "../components/SealRefusal";
import { Screen } from "../components/Screen";
import { StatusLine } from "../components/StatusLine";
import { StepHeading } from "../components/StepHeading";
import { WorkProgress } from "../components/WorkProgress";
import { usePane } from "../hooks/usePane";
import { useWords } from "../i18n/useWords";
import type { SchemeStepState } from "../state/wizardState";
import { useCommonStyles } from "../theme/useCommonStyles";
import { Message } from "../components/Message";
import type { PaneSituation } from "../state/paneSituation";
import { standingFor } from "../../workflow/scheme/schemeSituation";
import type { ConfiguredScheme } from "../../workflow/seal/bankRecord";

interface SchemeStepProps {
  readonly state: SchemeStepState;
  readonly takesFocus: boolean;
}

// On the right still where the line beside it takes a row of its own.
const useStyles = makeStyles({ next: { marginInlineStart: "auto" } });

/** The element that says why nobody can go on. */
const WHY = "scheme-why";

/** Step 1: the scheme that the workbook carries, and the quarter. */
export function SchemeStep({ state: { work, period, changed }, takesFocus }: SchemeStepProps): ReactElement {
  const { t, say } = useWords();
  const { wizard } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  const standing = work.state === "done" ? standingFor(work.value, period) : null;
  const refused = standing !== null && !mayCompute(standing.state);
  const ready = standing !== null && !refused && period !== null;
  const next = (
    <>
      <span className={common.bad} id={WHY}>
        {refused ? t("scheme.seal.cannotGoOn", { state: say(sealStateNames[standing.state]) }) : null}
      </span>
      <Button
        appearance="primary"
        className={styles.next}
        disabled={!ready}
        {...(refused ? { "aria-describedby": WHY } : {})}
        onClick={() => {
          void wizard.settleBasis();
        }}
      >
        {t("scheme.next")}
      </Button>
    </>
  );
  return (
    <Screen footer={next}>
      <StepHeading title={t("scheme.title")} lead={t("scheme.lead")} takesFocus={takesFocus} />
      {changed ? (
        <Message intent="warning" title={t("scheme.seal.changedTitle")}>
          {t("scheme.seal.changedBody")}
        </Message>
      ) : null}
      {work.state === "waiting" || work.state === "running" ? (
        <WorkProgress label={t("scheme.reading")} done={0} total={0} onStop={wizard.stop} />
      ) : null}
      {work.state === "failed" ? (
        <FaultMessage
          fault={work.fault}
          title={t("scheme.failed")}
          onRetry={() => {
            void wizard.readScheme();
          }}
        />
      ) : null}
      {work.state === "done" ? <Situation situation={work.value} period={period} /> : null}
    </Screen>
  );
}

function Situation({
  situation,
  period,
}: {
  readonly situation: PaneSituation;
  readonly period: Period | null;
}): ReactElement {
  const { t } = useWords();
  const { wizard, pane } = usePane();
  const common = useCommonStyles();
  const { carried } = situation;
  const load = (scheme: ConfiguredScheme): void => {
    void wizard.loadScheme(scheme);
  };
  if (carried.state === "none") {
    return (
      <>
        <Message intent="info" title={t("scheme.noneTitle")}>
          {t("scheme.noneBody")}
        </Message>
        <Published situation={situation} question={null} onLoad={load} />
      </>
    );
  }
  if (carried.state === "refused") {
    return (
      <>
        <Message intent="error" title={t("scheme.refusedTitle")}>
          {t("scheme.refusedBody", { count: carried.issues.length })}
        </Message>
        <IssueList issues={carried.issues} />
        <Published situation={situation} question={t("scheme.replaceQuestion")} onLoad={load} />
      </>
    );
  }
  const standing = standingFor(situation, period);
  const { effective } = carried.scheme.document;
  const outside =
    period !== null &&
    (formatSerialDate(periodEnd(period)) < effective.from || formatSerialDate(periodStart(period)) > effective.to);
  return (
    <>
      {standing === null ? null : (
        <SealRefusal
          situation={situation}
          standing={standing}
          period={period}
          onLoad={load}
          onRead={() => {
            void wizard.readScheme();
          }}
          onShowAll={() => {
            pane.open("scheme");
          }}
        />
      )}
      <SchemeCard scheme={carried.scheme} standing={standing} />
      <SchemeStanding
        situation={situation}
        onShow={() => {
          pane.open("scheme");
        }}
      />
      {period === null ? null : (
        <section className={common.card}>
          <h2 className={common.heading}>{t("period.title")}</h2>
          <PeriodChoice period={period} onChoose={wizard.choosePeriod} />
          {outside ? <StatusLine standing="caution">{t("period.outside", effective)}</StatusLine> : null}
        </section>
      )}
    </>
  );
}

interface PublishedProps {
  readonly situation: PaneSituation;
  readonly question: string | null;
  readonly onLoad: (scheme: ConfiguredScheme) => void;
}

/** The bank's schemes to choose from, or why there are none to be had. */
function Published({ situation: { configured, serverFault }, question, onLoad }: PublishedProps): ReactElement {
  const { t } = useWords();
  const { wizard } = usePane();
  if (serverFault === null) return <SchemeChooser configured={configured} question={question} onLoad={onLoad} />;
  return (
    <FaultMessage
      fault={serverFault}
      title={t("about.notConnected")}
      onRetry={() => {
        void wizard.readScheme();
      }}
    />
  );
}
