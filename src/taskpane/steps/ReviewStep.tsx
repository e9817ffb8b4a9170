import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import { DraftNote } from "../components/DraftNote";
import { PartTabs, tabPanel } from "../components/PartTabs";
import { Screen } from "../components/Screen";
import { StepHeading } from "../components/StepHeading";
import { usePane } from "../hooks/usePane";
import { useWords } from "../i18n/useWords";
import type { BoundPages } from "../review/BoundsPanel";
import { BoundsPanel } from "../review/BoundsPanel";
import { DashboardPanel } from "../review/DashboardPanel";
import { MovementPanel } from "../review/MovementPanel";
import { PeoplePanel } from "../review/PeoplePanel";
import { RatersPanel } from "../review/RatersPanel";
import { VetoesPanel } from "../review/VetoesPanel";
import { reviewCounts } from "../state/reviewCounts";
import type { ReviewTab } from "../state/reviewView";
import { everybody } from "../state/reviewView";
import { shownTabs } from "../state/shownTabs";
import type { ReviewStepState } from "../state/wizardState";
import { useCommonStyles } from "../theme/useCommonStyles";
import { PersonDetail } from "./PersonDetail";

const useStyles = makeStyles({ panel: { outlineStyle: "none" } });

/**
 * Where the focus goes when the screen is drawn anew: to its heading at first; back to the person whose details were
 * closed; to the people of a cell of the matrix that was pressed; nowhere else while somebody goes from tab to tab.
 */
type ReviewFocus =
  | { readonly at: "heading" }
  | { readonly at: "person"; readonly row: number }
  | { readonly at: "people" }
  | { readonly at: "tab" };

/** Step 5: the results: everybody in a list and together, one person in detail. */
export function ReviewStep({ state }: { readonly state: ReviewStepState }): ReactElement {
  const { t } = useWords();
  const { wizard } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  const { outcome, kept } = state;
  const [focus, setFocus] = useState<ReviewFocus>({ at: "heading" });
  const [boundPages, setBoundPages] = useState<BoundPages>({ missed: 0, held: 0 });
  const closed = focus.at === "person" ? focus.row : null;
  const counts = reviewCounts(outcome);
  const tabs = shownTabs(state);
  const tab = tabs.find((one) => one === kept.review.tab) ?? "people";
  const row = kept.review.selected;
  const selected = row === null ? undefined : outcome.graded.find(({ manager }) => manager.row === row);
  if (selected !== undefined) {
    return (
      <PersonDetail
        key={selected.manager.row}
        person={selected}
        state={state}
        onClose={() => {
          setFocus({ at: "person", row: selected.manager.row });
          wizard.changeView({ selected: null });
        }}
      />
    );
  }
  const panels: Readonly<Record<ReviewTab, () => ReactElement>> = {
    people: () => <PeoplePanel state={state} closed={closed} takesFocus={focus.at === "people"} />,
    bounds: () => (
      <BoundsPanel
        state={state}
        closed={closed}
        pages={boundPages}
        onPage={(side, page) => {
          setBoundPages({ ...boundPages, [side]: page });
        }}
      />
    ),
    movement: () => (
      <MovementPanel
        state={state}
        onPeople={(filter) => {
          setFocus({ at: "people" });
          wizard.changeView({ ...everybody, ...filter });
        }}
      />
    ),
    vetoes: () => <VetoesPanel state={state} closed={closed} />,
    raters: () => <RatersPanel data={state.data} context={state.basis.context} />,
    dashboard: () => <DashboardPanel outcome={outcome} />,
  };
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
        takesFocus={focus.at === "heading"}
      />
      <DraftNote context={outcome.context} />
      <PartTabs
        group="review"
        label={t("review.tabs")}
        parts={tabs.map((id) => ({ id, name: t(`review.tab.${id}`) }))}
        chosen={tab}
        onChoose={(chosen) => {
          setFocus({ at: "tab" });
          wizard.changeView({ tab: chosen });
        }}
      />
      <div {...tabPanel("review", tab)} tabIndex={-1} className={mergeClasses(common.column, styles.panel)}>
        {panels[tab]()}
      </div>
    </Screen>
  );
}
