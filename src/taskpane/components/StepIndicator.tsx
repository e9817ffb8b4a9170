import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkFilled } from "@fluentui/react-icons/svg/checkmark";
import type { ReactElement } from "react";
import { useWords } from "../i18n/useWords";
import type { StepId } from "../state/steps";
import { stepIds, stepIndex } from "../state/steps";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(6, 1fr)",
    listStyleType: "none",
    margin: 0,
    padding: "8px 4px 6px",
  },
  item: {
    position: "relative",
    display: "flex",
    justifyContent: "center",
    minWidth: 0,
    // The line from this step to the one before it.
    "&:not(:first-child)::before": {
      content: '""',
      position: "absolute",
      top: "15px",
      right: "calc(50% + 14px)",
      left: "calc(-50% + 14px)",
      borderTop: `2px solid ${tokens.colorNeutralStroke1}`,
    },
  },
  reached: { "&:not(:first-child)::before": { borderTopColor: tokens.colorBrandStroke1 } },
  step: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: "2px",
    minWidth: 0,
    padding: "4px 2px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground3,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  back: { cursor: "pointer", "&:hover": { backgroundColor: tokens.colorNeutralBackground1Hover } },
  current: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  circle: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    width: "22px",
    height: "22px",
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusCircular,
    border: `2px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
  },
  circleDone: {
    borderTopColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1,
    color: tokens.colorBrandForeground1,
  },
  circleCurrent: {
    borderTopColor: tokens.colorBrandBackground,
    borderRightColor: tokens.colorBrandBackground,
    borderBottomColor: tokens.colorBrandBackground,
    borderLeftColor: tokens.colorBrandBackground,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
});

interface StepIndicatorProps {
  readonly current: StepId;
  /** False while something must not be interrupted. */
  readonly canGoBack: boolean;
  readonly onGoBack: (step: StepId) => void;
}

/** The six steps, which is done, which is on; the ones done lead back. */
export function StepIndicator({ current, canGoBack, onGoBack }: StepIndicatorProps): ReactElement {
  const { t } = useWords();
  const styles = useStyles();
  const place = stepIndex(current);
  return (
    <ol className={styles.list} aria-label={t("steps.label")}>
      {stepIds.map((step, index) => {
        const done = index < place;
        const label = t(`steps.${step}`);
        const number = t(done ? "steps.done" : "steps.numbered", { number: index + 1, total: stepIds.length, label });
        const circle = (
          <span
            className={mergeClasses(styles.circle, done && styles.circleDone, index === place && styles.circleCurrent)}
            aria-hidden="true"
          >
            {done ? <CheckmarkFilled /> : index + 1}
          </span>
        );
        return (
          <li key={step} className={mergeClasses(styles.item, index <= place && styles.reached)}>
            {done && canGoBack ? (
              <button
                type="button"
                className={mergeClasses(styles.step, styles.back)}
                aria-label={number}
                onClick={() => {
                  onGoBack(step);
                }}
              >
                {circle}
                <span aria-hidden="true">{label}</span>
              </button>
            ) : (
              <span
                className={mergeClasses(styles.step, index === place && styles.current)}
                {...(index === place ? { "aria-current": "step" as const } : {})}
              >
                {circle}
                <span>{label}</span>
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
