import type { ReactElement } from "react";
import { nearBoundText } from "../../domain/grading/boundary";
import { decimal } from "../../domain/values/decimal";
import { formatFigure } from "../../domain/values/format";
import { Pager } from "../components/Pager";
import { GradedLine } from "../components/PersonLines";
import { usePane } from "../hooks/usePane";
import { useWords } from "../i18n/useWords";
import type { AtBound, BoundSide } from "../../workflow/review/boundaryList";
import { boundaryList } from "../../workflow/review/boundaryList";
import { pageOf } from "../state/reviewList";
import type { ReviewStepState } from "../state/wizardState";
import { useCommonStyles } from "../theme/useCommonStyles";

interface BoundsPanelProps {
  readonly state: ReviewStepState;
  /** Row of the roster of the person whose details were closed last. */
  readonly closed: number | null;
  /** The page shown of each side, from 0. */
  readonly pages: BoundPages;
  readonly onPage: (side: BoundSide, page: number) => void;
}

/** The page shown of each side of the bounds, from 0. */
export type BoundPages = Readonly<Record<BoundSide, number>>;

/** Who stands near a bound: just below the grade above, or just above the bound of the grade held. */
export function BoundsPanel(props: BoundsPanelProps): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const { outcome } = props.state;
  const { score, depositShare } = outcome.context.scheme.document.boundary;
  const sides = boundaryList(outcome);
  return (
    <>
      <p className={common.text}>
        {t("bounds.lead", {
          count: Number(score),
          share: formatFigure(decimal(depositShare), "rate"),
        })}
      </p>
      <Side side="missed" people={sides.missed} {...props} />
      <Side side="held" people={sides.held} {...props} />
    </>
  );
}

interface SideProps extends BoundsPanelProps {
  readonly side: BoundSide;
  readonly people: readonly AtBound[];
}

function Side({ side, people, state: { outcome }, closed, pages, onPage }: SideProps): ReactElement {
  const { t, say } = useWords();
  const { wizard } = usePane();
  const common = useCommonStyles();
  const shown = pageOf(people, pages[side]);
  const { scale } = outcome.context.scheme.document.score;
  return (
    <section className={common.column} aria-label={t(`bounds.${side}`)}>
      <h2 className={common.heading}>
        {t("common.titleWithCount", { title: t(`bounds.${side}`), count: people.length })}
      </h2>
      {people.length === 0 ? <p className={`${common.text} ${common.quiet}`}>{t("bounds.nobody")}</p> : null}
      <ul className={common.list}>
        {shown.items.map(({ person, bounds }) => (
          <li key={person.manager.row}>
            <GradedLine
              one={person}
              scale={scale}
              takesFocus={person.manager.row === closed}
              notes={bounds.map((bound) => say(nearBoundText(bound)))}
              onOpen={() => {
                wizard.changeView({ selected: person.manager.row });
              }}
            />
          </li>
        ))}
      </ul>
      <Pager
        page={shown.page}
        pages={shown.pages}
        onPage={(page) => {
          onPage(side, page);
        }}
      />
    </section>
  );
}
