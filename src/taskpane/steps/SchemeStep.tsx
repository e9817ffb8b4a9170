import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Scheme } from "../../domain/scheme/scheme";
import { periodEnd, periodStart } from "../../domain/values/period";
import type { Period } from "../../domain/values/period";
import { formatSerialDate } from "../../domain/values/format";
import { FaultMessage } from "../components/FaultMessage";
import { IssueList } from "../components/IssueList";
import { PeriodChoice } from "../components/PeriodChoice";
import { SchemeCard } from "../components/SchemeCard";
import { SchemeChooser } from "../components/SchemeChooser";
import { SchemeStanding } from "../components/SchemeStanding";
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

interface SchemeStepProps {
  readonly state: SchemeStepState;
  readonly takesFocus: boolean;
}

/** Step 1: the scheme that the workbook carries, and the quarter. */
export function SchemeStep({ state: { work, period }, takesFocus }: SchemeStepProps): ReactElement {
  const { t } = useWords();
  const { wizard } = usePane();
  const ready = work.state === "done" && work.value.carried.state === "carried" && period !== null;
  const next = (
    <>
      <span />
      <Button
        appearance="primary"
        disabled={!ready}
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
  const load = (scheme: Scheme): void => {
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
  const { effective } = carried.scheme.document;
  const outside =
    period !== null &&
    (formatSerialDate(periodEnd(period)) < effective.from || formatSerialDate(periodStart(period)) > effective.to);
  return (
    <>
      <SchemeCard scheme={carried.scheme} />
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
  readonly onLoad: (scheme: Scheme) => void;
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
