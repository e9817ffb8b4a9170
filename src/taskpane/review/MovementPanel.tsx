import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { GradeStep } from "../../domain/scheme/ladder";
import { StatusLine } from "../components/StatusLine";
import { useWords } from "../i18n/useWords";
import type { MatrixRow } from "../../workflow/review/movementMatrix";
import { movementMatrix } from "../../workflow/review/movementMatrix";
import { gradeFilter } from "../state/lastGradeFilter";
import type { ReviewView } from "../state/reviewView";
import { NO_GRADE } from "../state/reviewView";
import type { ReviewStepState } from "../state/wizardState";
import { useCommonStyles } from "../theme/useCommonStyles";
import { MovementCounts } from "./MovementCounts";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  rowHead: {
    width: "28%",
    padding: "2px 4px 2px 0",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  columnHead: {
    padding: "8px 0 2px",
    verticalAlign: "bottom",
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    padding: "1px",
    textAlign: "center",
    fontVariantNumeric: "tabular-nums",
    fontSize: tokens.fontSizeBase200,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  same: {
    backgroundColor: tokens.colorNeutralBackground4,
    // Forced colours take the shade away.
    "@media (forced-colors: active)": { outlineStyle: "solid", outlineWidth: "2px", outlineOffset: "-1px" },
  },
  sum: { fontSize: tokens.fontSizeBase100 },
  none: { color: tokens.colorNeutralForeground3 },
  people: {
    width: "100%",
    minWidth: 0,
    minHeight: "28px",
    padding: 0,
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "underline",
    cursor: "pointer",
    "&:hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
});

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
  const styles = useStyles();
  const { ladder, rows, totals, unknown } = movementMatrix(outcome);
  // A column for grades that the rules leave open, only where there are any.
  const open = totals.unsettled > 0;
  return (
    <section className={common.card} aria-label={t("review.tab.movement")}>
      <MovementCounts outcome={outcome} />
      <p className={`${common.text} ${common.quiet}`}>{t("matrix.lead")}</p>
      <table className={styles.table} aria-label={t("matrix.label")}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.columnHead, styles.rowHead)}>
              {t("matrix.corner")}
            </th>
            {ladder.map(({ id, name }) => (
              <th key={id} scope="col" className={styles.columnHead}>
                <span className={common.upright}>{say(name)}</span>
              </th>
            ))}
            {open ? (
              <th scope="col" className={styles.columnHead}>
                <span className={common.upright}>{t("matrix.open")}</span>
              </th>
            ) : null}
            <th scope="col" className={styles.columnHead}>
              <span className={common.upright}>{t("matrix.total")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={gradeFilter(row.last)} row={row} ladder={ladder} open={open} onPeople={onPeople} />
          ))}
          <tr>
            <th scope="row" className={styles.rowHead}>
              {t("matrix.total")}
            </th>
            {[...totals.counts, ...(open ? [totals.unsettled] : []), totals.total].map((count, index) => (
              <td key={index} className={mergeClasses(styles.cell, styles.sum)}>
                {count}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      {unknown === 0 ? null : <StatusLine standing="caution">{t("matrix.unknown", { count: unknown })}</StatusLine>}
    </section>
  );
}

interface RowProps {
  readonly row: MatrixRow;
  readonly ladder: readonly GradeStep[];
  /** Whether there is a column for grades left open. */
  readonly open: boolean;
  readonly onPeople: (filter: CellFilter) => void;
}

function Row({ row: { last, counts, unsettled, total }, ladder, open, onPeople }: RowProps): ReactElement {
  const { t, say } = useWords();
  const styles = useStyles();
  const from = last === null ? t("matrix.first") : say(last.name);
  return (
    <tr>
      <th scope="row" className={styles.rowHead}>
        {from}
      </th>
      {counts.map((count, index) => {
        const grade = ladder[index];
        return grade === undefined ? null : (
          <Cell
            key={grade.id}
            count={count}
            same={last !== null && grade.index === last.index}
            label={t("matrix.cell", { from, to: say(grade.name), count })}
            onPeople={() => {
              onPeople({ lastGrade: gradeFilter(last), grade: grade.id });
            }}
          />
        );
      })}
      {open ? (
        <Cell
          count={unsettled}
          label={t("matrix.cell", { from, to: t("matrix.open"), count: unsettled })}
          onPeople={() => {
            onPeople({ lastGrade: gradeFilter(last), grade: NO_GRADE });
          }}
        />
      ) : null}
      <td className={mergeClasses(styles.cell, styles.sum)}>{total}</td>
    </tr>
  );
}

interface CellProps {
  readonly count: number;
  /** Where from, where to, and how many. */
  readonly label: string;
  /** Whether last grade and this grade are the same. */
  readonly same?: boolean;
  /** Shows the people counted. */
  readonly onPeople: () => void;
}

function Cell({ count, label, same = false, onPeople }: CellProps): ReactElement {
  const styles = useStyles();
  return (
    <td className={mergeClasses(styles.cell, same && styles.same, count === 0 && styles.none)}>
      {count === 0 ? (
        "·"
      ) : (
        <button type="button" className={styles.people} aria-label={label} onClick={onPeople}>
          {count}
        </button>
      )}
    </td>
  );
}
