import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo, useState } from "react";
import { withReasonStandIn } from "../../../domain/scheme/editing/changeReason";
import { readScheme } from "../../../domain/scheme/scheme";
import type { Scheme } from "../../../domain/scheme/scheme";
import { FaultMessage } from "../../components/FaultMessage";
import { PeriodChoice } from "../../components/PeriodChoice";
import { StatusLine } from "../../components/StatusLine";
import { StepHeading } from "../../components/StepHeading";
import { WorkProgress } from "../../components/WorkProgress";
import { usePane } from "../../hooks/usePane";
import { useWords } from "../../i18n/useWords";
import { lastFinishedQuarter } from "../../state/lastQuarter";
import { useStore } from "../../state/useStore";
import { useCommonStyles } from "../../theme/useCommonStyles";
import { NextStep } from "../NextStep";
import { NotYetSound } from "../NotYetSound";
import { SchemePick } from "../SchemePick";
import { comparable } from "../state/comparable";
import type { Desk } from "../state/desk";
import type { OpenDraft } from "../state/openDraft";
import { EffectReport } from "./EffectReport";
import { UnmappedTables } from "./UnmappedTables";

interface EffectStepProps {
  readonly desk: Desk;
  readonly open: OpenDraft;
}

/** Step 5: what the draft does to the results of a quarter whose data stand in the open workbook. */
export function EffectStep({ desk, open }: EffectStepProps): ReactElement {
  const { t } = useWords();
  const { document } = open.draft;
  const read = useMemo(() => readScheme(withReasonStandIn(document)), [document]);
  return (
    <>
      <StepHeading title={t("desk.effect.title")} lead={t("desk.effect.lead")} />
      {read.ok ? (
        <EffectForm desk={desk} open={open} newer={read.scheme} />
      ) : (
        <NotYetSound desk={desk} count={read.issues.length} />
      )}
      <EffectOutcome desk={desk} newer={read.ok ? read.scheme : null} />
      <NextStep desk={desk} from="effect" />
    </>
  );
}

function EffectForm({ desk, open, newer }: EffectStepProps & { readonly newer: Scheme }): ReactElement {
  const { t } = useWords();
  const { services, wizard } = usePane();
  const common = useCommonStyles();
  const last = useStore(desk.lastReading);
  const { files } = useStore(desk);
  const effect = useStore(desk.effect);
  const found = last?.situation ?? null;
  const [wanted, setWanted] = useState<string | null>(null);
  const [chosenPeriod, choosePeriod] = useState<ReturnType<typeof lastFinishedQuarter> | null>(null);
  const known = comparable(found, files, open);
  // The workbook's own scheme is what its data were graded by.
  const older = known.find(({ key }) => key === wanted) ?? known.find(({ place }) => place === "workbook") ?? known[0];
  const period = chosenPeriod ?? found?.period ?? lastFinishedQuarter(services.clock.now());
  if (older?.scheme == null) return <StatusLine standing="info">{t("desk.compare.none")}</StatusLine>;
  const { scheme } = older;
  return (
    <section className={common.card} aria-label={t("desk.effect.question")}>
      <SchemePick label={t("desk.effect.older")} known={known} chosen={older.key} onChoose={setWanted} />
      <PeriodChoice period={period} onChoose={choosePeriod} />
      <div>
        <Button
          appearance="primary"
          disabled={effect.state === "running"}
          onClick={() => {
            const { references, mapping } = wizard.get().kept;
            void desk.preview({ older: scheme, newer, period, earlier: { references, mapping } });
          }}
        >
          {t("desk.effect.run")}
        </Button>
      </div>
    </section>
  );
}

interface EffectOutcomeProps {
  readonly desk: Desk;
  /** The draft as it stands; null while it has faults. */
  readonly newer: Scheme | null;
}

function EffectOutcome({ desk, newer }: EffectOutcomeProps): ReactElement | null {
  const { t } = useWords();
  const work = useStore(desk.effect);
  switch (work.state) {
    case "waiting":
      return null;
    case "running":
      return (
        <WorkProgress label={t("desk.effect.running")} done={work.done} total={work.total} onStop={desk.effect.stop} />
      );
    case "failed":
      return <FaultMessage fault={work.fault} title={t("desk.effect.failed")} onDismiss={desk.effect.dismiss} />;
    case "done":
      if (work.value.state === "unmapped") return <UnmappedTables problems={work.value.problems} />;
      return (
        <EffectReport
          preview={work.value.preview}
          question={work.value.question}
          outdated={newer?.fingerprint !== work.value.question.newer.fingerprint}
        />
      );
  }
}
