import { Button, Link } from "@fluentui/react-components";
import { DataBarHorizontalRegular } from "@fluentui/react-icons/svg/data-bar-horizontal";
import type { ReactElement } from "react";
import type { GradingOutcome } from "../../workflow/grading/gradingOutcome";
import { FaultMessage } from "../components/FaultMessage";
import { StatusLine } from "../components/StatusLine";
import { Unprotected } from "../components/Unprotected";
import { WorkProgress } from "../components/WorkProgress";
import { usePane } from "../hooks/usePane";
import { useWords } from "../i18n/useWords";
import { writeCharts } from "../state/writeCharts";
import { useStore } from "../state/useStore";

/** Writes the figures of the charts into a sheet of the workbook, with native charts where the host has them. */
export function ChartSheet({ outcome }: { readonly outcome: GradingOutcome }): ReactElement {
  const { t } = useWords();
  const { services, charts, pane } = usePane();
  const work = useStore(charts);
  if (work.state === "running")
    return <WorkProgress label={t("dashboard.writing")} done={work.done} total={work.total} onStop={charts.stop} />;
  return (
    <>
      {work.state === "failed" ? (
        <FaultMessage
          fault={work.fault}
          title={t("dashboard.notWritten")}
          consolation={t("write.nothingChanged")}
          onDismiss={charts.dismiss}
        />
      ) : null}
      {work.state === "done" ? (
        <div role="status">
          <StatusLine standing={work.value.drawn ? "good" : "info"}>
            {t(work.value.drawn ? "dashboard.written" : "dashboard.onlyFigures")}{" "}
            <Link
              inline
              onClick={() => {
                void pane.show({ sheet: work.value.sheet, address: "A1" });
              }}
            >
              {work.value.sheet}
            </Link>
          </StatusLine>
          <Unprotected sheets={work.value.unprotected} />
        </div>
      ) : null}
      {services.workbook.hasCharts() ? null : <StatusLine standing="info">{t("dashboard.noCharts")}</StatusLine>}
      <div>
        <Button
          icon={<DataBarHorizontalRegular />}
          onClick={() => {
            void charts.run((progress) => writeCharts(services, outcome, progress));
          }}
        >
          {t("dashboard.write")}
        </Button>
      </div>
    </>
  );
}
