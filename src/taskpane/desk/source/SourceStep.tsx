import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { ChoiceField } from "../../components/ChoiceField";
import { FaultMessage } from "../../components/FaultMessage";
import { StatusLine } from "../../components/StatusLine";
import { StepHeading } from "../../components/StepHeading";
import { WorkProgress } from "../../components/WorkProgress";
import { useWords } from "../../i18n/useWords";
import { useStore } from "../../state/useStore";
import { useCommonStyles } from "../../theme/useCommonStyles";
import { knownLabel } from "../knownLabel";
import { SchemeFileDrop } from "../SchemeFileDrop";
import type { Desk } from "../state/desk";
import { knownSchemes, usualBase } from "../state/knownSchemes";
import { BaseFacts } from "./BaseFacts";
import { BeginForm } from "./BeginForm";
import { KeptDraftNotice } from "./KeptDraftNotice";
import { ServerNotes } from "./ServerNotes";

const useStyles = makeStyles({
  sides: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "12px",
    alignItems: "start",
    "@media (min-width: 780px)": { gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)" },
  },
});

/** Step 1: from which scheme the new one is begun. */
export function SourceStep({ desk }: { readonly desk: Desk }): ReactElement {
  const words = useWords();
  const { t } = words;
  const common = useCommonStyles();
  const styles = useStyles();
  const { files, base } = useStore(desk);
  const work = useStore(desk.situation);
  const last = useStore(desk.lastReading);
  const choose = (key: string): void => {
    desk.dispatch({ type: "baseChosen", key });
  };
  const known = knownSchemes(last?.situation ?? null, files);
  const chosen = known.find(({ key }) => key === base) ?? usualBase(known);
  return (
    <>
      <StepHeading title={t("desk.source.title")} lead={t("desk.source.lead")} />
      {work.state === "waiting" || work.state === "running" ? (
        <WorkProgress label={t("desk.source.reading")} done={0} total={0} onStop={desk.situation.stop} />
      ) : null}
      {work.state === "failed" ? (
        <FaultMessage
          fault={work.fault}
          title={t("desk.source.failed")}
          onRetry={() => {
            void desk.readSituation();
          }}
        />
      ) : null}
      {work.state === "done" ? <KeptDraftNotice desk={desk} known={known} /> : null}
      <div className={styles.sides}>
        <section className={common.card} aria-label={t("desk.source.from")}>
          {chosen === undefined ? (
            <StatusLine standing="info">{t("desk.source.none")}</StatusLine>
          ) : (
            <>
              <ChoiceField
                label={t("desk.source.from")}
                value={chosen.key}
                options={known.map((one) => ({ value: one.key, label: knownLabel(one, words) }))}
                onChoose={choose}
              />
              <BaseFacts base={chosen} />
              <BeginForm key={chosen.key} desk={desk} base={chosen} known={known} />
            </>
          )}
          {work.state === "done" && last !== null ? <ServerNotes last={last} /> : null}
        </section>
        <SchemeFileDrop
          onRead={(read) => {
            desk.dispatch({ type: "fileRead", known: read });
            choose(read.key);
          }}
        />
      </div>
    </>
  );
}
