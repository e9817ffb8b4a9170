import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { formatFigure } from "../../domain/values/format";
import { useWords } from "../i18n/useWords";
import type { GradeCount } from "../state/reviewCounts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "2px" },
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(84px, 36%) 1fr auto",
    alignItems: "center",
    gap: "8px",
    width: "100%",
    minHeight: "28px",
    padding: "2px 4px",
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    "&:hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    // Forced colours would draw what is transparent.
    "@media (forced-colors: active)": edges("Canvas"),
  },
  chosen: {
    ...edges(tokens.colorBrandStroke1),
    "@media (forced-colors: active)": edges("Highlight"),
    fontWeight: tokens.fontWeightSemibold,
  },
  track: {
    height: "10px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: "hidden",
  },
  bar: {
    height: "100%",
    backgroundColor: tokens.colorBrandBackground,
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  count: { fontVariantNumeric: "tabular-nums", minWidth: "88px", whiteSpace: "nowrap", textAlign: "right" },
});

interface GradeBarsProps {
  readonly counts: readonly GradeCount[];
  /** The identifier of the grade the list is filtered by; "" for none. */
  readonly chosen: string;
  readonly onChoose: (grade: string) => void;
}

/** How many hold each grade, as bars with figures; a press filters the list by it. */
export function GradeBars({ counts, chosen, onChoose }: GradeBarsProps): ReactElement {
  const { t, say } = useWords();
  const styles = useStyles();
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <ul className={styles.list} aria-label={t("review.byGrade")}>
      {counts.map(({ grade, count, share }) => (
        <li key={grade.id}>
          <button
            type="button"
            className={mergeClasses(styles.line, chosen === grade.id && styles.chosen)}
            aria-pressed={chosen === grade.id}
            onClick={() => {
              onChoose(chosen === grade.id ? "" : grade.id);
            }}
          >
            <span>{say(grade.name)}</span>
            <span className={styles.track} aria-hidden="true">
              <div className={styles.bar} style={{ width: `${String((count / most) * 100)}%` }} />
            </span>
            <span className={styles.count}>{t("review.share", { count, share: formatFigure(share, "rate") })}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The same colour on all four edges. */
function edges(colour: string) {
  return { borderTopColor: colour, borderRightColor: colour, borderBottomColor: colour, borderLeftColor: colour };
}
