import type { ReactElement } from "react";
import { useEffect } from "react";
import type { GradingOutcome } from "../../workflow/grading/gradingRun";
import { FaultMessage } from "../components/FaultMessage";
import { StatusLine } from "../components/StatusLine";
import { WorkProgress } from "../components/WorkProgress";
import { useWork } from "../hooks/useWork";
import { useWords } from "../i18n/useWords";
import { ChartSheet } from "./ChartSheet";
import type { DashboardModule } from "./loadDashboard";
import { loadDashboard } from "./loadDashboard";

/** The charts, whose library is loaded when they are asked for. */
export function DashboardPanel({ outcome }: { readonly outcome: GradingOutcome }): ReactElement {
  const { t } = useWords();
  const { work, run } = useWork<DashboardModule>();
  useEffect(() => {
    void run(loadDashboard);
  }, [run]);
  if (outcome.graded.length === 0) return <StatusLine standing="info">{t("dashboard.nobody")}</StatusLine>;
  if (work.state === "failed") {
    return (
      <FaultMessage
        fault={work.fault}
        title={t("dashboard.failed")}
        onRetry={() => {
          void run(loadDashboard);
        }}
      />
    );
  }
  if (work.state !== "done") return <WorkProgress label={t("dashboard.loading")} done={0} total={0} />;
  const { Dashboard } = work.value;
  return (
    <>
      <ChartSheet outcome={outcome} />
      <Dashboard outcome={outcome} />
    </>
  );
}
