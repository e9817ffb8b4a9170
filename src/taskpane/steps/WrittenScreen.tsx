import { Button, Link } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { periodTitle } from "../../domain/values/period";
import { resultSheets } from "../../workflow/layout/results";
import { FactList } from "../components/FactList";
import { Message } from "../components/Message";
import { Screen } from "../components/Screen";
import { StatusLine } from "../components/StatusLine";
import { StepHeading } from "../components/StepHeading";
import { Unprotected } from "../components/Unprotected";
import { usePane } from "../hooks/usePane";
import { useWords } from "../i18n/useWords";
import { NoticeCard } from "../notices/NoticeCard";
import { reviewCounts } from "../state/reviewCounts";
import type { WriteReport, WriteStepState } from "../state/wizardState";
import { useCommonStyles } from "../theme/useCommonStyles";

interface WrittenScreenProps {
  readonly state: WriteStepState;
  readonly report: WriteReport;
}

/** The last screen: what was written where, and the notices that can be made of it. */
export function WrittenScreen({ state, report }: WrittenScreenProps): ReactElement {
  const { t, say, locale } = useWords();
  const { wizard, pane } = usePane();
  const common = useCommonStyles();
  const { outcome, basis, kept } = state;
  const counts = reviewCounts(outcome);
  const footer = (
    <>
      <Button
        onClick={() => {
          wizard.goBack("review");
        }}
      >
        {t("write.backToReview")}
      </Button>
      <Button
        onClick={() => {
          void wizard.restart();
        }}
      >
        {t("write.again")}
      </Button>
    </>
  );
  return (
    <Screen footer={footer}>
      <StepHeading key="written" title={t("write.doneTitle")} />
      <div role="status">
        <Message
          intent="success"
          title={t("write.doneMessage", {
            period: say(periodTitle(basis.context.period)),
            count: counts.graded,
          })}
        >
          {t(kept.mode === "live" ? "write.doneLive" : "write.doneValues")}
        </Message>
      </div>
      <section className={common.card}>
        <FactList
          facts={[
            { name: t("compute.ready"), value: t("common.people", { count: counts.graded }) },
            ...(counts.exempt === 0
              ? []
              : [{ name: t("compute.exempt"), value: t("common.people", { count: counts.exempt }) }]),
            { name: t("compute.held"), value: t("common.people", { count: counts.notGraded }) },
            { name: t("write.time"), value: report.at.toLocaleString(locale) },
          ]}
        />
        <h2 className={common.heading}>{t("write.open")}</h2>
        <ul className={common.list}>
          {[...report.sheets, ...(report.logged === null ? [] : [report.logged])].map((sheet) => (
            <li key={sheet}>
              <Link
                inline
                onClick={() => {
                  void pane.show({ sheet, address: "A1" });
                }}
              >
                {sheet}
              </Link>
            </li>
          ))}
        </ul>
        {report.logged === null ? (
          <StatusLine standing="caution">{t("write.notLogged", { sheet: resultSheets.log })}</StatusLine>
        ) : null}
        <Unprotected sheets={report.unprotected} />
        <div>
          <Button
            appearance="primary"
            onClick={() => {
              pane.open("submission");
            }}
          >
            {t("submission.goTo")}
          </Button>
        </div>
      </section>
      <NoticeCard outcome={outcome} />
    </Screen>
  );
}
