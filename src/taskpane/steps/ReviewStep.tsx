import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useRef, useState } from "react";
import { gradeLadder } from "../../domain/scheme/ladder";
import { GradeBars } from "../components/GradeBars";
import { MovementMark } from "../components/MovementMark";
import { Pager } from "../components/Pager";
import { GradedLine, NotGradedLine } from "../components/PersonLines";
import { ReviewFilters } from "../components/ReviewFilters";
import { Screen } from "../components/Screen";
import { StepHeading } from "../components/StepHeading";
import { usePane } from "../hooks/usePane";
import { useWords } from "../i18n/useWords";
import { countsByGrade, countsByMovement, gradedList, notGradedList, pageOf, unitNames } from "../state/reviewList";
import type { ReviewStepState } from "../state/wizardState";
import { useCommonStyles } from "../theme/useCommonStyles";
import { PersonDetail } from "./PersonDetail";

/** Step 5: the results: how many hold which grade, everybody in a list, one person in detail. */
export function ReviewStep({ state }: { readonly state: ReviewStepState }): ReactElement {
  const { t } = useWords();
  const { wizard } = usePane();
  const { outcome, kept } = state;
  // Whoever comes back from a person's details goes on in the list where they left it.
  const [closed, setClosed] = useState<number | null>(null);
  const selected =
    kept.review.selected === null
      ? undefined
      : outcome.graded.find(({ manager }) => manager.row === kept.review.selected);
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
        lead={t("review.lead", { graded: outcome.graded.length, notGraded: outcome.notGraded.length })}
        takesFocus={closed === null}
      />
      <Overview state={state} />
      <People state={state} closed={closed} />
    </Screen>
  );
}

function Overview({ state: { outcome, kept } }: { readonly state: ReviewStepState }): ReactElement {
  const { t } = useWords();
  const { wizard } = usePane();
  const common = useCommonStyles();
  const movements = countsByMovement(outcome);
  const near = outcome.graded.filter(({ nearBounds }) => nearBounds.length > 0).length;
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
      <ul className={common.chips} aria-label={t("review.movement")}>
        {(["upgrade", "retain", "downgrade", "new"] as const).map((name) => (
          <li key={name} className={common.chip}>
            <MovementMark movement={name} /> {movements[name]}
          </li>
        ))}
      </ul>
      <p className={`${common.text} ${common.quiet}`}>{t("review.nearCount", { count: near })}</p>
    </section>
  );
}

interface PeopleProps {
  readonly state: ReviewStepState;
  /** Row of the roster of the person whose details were closed last. */
  readonly closed: number | null;
}

function People({ state: { outcome, kept }, closed }: PeopleProps): ReactElement {
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
