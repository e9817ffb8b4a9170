import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ProhibitedRegular } from "@fluentui/react-icons/svg/prohibited";
import type { ReactElement } from "react";
import { useRef, useState } from "react";
import type { Direction, EffectPreview, PersonEffect } from "../../../workflow/desk/effect";
import { ChoiceField } from "../../components/ChoiceField";
import { Pager } from "../../components/Pager";
import { useWords } from "../../i18n/useWords";
import { pageOf } from "../../state/reviewList";
import { useCommonStyles } from "../../theme/useCommonStyles";
import { directions, filterPeople } from "../state/effectFilter";

const useStyles = makeStyles({
  filters: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))", gap: "8px" },
  people: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "8px",
    "@media (min-width: 960px)": { gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)" },
  },
  list: { outlineStyle: "none" },
});

interface EffectPeopleProps {
  readonly preview: EffectPreview;
  /** The unit whose people are shown; "" for all. */
  readonly unit: string;
  readonly onUnit: (unit: string) => void;
}

/** Who rises and who falls, and why. */
export function EffectPeople({ preview: { people, units }, unit, onUnit }: EffectPeopleProps): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const styles = useStyles();
  const list = useRef<HTMLElement>(null);
  const [direction, setDirection] = useState<Direction | "">("");
  const [page, setPage] = useState(0);
  const shown = pageOf(filterPeople(people, { direction, unit }), page);
  return (
    <section
      ref={list}
      tabIndex={-1}
      className={mergeClasses(common.column, styles.list)}
      aria-label={t("desk.effect.people")}
    >
      <h2 className={common.heading}>{t("desk.effect.people")}</h2>
      <div className={styles.filters}>
        <ChoiceField
          label={t("desk.effect.directionLabel")}
          value={direction}
          options={[
            { value: "", label: t("desk.effect.allDirections") },
            ...directions.map((one) => ({ value: one, label: t(`desk.effect.direction.${one}`) })),
          ]}
          onChoose={(value) => {
            setDirection(directions.find((one) => one === value) ?? "");
            setPage(0);
          }}
        />
        <ChoiceField
          label={t("review.unit")}
          value={unit}
          options={[
            { value: "", label: t("review.allUnits") },
            ...units.filter((one) => one.unit !== "").map((one) => ({ value: one.unit, label: one.unit })),
          ]}
          onChoose={(value) => {
            onUnit(value);
            setPage(0);
          }}
        />
      </div>
      <p className={common.text} role="status">
        {t("desk.effect.found", { count: shown.total })}
      </p>
      <ul className={styles.people}>
        {shown.items.map((one) => (
          <li key={one.key} className={common.card}>
            <Person one={one} />
          </li>
        ))}
      </ul>
      <Pager
        page={shown.page}
        pages={shown.pages}
        onPage={(next) => {
          setPage(next);
          list.current?.scrollIntoView({ block: "start" });
        }}
      />
    </section>
  );
}

function Person({
  one: { id, name, unit, direction, older, newer, sentence },
}: {
  readonly one: PersonEffect;
}): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const grade = (figures: PersonEffect["older"]): string =>
    figures?.grade == null ? t("matrix.open") : say(figures.grade.name);
  return (
    <>
      <div className={common.spread}>
        <span>
          <span className={common.strong}>{name}</span> <span className={common.quiet}>{[id, unit].join(" ")}</span>
        </span>
        <DirectionMark direction={direction} />
      </div>
      <span>{t("desk.effect.grades", { older: grade(older), newer: grade(newer) })}</span>
      <p className={`${common.text} ${common.quiet}`}>{say(sentence)}</p>
    </>
  );
}

function DirectionMark({ direction }: { readonly direction: Direction }): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const icons: Readonly<Record<Direction, ReactElement>> = {
    rises: <ArrowUpRegular aria-hidden="true" />,
    falls: <ArrowDownRegular aria-hidden="true" />,
    onlyNewer: <AddRegular aria-hidden="true" />,
    onlyOlder: <ProhibitedRegular aria-hidden="true" />,
  };
  const colour = direction === "rises" ? common.good : direction === "falls" ? common.bad : undefined;
  return (
    <span className={mergeClasses(common.mark, colour)}>
      {icons[direction]}
      {t(`desk.effect.direction.${direction}`)}
    </span>
  );
}
