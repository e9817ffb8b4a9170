import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { ReactElement } from "react";
import { formatFigure, formatPublished } from "../../domain/values/format";
import type { GradedManager, NotGraded } from "../../workflow/grading/gradingOutcome";
import type { Place } from "../../workflow/ports";
import { useFocus } from "../hooks/useFocus";
import { useWords } from "../i18n/useWords";
import { placeStanding } from "../state/reviewList";
import { useCommonStyles } from "../theme/useCommonStyles";
import { GradeName } from "./GradeName";
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

/** One manager with a result in the list: who, which grade, the two figures that decided. */
export function GradedLine({ one, scale, takesFocus, notes, onOpen }: GradedLineProps): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const styles = useStyles();
  const { manager, appraisal, movement, nearBounds, bankRank, faults } = one;
  const line = useFocus<HTMLButtonElement>(takesFocus);
  const figures = {
    score: formatPublished(appraisal.figures.gradingScore, scale),
    deposits: formatFigure(appraisal.inputs.deposits, "wanYuan"),
  };
  return (
    <button ref={line} type="button" className={styles.person} data-manager={manager.id} onClick={onOpen}>
      <span className={styles.words}>
        <span className={common.row}>
          <span className={common.strong}>{manager.name === "" ? manager.id : manager.name}</span>
          <span className={common.quiet}>{t("review.who", { id: manager.id, unit: manager.unit })}</span>
        </span>
        <span className={common.row}>
          <span>
            <GradeName one={one} />
          </span>
          {movement === null || movement === "notGraded" ? null : <MovementMark movement={movement} />}
          {nearBounds.length > 0 && notes === undefined ? (
            <Badge appearance="tint" color="warning">
              {t("review.near")}
            </Badge>
          ) : null}
          {faults.length === 0 ? null : (
            <Badge appearance="tint" color="danger">
              {t("review.faults", { count: faults.length })}
            </Badge>
          )}
        </span>
        <span className={common.quiet}>
          {bankRank === null
            ? t(placeStanding(one) === "open" ? "review.openFigures" : "review.unrankedFigures", figures)
            : t("review.figures", { rank: bankRank, ...figures })}
        </span>
        {notes?.map((note) => (
          <span key={note} className={common.sentence}>
            {note}
          </span>
        ))}
      </span>
      <ChevronRightRegular aria-hidden="true" />
    </button>
  );
}

interface NotGradedLineProps {
  readonly one: NotGraded;
  readonly onShow: (place: Place) => void;
}

/** One manager without a result, with every reason. */
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
