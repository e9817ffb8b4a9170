import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useRef, useState } from "react";
import { Screen } from "../components/Screen";
import { StepHeading } from "../components/StepHeading";
import { usePane } from "../hooks/usePane";
import { useWords } from "../i18n/useWords";
import { BoundsPanel } from "../review/BoundsPanel";
import { DashboardPanel } from "../review/DashboardPanel";
import { MovementPanel } from "../review/MovementPanel";
import { PeoplePanel } from "../review/PeoplePanel";
import { RatersPanel } from "../review/RatersPanel";
import { ReviewTabs, panelId, tabId } from "../review/ReviewTabs";
import { VetoesPanel } from "../review/VetoesPanel";
import { reviewCounts } from "../state/reviewList";
import type { ReviewTab } from "../state/reviewView";
import { shownTabs } from "../state/shownTabs";
import type { ReviewStepState } from "../state/wizardState";
import { useCommonStyles } from "../theme/useCommonStyles";
import { PersonDetail } from "./PersonDetail";

const useStyles = makeStyles({ panel: { outlineStyle: "none" } });

/** Step 5: the results: everybody in a list and together, one person in detail. */
export function ReviewStep({ state }: { readonly state: ReviewStepState }): ReactElement {
  const { t } = useWords();
  const { wizard } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  const { outcome, kept } = state;
  // Whoever comes back from a person's details goes on in the list where they left it.
  const [closed, setClosed] = useState<number | null>(null);
  const counts = reviewCounts(outcome);
  const tabs = shownTabs(state);
  const tab = tabs.find((one) => one === kept.review.tab) ?? "people";
  const row = kept.review.selected;
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Whoever pressed something that is gone by now goes on at what took its place.
    if (document.activeElement === document.body) panel.current?.focus();
  }, [tab, row]);
  const selected = row === null ? undefined : outcome.graded.find(({ manager }) => manager.row === row);
  if (selected !== undefined) {
    return (
      <PersonDetail
        key={selected.manager.row}
        person={selected}
        state={state}
        onClose={() => {
          setClosed(selected.manager.row);
          wizard.changeView({ selected: null });
        }}
      />
    );
  }
  const footer = (
    <>
      <Button
        onClick={() => {
          wizard.goBack("check");
        }}
      >
        {t("review.back")}
      </Button>
      <Button appearance="primary" onClick={wizard.toWriting}>
        {t("review.next")}
      </Button>
    </>
  );
  return (
    <Screen footer={footer}>
      <StepHeading
        title={t("review.title")}
        lead={t(counts.exempt === 0 ? "review.lead" : "review.leadExempt", { ...counts })}
        takesFocus={closed === null}
      />
      <ReviewTabs
        tabs={tabs}
        chosen={tab}
        onChoose={(chosen) => {
          wizard.changeView({ tab: chosen });
        }}
      />
      <div
        ref={panel}
        id={panelId(tab)}
        role="tabpanel"
        aria-labelledby={tabId(tab)}
        tabIndex={-1}
        className={mergeClasses(common.column, styles.panel)}
      >
        <Panel tab={tab} state={state} closed={closed} />
      </div>
    </Screen>
  );
}

interface PanelProps {
  readonly tab: ReviewTab;
  readonly state: ReviewStepState;
  /** Row of the roster of the person whose details were closed last. */
  readonly closed: number | null;
}

function Panel({ tab, state, closed }: PanelProps): ReactElement {
  switch (tab) {
    case "people":
      return <PeoplePanel state={state} closed={closed} />;
    case "bounds":
      return <BoundsPanel state={state} closed={closed} />;
    case "movement":
      return <MovementPanel state={state} />;
    case "dashboard":
      return <DashboardPanel outcome={state.outcome} />;
    case "vetoes":
      return <VetoesPanel state={state} />;
    case "raters":
      return <RatersPanel data={state.data} context={state.basis.context} />;
  }
}
