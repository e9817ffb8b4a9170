import type { ReactElement } from "react";
import type { MatrixRow } from "../../workflow/review/movementMatrix";
import { movementMatrix } from "../../workflow/review/movementMatrix";
import type { MatrixLine } from "../components/GradeMatrix";
import { GradeMatrix } from "../components/GradeMatrix";
import { StatusLine } from "../components/StatusLine";
import { useWords } from "../i18n/useWords";
import { gradeFilter } from "../state/lastGradeFilter";
import type { ReviewView } from "../state/reviewView";
import { NO_GRADE } from "../state/reviewView";
import type { ReviewStepState } from "../state/wizardState";
import { useCommonStyles } from "../theme/useCommonStyles";
import { MovementCounts } from "./MovementCounts";

/** Which people stand in a cell. */
type CellFilter = Pick<ReviewView, "lastGrade" | "grade">;

interface MovementPanelProps {
  readonly state: ReviewStepState;
  /** Shows the people of a cell. */
  readonly onPeople: (filter: CellFilter) => void;
}

/** Last grade × this grade: how many moved where; a cell leads to the people in it. */
export function MovementPanel({ state: { outcome }, onPeople }: MovementPanelProps): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const { ladder, rows, totals, unknown } = movementMatrix(outcome);
  // A column for grades that the rules leave open, only where there are any.
  const open = totals.unsettled > 0;
  const columns = [
    ...ladder.map(({ id, name }) => ({ grade: id, name: say(name) })),
    ...(open ? [{ grade: NO_GRADE, name: t("matrix.open") }] : []),
  ];
  const line = ({ last, counts, unsettled, total }: MatrixRow): MatrixLine => {
    const name = last === null ? t("matrix.first") : say(last.name);
    const found = [...counts, unsettled];
    return {
      key: gradeFilter(last),
      name,
      counts: columns.map((column, index) => {
        const count = found[index] ?? 0;
        return {
          count,
          same: last !== null && column.grade === last.id,
          people: {
            label: t("matrix.cell", { from: name, to: column.name, count }),
            onShow: () => {
              onPeople({ lastGrade: gradeFilter(last), grade: column.grade });
            },
          },
        };
      }),
      total,
    };
  };
  return (
    <section className={common.card} aria-label={t("review.tab.movement")}>
      <MovementCounts outcome={outcome} />
      <p className={`${common.text} ${common.quiet}`}>{t("matrix.lead")}</p>
      <GradeMatrix
        label={t("matrix.label")}
        corner={t("matrix.corner")}
        columns={columns.map(({ name }) => name)}
        lines={rows.map(line)}
        totals={[...totals.counts, ...(open ? [totals.unsettled] : [])]}
        total={totals.total}
      />
      {unknown === 0 ? null : <StatusLine standing="caution">{t("matrix.unknown", { count: unknown })}</StatusLine>}
    </section>
  );
}
