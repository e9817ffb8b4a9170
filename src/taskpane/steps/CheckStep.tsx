import { Button } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import type { ReactElement } from "react";
import type { CheckedData } from "../../workflow/data/checkData";
import { FaultMessage } from "../components/FaultMessage";
import { ProblemGroups } from "../components/ProblemGroups";
import { Screen } from "../components/Screen";
import { StepHeading } from "../components/StepHeading";
import { WorkProgress } from "../components/WorkProgress";
import { usePane } from "../hooks/usePane";
import { useWords } from "../i18n/useWords";
import { problemGroups } from "../state/problemGroups";
import { readiness, verdictOf } from "../state/readiness";
import type { CheckStepState } from "../state/wizardState";
import { useCommonStyles } from "../theme/useCommonStyles";
import { Message } from "../components/Message";

/** Step 3: every problem of the data, and who can be graded all the same. */
export function CheckStep({ state: { work } }: { readonly state: CheckStepState }): ReactElement {
  const { t } = useWords();
  const { wizard } = usePane();
  const counts = work.state === "done" ? readiness(work.value) : null;
  const check = (): void => {
    void wizard.check();
  };
  const footer = (
    <>
      <Button
        onClick={() => {
          wizard.goBack("data");
        }}
      >
        {t("common.back")}
      </Button>
      <Button
        appearance="primary"
        disabled={counts === null || counts.ready + counts.exempt === 0}
        onClick={() => {
          void wizard.compute();
        }}
      >
        {counts === null || counts.held === 0 ? t("check.next") : t("check.nextWithout", { count: counts.ready })}
      </Button>
    </>
  );
  return (
    <Screen footer={footer}>
      <StepHeading title={t("check.title")} lead={t("check.lead")} />
      {work.state === "waiting" ? (
        <WorkProgress label={t("check.checking")} done={0} total={0} onStop={wizard.stop} />
      ) : null}
      {work.state === "running" ? (
        <WorkProgress label={t("check.checking")} done={work.done} total={work.total} onStop={wizard.stop} />
      ) : null}
      {work.state === "failed" ? <FaultMessage fault={work.fault} title={t("check.failed")} onRetry={check} /> : null}
      {work.state === "done" ? <Findings data={work.value} onCheck={check} /> : null}
    </Screen>
  );
}

function Findings({ data, onCheck }: { readonly data: CheckedData; readonly onCheck: () => void }): ReactElement {
  const { t } = useWords();
  const { pane } = usePane();
  const common = useCommonStyles();
  const counts = readiness(data);
  const groups = problemGroups(data.problems);
  const nobody = counts.ready === 0;
  const intent = nobody ? (counts.exempt > 0 ? "warning" : "error") : counts.held > 0 ? "warning" : "success";
  return (
    <>
      <Message
        intent={intent}
        title={t(nobody ? "check.nobody" : counts.ready < counts.total ? "check.some" : "check.everybody", {
          ...counts,
        })}
      >
        {t(`check.verdict.${verdictOf(counts, data.problems)}`, { ...counts })}
        {counts.exempt === 0 ? null : <p className={common.text}>{t("check.exempt", { count: counts.exempt })}</p>}
      </Message>
      <div className={common.spread}>
        <span className={common.quiet}>{t("check.problemCount", { count: data.problems.length })}</span>
        <Button size="small" icon={<ArrowSyncRegular />} onClick={onCheck}>
          {t("check.again")}
        </Button>
      </div>
      {groups.length === 0 ? null : (
        <ProblemGroups
          groups={groups}
          onShow={(place) => {
            void pane.show(place);
          }}
        />
      )}
    </>
  );
}
