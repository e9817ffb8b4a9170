import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo } from "react";
import { FactList } from "../components/FactList";
import { FaultMessage } from "../components/FaultMessage";
import { Screen } from "../components/Screen";
import { StepHeading } from "../components/StepHeading";
import { WorkProgress } from "../components/WorkProgress";
import { usePane } from "../hooks/usePane";
import { useWords } from "../i18n/useWords";
import { readiness } from "../state/readiness";
import { reviewCounts } from "../state/reviewCounts";
import type { ComputeStepState } from "../state/wizardState";
import { useCommonStyles } from "../theme/useCommonStyles";
import { Message } from "../components/Message";

/** Step 4: the run over everybody whose data hold. */
export function ComputeStep({ state: { work, data } }: { readonly state: ComputeStepState }): ReactElement {
  const { t } = useWords();
  const { wizard } = usePane();
  const common = useCommonStyles();
  // Drawn anew with every progress that is told: nobody is counted again for it.
  const expected = useMemo(() => readiness(data), [data]);
  const { graded, exempt, notGraded } =
    work.state === "done"
      ? reviewCounts(work.value)
      : { graded: expected.ready, exempt: expected.exempt, notGraded: expected.held };
  const busy = work.state === "running" || work.state === "waiting";
  const footer = (
    <>
      <Button
        disabled={busy}
        onClick={() => {
          wizard.goBack("check");
        }}
      >
        {t("common.back")}
      </Button>
      <Button appearance="primary" disabled={work.state !== "done"} onClick={wizard.review}>
        {t("compute.next")}
      </Button>
    </>
  );
  return (
    <Screen footer={footer}>
      <StepHeading title={t("compute.title")} lead={t("compute.lead", { count: expected.ready + expected.exempt })} />
      {busy ? (
        <WorkProgress
          label={t("compute.running")}
          done={work.state === "running" ? work.done : 0}
          total={work.state === "running" ? work.total : 0}
          onStop={wizard.stop}
        />
      ) : null}
      {work.state === "failed" ? (
        <FaultMessage
          fault={work.fault}
          title={t("compute.failed")}
          consolation={t("compute.nothingWritten")}
          onRetry={() => {
            void wizard.computeAgain();
          }}
        />
      ) : null}
      {work.state === "done" ? (
        <div role="status">
          <Message intent="success" title={t("compute.doneTitle", { count: graded })}>
            {t("compute.doneBody")}
          </Message>
        </div>
      ) : null}
      <section className={common.card} aria-label={t("compute.scope")}>
        <FactList
          facts={[
            { name: t("compute.total"), value: t("common.people", { count: expected.total }) },
            { name: t("compute.ready"), value: t("common.people", { count: graded }) },
            ...(exempt === 0 ? [] : [{ name: t("compute.exempt"), value: t("common.people", { count: exempt }) }]),
            { name: t("compute.held"), value: t("common.people", { count: notGraded }) },
          ]}
        />
      </section>
    </Screen>
  );
}
