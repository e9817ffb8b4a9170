import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect } from "react";
import { isComplete } from "../../workflow/submission/completeness";
import { FaultMessage } from "../components/FaultMessage";
import { Screen } from "../components/Screen";
import { StepHeading } from "../components/StepHeading";
import { WorkProgress } from "../components/WorkProgress";
import { useKept } from "../hooks/useKept";
import { usePane } from "../hooks/usePane";
import { useWords } from "../i18n/useWords";
import { leaveEarlierRun } from "../state/leaveEarlierRun";
import { useStore } from "../state/useStore";
import { useCommonStyles } from "../theme/useCommonStyles";
import { CheckCard } from "./CheckCard";
import { createSubmission } from "./createSubmission";
import { EntryCard } from "./EntryCard";
import { FrozenPeriod } from "./FrozenPeriod";
import { ReviewCard } from "./ReviewCard";
import { SubmissionOutcome } from "./SubmissionOutcome";
import { VersionsCard } from "./VersionsCard";

/** What a branch does with finished results: check that all is there, freeze and submit; 复核 of the record; versions. */
export function SubmissionPage(): ReactElement {
  const { t } = useWords();
  const { wizard } = usePane();
  const common = useCommonStyles();
  const page = useKept(createSubmission);
  const { reading, found, entries, work } = useStore(page);
  const read = (): void => {
    void page.read(wizard.get().kept);
  };
  useEffect(() => {
    const { kept } = wizard.get();
    if (kept.by !== "") page.enter({ by: kept.by });
    if (page.get().work.state !== "running") void page.read(kept);
  }, [page, wizard]);
  const enterPerson = (by: string): void => {
    page.enter({ by });
    wizard.enterPerson(by);
  };
  const busy = reading.state === "running" || work.state === "running";
  // What was found before a reading that was stopped or failed may no longer be so.
  const complete = reading.state === "done" && found !== null && isComplete(found, entries);
  const footer = (
    <>
      <Button disabled={busy} onClick={read}>
        {t("submission.readAgain")}
      </Button>
      <Button
        appearance="primary"
        disabled={busy || !complete}
        onClick={() => {
          void page.submit(wizard.get().kept);
        }}
      >
        {t("submission.submit")}
      </Button>
    </>
  );
  return (
    <Screen footer={footer}>
      <StepHeading title={t("submission.title")} lead={t("submission.lead")} />
      <SubmissionOutcome page={page} work={work} />
      {reading.state === "running" ? (
        <WorkProgress label={t("submission.reading")} done={reading.done} total={reading.total} onStop={page.stop} />
      ) : null}
      {reading.state === "failed" ? (
        <FaultMessage fault={reading.fault} title={t("submission.readFailed")} onRetry={read} />
      ) : null}
      <FrozenPeriod
        submission={!busy && found?.frozen?.state === "frozen" ? found.frozen.latest : null}
        by={entries.by}
        onEnterPerson={enterPerson}
        onReopen={(reason) => {
          void page.reopen(reason, wizard.get().kept, () => {
            leaveEarlierRun(wizard);
          });
        }}
      />
      {found === null || reading.state !== "done" ? null : (
        <div className={common.column}>
          <CheckCard found={found} entries={entries} />
          {found.frozen?.state === "frozen" ? null : (
            <EntryCard found={found} entries={entries} onEnter={page.enter} onEnterPerson={enterPerson} />
          )}
          <ReviewCard found={found} busy={busy} onReview={read} />
          <VersionsCard register={found.register} />
        </div>
      )}
    </Screen>
  );
}
