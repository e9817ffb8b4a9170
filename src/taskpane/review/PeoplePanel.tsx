import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useMemo, useRef } from "react";
import { gradeLadder } from "../../domain/scheme/ladder";
import { movementTotals } from "../../workflow/review/movementTotals";
import { GradeBars } from "../components/GradeBars";
import { Pager } from "../components/Pager";
import { GradedLine, NotGradedLine } from "../components/PersonLines";
import { ReviewFilters } from "../components/ReviewFilters";
import { usePane } from "../hooks/usePane";
import { useWords } from "../i18n/useWords";
import { countsByGrade } from "../state/reviewCounts";
import { hasResult, pageOf, peopleList, unitNames } from "../state/reviewList";
import { unfiltered } from "../state/reviewView";
import { shownGroups } from "../state/shownGroups";
import type { ReviewStepState } from "../state/wizardState";
import { useCommonStyles } from "../theme/useCommonStyles";
import { FilterSummary } from "./FilterSummary";
import { MovementCounts } from "./MovementCounts";

const useStyles = makeStyles({ people: { outlineStyle: "none" } });

interface PeoplePanelProps {
  readonly state: ReviewStepState;
  /** Row of the roster of the person whose details were closed last. */
  readonly closed: number | null;
  /** True where somebody comes from elsewhere to see these people. */
  readonly takesFocus: boolean;
}

/** How many hold which grade, and everybody in a list. */
export function PeoplePanel(props: PeoplePanelProps): ReactElement {
  return (
    <>
      <Overview state={props.state} />
      <People {...props} />
    </>
  );
}

function Overview({ state: { outcome, kept } }: Pick<PeoplePanelProps, "state">): ReactElement {
  const { t } = useWords();
  const { wizard } = usePane();
  const common = useCommonStyles();
  return (
    <section className={common.card} aria-label={t("review.overview")}>
      <GradeBars
        counts={countsByGrade(outcome)}
        chosen={kept.review.grade}
        onChoose={(grade) => {
          wizard.changeView({ grade });
        }}
      />
      <MovementCounts outcome={outcome} />
    </section>
  );
}

function People({ state: { outcome, kept }, closed, takesFocus }: PeoplePanelProps): ReactElement {
  const list = useRef<HTMLElement>(null);
  const { t } = useWords();
  const { wizard, pane } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  const view = kept.review;
  const { document } = outcome.context.scheme;
  const ladder = gradeLadder(document);
  const people = useMemo(() => peopleList(outcome, view), [outcome, view]);
  const shown = pageOf(people, view.page);
  useEffect(() => {
    if (!takesFocus) return;
    list.current?.focus({ preventScroll: true });
    list.current?.scrollIntoView({ block: "start" });
  }, [takesFocus]);
  return (
    <section
      ref={list}
      tabIndex={-1}
      className={mergeClasses(common.column, styles.people)}
      aria-label={t("review.list")}
    >
      <ReviewFilters
        view={view}
        ladder={ladder}
        units={unitNames(outcome)}
        groups={shownGroups(document)}
        movements={movementTotals(outcome).map(({ movement }) => movement)}
        onChange={wizard.changeView}
      />
      <FilterSummary
        view={view}
        ladder={ladder}
        count={shown.total}
        onClear={() => {
          wizard.changeView(unfiltered());
          list.current?.focus({ preventScroll: true });
        }}
      />
      {shown.total === 0 ? <p className={common.text}>{t("review.nobodyFound")}</p> : null}
      <ul className={common.list}>
        {shown.items.map((one) => (
          <li key={one.manager.row}>
            {hasResult(one) ? (
              <GradedLine
                one={one}
                scale={document.score.scale}
                takesFocus={one.manager.row === closed}
                onOpen={() => {
                  wizard.changeView({ selected: one.manager.row });
                }}
              />
            ) : (
              <NotGradedLine
                one={one}
                onShow={(place) => {
                  void pane.show(place);
                }}
              />
            )}
          </li>
        ))}
      </ul>
      <Pager
        page={shown.page}
        pages={shown.pages}
        onPage={(page) => {
          wizard.changeView({ page });
          list.current?.scrollIntoView({ block: "start" });
        }}
      />
    </section>
  );
}
