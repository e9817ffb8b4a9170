import type { ReactElement } from "react";
import { useMemo, useState } from "react";
import { withReasonStandIn } from "../../domain/scheme/editing/changeReason";
import { readScheme } from "../../domain/scheme/scheme";
import { StatusLine } from "../components/StatusLine";
import { StepHeading } from "../components/StepHeading";
import { useWords } from "../i18n/useWords";
import { useStore } from "../state/useStore";
import { useCommonStyles } from "../theme/useCommonStyles";
import { Comparison } from "./Comparison";
import { NextStep } from "./NextStep";
import { NotYetSound } from "./NotYetSound";
import { SchemeFileDrop } from "./SchemeFileDrop";
import { SchemePick } from "./SchemePick";
import { comparable } from "./state/comparable";
import type { Desk } from "./state/desk";
import type { OpenDraft } from "./state/openDraft";

interface CompareStepProps {
  readonly desk: Desk;
  readonly open: OpenDraft;
}

/** Step 4: two versions side by side, with every entry that differs. */
export function CompareStep({ desk, open }: CompareStepProps): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const last = useStore(desk.lastReading);
  const { files } = useStore(desk);
  const [wanted, setWanted] = useState<string | null>(null);
  const known = comparable(last?.situation ?? null, files, open);
  const other = known.find(({ key }) => key === wanted) ?? known[0];
  const { document } = open.draft;
  const read = useMemo(() => readScheme(withReasonStandIn(document)), [document]);
  return (
    <>
      <StepHeading title={t("desk.compare.title")} lead={t("desk.compare.lead")} />
      <section className={common.card} aria-label={t("desk.compare.other")}>
        {other === undefined ? (
          <StatusLine standing="info">{t("desk.compare.none")}</StatusLine>
        ) : (
          <SchemePick label={t("desk.compare.other")} known={known} chosen={other.key} onChoose={setWanted} />
        )}
        <SchemeFileDrop
          onRead={(file) => {
            desk.dispatch({ type: "fileRead", known: file });
            setWanted(file.key);
          }}
        />
      </section>
      {!read.ok ? <NotYetSound desk={desk} count={read.issues.length} /> : null}
      {read.ok && other?.scheme != null ? (
        <Comparison desk={desk} older={other.scheme.document} newer={read.scheme.document} />
      ) : null}
      <NextStep desk={desk} from="compare" />
    </>
  );
}
