import type { ReactElement } from "react";
import { useState } from "react";
import { decimal } from "../../../domain/values/decimal";
import { formatFigure } from "../../../domain/values/format";
import { periodTitle } from "../../../domain/values/period";
import type { EffectPreview } from "../../../workflow/desk/effect";
import { FactList } from "../../components/FactList";
import { StatusLine } from "../../components/StatusLine";
import { useWords } from "../../i18n/useWords";
import { useCommonStyles } from "../../theme/useCommonStyles";
import { capitalised } from "../capitalised";
import { documentName } from "../state/knownSchemes";
import type { EffectQuestion } from "../state/previewEffect";
import { useSidesStyles } from "../useSidesStyles";
import { EffectPeople } from "./EffectPeople";
import { MigrationTable } from "./MigrationTable";
import { UnitEffects } from "./UnitEffects";

interface EffectReportProps {
  readonly preview: EffectPreview;
  readonly question: EffectQuestion;
  /** Whether the draft was changed since. */
  readonly outdated: boolean;
}

/** What the draft does: how many rise and fall, from which grade to which, which changes move them, and who they are. */
export function EffectReport({ preview, question, outdated }: EffectReportProps): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const styles = useSidesStyles();
  const [unit, setUnit] = useState("");
  const { notes, units } = preview;
  return (
    <div className={common.column}>
      {outdated ? <StatusLine standing="caution">{t("desk.effect.outdated")}</StatusLine> : null}
      <div className={styles.sides}>
        <section className={common.card} aria-label={t("desk.effect.counts")}>
          <h2 className={common.heading}>{t("desk.effect.counts")}</h2>
          <p className={`${common.text} ${common.quiet}`}>
            {t("desk.effect.about", {
              period: say(periodTitle(question.period)),
              older: say(documentName(question.older.document)),
              newer: say(documentName(question.newer.document)),
            })}
          </p>
          <Counts preview={preview} />
          <StatusLine standing="info">{t("desk.effect.covers")}</StatusLine>
          {notes.map((note) => (
            <StatusLine key={note.en} standing="info">
              {say(note)}
            </StatusLine>
          ))}
        </section>
        <MigrationTable preview={preview} />
        <Reasons preview={preview} />
        {units.length < 2 ? null : <UnitEffects preview={preview} onChoose={setUnit} />}
      </div>
      <EffectPeople preview={preview} unit={unit} onUnit={setUnit} />
    </div>
  );
}

function Counts({ preview: { counts, pay } }: Pick<EffectReportProps, "preview">): ReactElement {
  const { t } = useWords();
  const people = (count: number): string => t("common.people", { count });
  const facts = [
    { name: t("desk.effect.direction.rises"), value: people(counts.rises) },
    { name: t("desk.effect.direction.falls"), value: people(counts.falls) },
    { name: t("desk.effect.same"), value: people(counts.same) },
    ...(counts.onlyNewer === 0
      ? []
      : [{ name: t("desk.effect.direction.onlyNewer"), value: people(counts.onlyNewer) }]),
    ...(counts.onlyOlder === 0
      ? []
      : [{ name: t("desk.effect.direction.onlyOlder"), value: people(counts.onlyOlder) }]),
    ...(counts.neither === 0 ? [] : [{ name: t("desk.effect.neither"), value: people(counts.neither) }]),
    { name: t("desk.effect.total"), value: people(counts.total) },
    ...(pay === null
      ? []
      : [
          {
            name: t("desk.effect.pay"),
            value: t(pay.change === null ? "desk.effect.payValueOnly" : "desk.effect.payValue", {
              older: average(pay.older),
              newer: average(pay.newer),
              change: pay.change === null ? "" : formatFigure(decimal(pay.change), "rate"),
              count: pay.people,
            }),
          },
        ]),
  ];
  return <FactList facts={facts} />;
}

/** An average coefficient to three places. */
function average(value: string): string {
  return decimal(value).toFixed(3);
}

function Reasons({ preview: { groups } }: Pick<EffectReportProps, "preview">): ReactElement | null {
  const { t, say } = useWords();
  const common = useCommonStyles();
  if (groups.length === 0) return null;
  return (
    <section className={common.card} aria-label={t("desk.effect.groups")}>
      <h2 className={common.heading}>{t("desk.effect.groups")}</h2>
      <p className={`${common.text} ${common.quiet}`}>{t("desk.effect.groupsLead")}</p>
      <FactList
        facts={groups.map(({ group, moved, standsAlone }) => ({
          name: capitalised(say(group.label)),
          value: standsAlone ? t("common.people", { count: moved }) : t("desk.effect.notAlone"),
        }))}
      />
    </section>
  );
}
