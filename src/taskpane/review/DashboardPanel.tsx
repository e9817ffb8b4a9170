import type { ReactElement } from "react";
import type { GradingOutcome } from "../../workflow/grading/gradingOutcome";
import { LateModule } from "../components/LateModule";
import { StatusLine } from "../components/StatusLine";
import { useWords } from "../i18n/useWords";
import { dashboard } from "../lateModules";
import { ChartSheet } from "./ChartSheet";

/** The charts, whose library is loaded when they are asked for. */
export function DashboardPanel({ outcome }: { readonly outcome: GradingOutcome }): ReactElement {
  const { t } = useWords();
  if (outcome.graded.length === 0) return <StatusLine standing="info">{t("dashboard.nobody")}</StatusLine>;
  return (
    <>
      <ChartSheet outcome={outcome} />
      <LateModule bundle={dashboard}>{({ Dashboard }) => <Dashboard outcome={outcome} />}</LateModule>
    </>
  );
}
