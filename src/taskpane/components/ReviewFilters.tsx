import { Button, Field, SearchBox, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { SettledMovement } from "../../domain/grading/movement";
import { settledMovementNames } from "../../domain/grading/movement";
import type { GradeLadder } from "../../domain/scheme/ladder";
import { useWords } from "../i18n/useWords";
import type { ReviewGroup, ReviewOrder, ReviewView } from "../state/reviewView";
import { everybody, NO_GRADE, NO_LAST_GRADE } from "../state/reviewView";
import { ChoiceField } from "./ChoiceField";

const groups = ["graded", "nearBound", "notGraded"] as const satisfies readonly ReviewGroup[];
const orders = ["rank", "score", "eva", "deposits", "grade", "name"] as const satisfies readonly ReviewOrder[];

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))", gap: "8px" },
  whole: { gridColumnStart: 1, gridColumnEnd: -1 },
  search: { width: "100%", minWidth: 0, maxWidth: "none" },
});

interface ReviewFiltersProps {
  readonly view: ReviewView;
  readonly ladder: GradeLadder;
  readonly units: readonly string[];
  /** The kinds of movement that the scheme knows. */
  readonly movements: readonly SettledMovement[];
  readonly onChange: (change: Partial<ReviewView>) => void;
}

/** Search, filters and order of the list of results. */
export function ReviewFilters({ view, ladder, units, movements, onChange }: ReviewFiltersProps): ReactElement {
  const { t, say } = useWords();
  const styles = useStyles();
  const graded = view.group !== "notGraded";
  const filtered =
    view.search !== "" ||
    view.grade !== "" ||
    view.lastGrade !== "" ||
    view.unit !== "" ||
    view.movement !== "" ||
    view.group !== "graded";
  return (
    <div className={styles.fields} role="search" aria-label={t("review.filters")}>
      <Field label={t("review.search")} className={styles.whole}>
        <SearchBox
          className={styles.search}
          value={view.search}
          placeholder={t("review.searchHint")}
          onChange={(_event, { value }) => {
            onChange({ search: value });
          }}
        />
      </Field>
      <ChoiceField
        label={t("review.group")}
        value={view.group}
        options={groups.map((group) => ({ value: group, label: t(`review.groups.${group}`) }))}
        onChoose={(value) => {
          onChange({ group: groups.find((group) => group === value) ?? "graded" });
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
      {graded ? (
        <>
          <ChoiceField
            label={t("review.grade")}
            value={view.grade}
            options={[
              { value: "", label: t("review.allGrades") },
              ...ladder.map(({ id, name }) => ({ value: id, label: say(name) })),
              ...(movements.includes("notGraded") ? [{ value: NO_GRADE, label: t("review.noGrade") }] : []),
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
            options={orders.map((order) => ({ value: order, label: t(`review.orders.${order}`) }))}
            onChoose={(value) => {
              const order = orders.find((candidate) => candidate === value) ?? "rank";
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
        </>
      ) : null}
      {filtered ? (
        <div className={styles.whole}>
          <Button
            size="small"
            onClick={() => {
              const { search, grade, lastGrade, unit, movement, group } = everybody;
              onChange({ search, grade, lastGrade, unit, movement, group });
            }}
          >
            {t("review.clear")}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
