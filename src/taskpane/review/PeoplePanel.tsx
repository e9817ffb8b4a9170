import type { ReactElement } from "react";
import { useRef } from "react";
import { gradeLadder } from "../../domain/scheme/ladder";
import { GradeBars } from "../components/GradeBars";
import { Pager } from "../components/Pager";
import { GradedLine, NotGradedLine } from "../components/PersonLines";
import { ReviewFilters } from "../components/ReviewFilters";
import { usePane } from "../hooks/usePane";
import { useWords } from "../i18n/useWords";
import { countsByGrade, gradedList, notGradedList, pageOf, unitNames } from "../state/reviewList";
import { movementKinds } from "../state/movementKinds";
import type { ReviewStepState } from "../state/wizardState";
import { useCommonStyles } from "../theme/useCommonStyles";
import { MovementCounts } from "./MovementCounts";

interface PeoplePanelProps {
  readonly state: ReviewStepState;
  /** Row of the roster of the person whose details were closed last. */
  readonly closed: number | null;
}

/** How many hold which grade, and everybody in a list. */
export function PeoplePanel({ state, closed }: PeoplePanelProps): ReactElement {
  return (
    <>
      <Overview state={state} />
      <People state={state} closed={closed} />
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
        total={outcome.graded.length}
        chosen={kept.review.grade}
        onChoose={(grade) => {
          wizard.changeView({ grade, group: kept.review.group === "notGraded" ? "graded" : kept.review.group });
        }}
      />
      <MovementCounts outcome={outcome} />
    </section>
  );
}

function People({ state: { outcome, kept }, closed }: PeoplePanelProps): ReactElement {
  const list = useRef<HTMLElement>(null);
  const { t } = useWords();
  const { wizard, pane } = usePane();
  const common = useCommonStyles();
  const view = kept.review;
  const { document } = outcome.context.scheme;
  const graded = pageOf(gradedList(outcome, view), view.page);
  const notGraded = pageOf(notGradedList(outcome, view), view.page);
  const shown = view.group === "notGraded" ? notGraded : graded;
  return (
    <section ref={list} className={common.column} aria-label={t("review.list")}>
      <ReviewFilters
        view={view}
        ladder={gradeLadder(document)}
        units={unitNames(outcome)}
        movements={movementKinds(document)}
        onChange={wizard.changeView}
      />
      <p className={`${common.text} ${common.quiet}`} role="status">
        {t("review.found", { count: shown.total })}
      </p>
      {shown.total === 0 ? <p className={common.text}>{t("review.nobodyFound")}</p> : null}
      <ul className={common.list}>
        {view.group === "notGraded"
          ? notGraded.items.map((one) => (
              <li key={one.manager.row}>
                <NotGradedLine
                  one={one}
                  onShow={(place) => {
                    void pane.show(place);
                  }}
                />
              </li>
            ))
          : graded.items.map((one) => (
              <li key={one.manager.row}>
                <GradedLine
                  one={one}
                  scale={document.score.scale}
                  takesFocus={one.manager.row === closed}
                  onOpen={() => {
                    wizard.changeView({ selected: one.manager.row });
                  }}
                />
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
