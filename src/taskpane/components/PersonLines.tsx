import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { ReactElement } from "react";
import { useEffect, useRef } from "react";
import { formatFigure, formatPublished } from "../../domain/values/format";
import type { GradedManager, GradingOutcome } from "../../workflow/grading/gradingRun";
import { officialGrade } from "../../workflow/grading/officialGrade";
import type { Place } from "../../workflow/ports";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";
import { MovementMark } from "./MovementMark";
import { ProblemList } from "./ProblemGroups";
import { StatusLine } from "./StatusLine";

const useStyles = makeStyles({
  person: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    alignItems: "center",
    gap: "8px",
    width: "100%",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    "&:hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  words: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0, overflowWrap: "anywhere" },
});

interface GradedLineProps {
  readonly one: GradedManager;
  readonly scale: number;
  /** True where the person comes back to the list from this line. */
  readonly takesFocus: boolean;
  /** What is worth saying of the person in this list, such as how near the bound is. */
  readonly notes?: readonly string[];
  readonly onOpen: () => void;
}

/** One graded manager in the list: who, which grade, the two figures that decided. */
export function GradedLine({ one, scale, takesFocus, notes, onOpen }: GradedLineProps): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const styles = useStyles();
  const { manager, appraisal, movement, nearBounds, bankRank, faults } = one;
  const grade = officialGrade(one);
  const line = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) line.current?.focus();
  }, [takesFocus]);
  return (
    <button ref={line} type="button" className={styles.person} data-manager={manager.id} onClick={onOpen}>
      <span className={styles.words}>
        <span className={common.row}>
          <span className={common.strong}>{manager.name === "" ? manager.id : manager.name}</span>
          <span className={common.quiet}>{t("review.who", { id: manager.id, unit: manager.unit })}</span>
        </span>
        <span className={common.row}>
          <span>{grade === null ? t("review.noGrade") : say(grade.name)}</span>
          {movement === null ? null : <MovementMark movement={movement} />}
          {nearBounds.length > 0 && notes === undefined ? (
            <Badge appearance="outline" color="warning" size="small">
              {t("review.near")}
            </Badge>
          ) : null}
          {faults.length === 0 ? null : (
            <Badge appearance="outline" color="danger" size="small">
              {t("review.faults", { count: faults.length })}
            </Badge>
          )}
        </span>
        <span className={common.quiet}>
          {t("review.figures", {
            rank: bankRank ?? "—",
            score: formatPublished(appraisal.figures.gradingScore, scale),
            deposits: formatFigure(appraisal.inputs.deposits, "wanYuan"),
          })}
        </span>
        {notes?.map((note) => (
          <span key={note}>{note}</span>
        ))}
      </span>
      <ChevronRightRegular aria-hidden="true" />
    </button>
  );
}

interface NotGradedLineProps {
  readonly one: GradingOutcome["notGraded"][number];
  readonly onShow: (place: Place) => void;
}

/** One manager who could not be graded, with every reason. */
export function NotGradedLine({ one: { manager, problems }, onShow }: NotGradedLineProps): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  return (
    <section className={common.card}>
      <div className={common.row}>
        <span className={common.strong}>{manager.name === "" ? t("review.noName") : manager.name}</span>
        <span className={common.quiet}>
          {t("review.who", { id: manager.id === "" ? t("review.noId") : manager.id, unit: manager.unit })}
        </span>
      </div>
      {manager.facts.exempt === null ? null : <StatusLine standing="info">{say(manager.facts.exempt)}</StatusLine>}
      <ProblemList problems={problems} onShow={onShow} />
    </section>
  );
}
