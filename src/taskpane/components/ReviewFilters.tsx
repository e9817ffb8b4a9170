import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Field,
  SearchBox,
  makeStyles,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { SettledMovement } from "../../domain/grading/movement";
import { settledMovementNames } from "../../domain/grading/movement";
import type { GradeLadder } from "../../domain/scheme/ladder";
import { useWords } from "../i18n/useWords";
import type { ReviewGroup, ReviewView } from "../state/reviewView";
import { NO_GRADE, NO_LAST_GRADE, reviewOrders } from "../state/reviewView";
import { ChoiceField } from "./ChoiceField";

const useStyles = makeStyles({
  whole: { display: "flex", flexDirection: "column", gap: "4px", minWidth: 0 },
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))", gap: "8px" },
  search: { width: "100%", minWidth: 0, maxWidth: "none" },
  panel: { margin: "0 0 8px" },
});

interface ReviewFiltersProps {
  readonly view: ReviewView;
  readonly ladder: GradeLadder;
  readonly units: readonly string[];
  readonly groups: readonly ReviewGroup[];
  /** The kinds of movement that the scheme knows. */
  readonly movements: readonly SettledMovement[];
  readonly onChange: (change: Partial<ReviewView>) => void;
}

/** The search in the list of results; below it, opened on request, its filters and its order. */
export function ReviewFilters(props: ReviewFiltersProps): ReactElement {
  const { t } = useWords();
  const styles = useStyles();
  const { view, onChange } = props;
  return (
    <div className={styles.whole} role="search" aria-label={t("review.filters")}>
      <Field label={t("review.search")}>
        <SearchBox
          className={styles.search}
          value={view.search}
          placeholder={t("review.searchHint")}
          onChange={(_event, { value }) => {
            onChange({ search: value });
          }}
        />
      </Field>
      <Accordion collapsible>
        <AccordionItem value="filters">
          <AccordionHeader as="h2" size="small">
            {t("review.filterAndOrder")}
          </AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <Choices {...props} />
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </div>
  );
}

function Choices({ view, ladder, units, groups, movements, onChange }: ReviewFiltersProps): ReactElement {
  const { t, say } = useWords();
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      <ChoiceField
        label={t("review.group")}
        value={view.group}
        options={groups.map((group) => ({ value: group, label: t(`review.groups.${group}`) }))}
        onChoose={(value) => {
          onChange({ group: groups.find((group) => group === value) ?? "all" });
        }}
      />
      <ChoiceField
        label={t("review.unit")}
        value={view.unit}
        options={[{ value: "", label: t("review.allUnits") }, ...units.map((unit) => ({ value: unit, label: unit }))]}
        onChoose={(unit) => {
          onChange({ unit });
        }}
      />
      <ChoiceField
        label={t("review.grade")}
        value={view.grade}
        options={[
          { value: "", label: t("review.allGrades") },
          ...ladder.map(({ id, name }) => ({ value: id, label: say(name) })),
          ...(movements.includes("notGraded") ? [{ value: NO_GRADE, label: t("matrix.open") }] : []),
        ]}
        onChoose={(grade) => {
          onChange({ grade });
        }}
      />
      <ChoiceField
        label={t("review.lastGrade")}
        value={view.lastGrade}
        options={[
          { value: "", label: t("review.allGrades") },
          ...ladder.map(({ id, name }) => ({ value: id, label: say(name) })),
          { value: NO_LAST_GRADE, label: t("matrix.first") },
        ]}
        onChoose={(lastGrade) => {
          onChange({ lastGrade });
        }}
      />
      <ChoiceField
        label={t("review.movement")}
        value={view.movement}
        options={[
          { value: "", label: t("review.allMovements") },
          ...movements.map((movement) => ({ value: movement, label: say(settledMovementNames[movement]) })),
        ]}
        onChoose={(value) => {
          onChange({ movement: movements.find((movement) => movement === value) ?? "" });
        }}
      />
      <ChoiceField
        label={t("review.order")}
        value={view.order}
        options={reviewOrders.map((order) => ({ value: order, label: t(`review.orders.${order}`) }))}
        onChoose={(value) => {
          const order = reviewOrders.find((candidate) => candidate === value) ?? "rank";
          onChange({ order, descending: order === "score" || order === "eva" || order === "deposits" });
        }}
      />
      <ChoiceField
        label={t("review.direction")}
        value={view.descending ? "down" : "up"}
        options={[
          { value: "up", label: t("review.ascending") },
          { value: "down", label: t("review.descending") },
        ]}
        onChoose={(value) => {
          onChange({ descending: value === "down" });
        }}
      />
    </div>
  );
}
