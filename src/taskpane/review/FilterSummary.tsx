import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { settledMovementNames } from "../../domain/grading/movement";
import type { GradeLadder } from "../../domain/scheme/ladder";
import type { Words } from "../i18n/useWords";
import { useWords } from "../i18n/useWords";
import type { ReviewFilter, ReviewView } from "../state/reviewView";
import { activeFilters, NO_GRADE, NO_LAST_GRADE } from "../state/reviewView";
import { useCommonStyles } from "../theme/useCommonStyles";

interface FilterSummaryProps {
  readonly view: ReviewView;
  readonly ladder: GradeLadder;
  /** How many people pass the filters. */
  readonly count: number;
  readonly onClear: () => void;
}

/** How many people the list shows, and which: every filter that narrows it, with a button that takes them all away. */
export function FilterSummary({ view, ladder, count, onClear }: FilterSummaryProps): ReactElement {
  const words = useWords();
  const { t } = words;
  const common = useCommonStyles();
  const active = activeFilters(view);
  return (
    <div className={common.spread}>
      <div role="status" className={common.tight}>
        <span>{t("review.found", { count })}</span>
        {active.length === 0 ? null : (
          <span className={common.quiet}>
            {active.map((filter) => filterWords(filter, view, ladder, words)).join(t("common.clauseSeparator"))}
          </span>
        )}
      </div>
      {active.length === 0 ? null : (
        <Button size="small" onClick={onClear}>
          {t("review.clear")}
        </Button>
      )}
    </div>
  );
}

function filterWords(filter: ReviewFilter, view: ReviewView, ladder: GradeLadder, { t, say }: Words): string {
  const gradeName = (id: string): string => {
    const grade = ladder.find((one) => one.id === id);
    return grade === undefined ? id : say(grade.name);
  };
  const values: Readonly<Record<ReviewFilter, () => string>> = {
    search: () => view.search,
    group: () => t(`review.groups.${view.group}`),
    grade: () => (view.grade === NO_GRADE ? t("matrix.open") : gradeName(view.grade)),
    lastGrade: () => (view.lastGrade === NO_LAST_GRADE ? t("matrix.first") : gradeName(view.lastGrade)),
    unit: () => view.unit,
    movement: () => (view.movement === "" ? "" : say(settledMovementNames[view.movement])),
  };
  return t("review.filter", { name: t(`review.${filter}`), value: values[filter]() });
}
