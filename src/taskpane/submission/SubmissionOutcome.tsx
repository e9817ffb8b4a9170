import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { shortFingerprint } from "../../domain/scheme/fingerprint";
import { FaultMessage } from "../components/FaultMessage";
import { Message } from "../components/Message";
import { WorkProgress } from "../components/WorkProgress";
import { useWords } from "../i18n/useWords";
import type { SubmissionStore } from "./createSubmission";
import type { SubmissionState } from "./submissionState";

interface SubmissionOutcomeProps {
  readonly page: SubmissionStore;
  readonly work: SubmissionState["work"];
}

/** How the freezing stands: under way, done, or why not. */
export function SubmissionOutcome({ page, work }: SubmissionOutcomeProps): ReactElement | null {
  const { t } = useWords();
  switch (work.state) {
    case "waiting":
      return null;
    case "running":
      return <WorkProgress label={t("submission.freezing")} done={work.done} total={work.total} onStop={page.stop} />;
    case "failed":
      return <FaultMessage fault={work.fault} title={t("submission.failed")} consolation={t("submission.notHanded")} />;
    case "done": {
      if (work.value === "reopened")
        return (
          <div role="status">
            <Message intent="success" title={t("submission.reopenedTitle")}>
              {t("submission.reopenedBody")}
            </Message>
          </div>
        );
      if (work.value === "changed")
        return (
          <div role="status">
            <Message intent="warning" title={t("submission.changedTitle")}>
              {t("submission.changedBody")}
            </Message>
          </div>
        );
      const { file, fingerprint, version } = work.value.submission;
      return (
        <div role="status">
          <Message
            intent="success"
            title={t("submission.doneTitle", { version })}
            actions={
              <Button size="small" onClick={page.saveAgain}>
                {t("submission.saveAgain")}
              </Button>
            }
          >
            {t("submission.doneBody", { file, fingerprint: shortFingerprint(fingerprint) })}
          </Message>
        </div>
      );
    }
  }
}
