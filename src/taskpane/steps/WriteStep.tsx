import { Button, Field, Link, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect } from "react";
import { resultSheets } from "../../workflow/layout/results";
import { FactList } from "../components/FactList";
import { FaultMessage } from "../components/FaultMessage";
import { Screen } from "../components/Screen";
import { StatusLine } from "../components/StatusLine";
import { StepHeading } from "../components/StepHeading";
import { WorkProgress } from "../components/WorkProgress";
import { usePane } from "../hooks/usePane";
import { useWords } from "../i18n/useWords";
import { NoticeCard } from "../notices/NoticeCard";
import { FrozenPeriod } from "../submission/FrozenPeriod";
import { PersonField } from "../submission/PersonField";
import { reviewCounts } from "../state/reviewCounts";
import type { WriteStepState } from "../state/wizardState";
import { useCommonStyles } from "../theme/useCommonStyles";
import { WrittenScreen } from "./WrittenScreen";

/** Step 6: into the workbook, as formulas or as values. */
export function WriteStep({ state }: { readonly state: WriteStepState }): ReactElement {
  const { t } = useWords();
  const { wizard } = usePane();
  const { work, frozen } = state;
  useEffect(() => {
    void wizard.readRecord();
  }, [wizard]);
  const write = (): void => {
    void wizard.write();
  };
  const reopening = {
    onEnterPerson: wizard.enterPerson,
    onReopen: (reason: string): void => {
      void wizard.reopen(reason);
    },
  };
  if (work.state === "done") return <WrittenScreen state={state} report={work.value} />;
  const busy = work.state === "running";
  const footer = (
    <>
      <Button
        disabled={busy}
        onClick={() => {
          wizard.goBack("review");
        }}
      >
        {t("common.back")}
      </Button>
      <Button appearance="primary" disabled={busy || frozen !== null} onClick={write}>
        {t("write.next")}
      </Button>
    </>
  );
  return (
    <Screen footer={footer}>
      <StepHeading title={t("write.title")} lead={t("write.lead")} />
      {work.state === "failed" ? (
        <FaultMessage fault={work.fault} title={t("write.failed")} consolation={t("write.nothingChanged")} />
      ) : null}
      <FrozenPeriod submission={busy ? null : frozen} by={state.kept.by} {...reopening} />
      {busy ? (
        <WorkProgress label={t("write.writing")} done={work.done} total={work.total} onStop={wizard.stop} />
      ) : (
        <>
          <Choice state={state} />
          <NoticeCard outcome={state.outcome} />
        </>
      )}
    </Screen>
  );
}

function Choice({ state: { kept, outcome } }: { readonly state: WriteStepState }): ReactElement {
  const { t, locale } = useWords();
  const { wizard } = usePane();
  const common = useCommonStyles();
  const counts = reviewCounts(outcome);
  return (
    <>
      <section className={common.card}>
        <Field label={t("write.mode")}>
          <RadioGroup
            value={kept.mode}
            onChange={(_event, { value }) => {
              wizard.chooseMode(value === "values" ? "values" : "live");
            }}
          >
            <Radio value="live" label={t("write.live")} />
            <p className={`${common.text} ${common.quiet}`}>{t("write.liveHelp")}</p>
            <Radio value="values" label={t("write.values")} />
            <p className={`${common.text} ${common.quiet}`}>{t("write.valuesHelp")}</p>
          </RadioGroup>
        </Field>
        <PersonField value={kept.by} hint={t("submission.personHint")} onEnter={wizard.enterPerson} />
      </section>
      <section className={common.card}>
        <h2 className={common.heading}>{t("write.what")}</h2>
        <FactList
          facts={[
            {
              name: resultSheets.results,
              value: t(counts.exempt === 0 ? "write.results" : "write.resultsExempt", { ...counts }),
            },
            { name: resultSheets.summary, value: t("write.summary") },
            { name: resultSheets.log, value: t("write.log") },
          ]}
        />
        <StatusLine standing="info">
          {t("write.keepsOld", { results: resultSheets.results, summary: resultSheets.summary })}
        </StatusLine>
        <StatusLine standing="info">{t("write.nothingElse")}</StatusLine>
        {kept.readAt === null ? null : (
          <StatusLine standing="info">
            {t("write.readAt", {
              time: kept.readAt.toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit" }),
            })}{" "}
            <Link
              inline
              onClick={() => {
                void wizard.checkAgain();
              }}
            >
              {t("write.checkAgain")}
            </Link>
          </StatusLine>
        )}
      </section>
    </>
  );
}
