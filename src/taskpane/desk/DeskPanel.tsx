import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect } from "react";
import { tabPanel } from "../components/PartTabs";
import { useKept } from "../hooks/useKept";
import { useStore } from "../state/useStore";
import { useCommonStyles } from "../theme/useCommonStyles";
import { CheckStep } from "./CheckStep";
import { CompareStep } from "./CompareStep";
import { DeskTabs } from "./DeskTabs";
import { DraftBar } from "./DraftBar";
import { EditStep } from "./edit/EditStep";
import { EffectStep } from "./effect/EffectStep";
import { IssueStep } from "./issue/IssueStep";
import { SourceStep } from "./source/SourceStep";
import { keepInBrowser } from "./state/browserDraft";
import { createDesk } from "./state/desk";
import type { Desk } from "./state/desk";
import type { DeskStep } from "./state/deskSteps";
import type { OpenDraft } from "./state/openDraft";
import { guardUnsaved } from "./state/guardUnsaved";
import { readAnew } from "./state/readAnew";
import { useWideStyles } from "./useWideStyles";

/** The scheme desk (head office): begin, edit, check, compare, see the effect of, and issue a scheme. */
export function DeskPanel(): ReactElement {
  const desk = useKept(createDesk);
  const { step, open } = useStore(desk);
  const common = useCommonStyles();
  const styles = useWideStyles();
  useEffect(() => {
    guardUnsaved(desk);
    keepInBrowser(desk);
    // Read anew each time: keys and schemes may have been published since, and the workbook given another scheme.
    readAnew(desk);
  }, [desk]);
  return (
    <div className={mergeClasses(common.column, styles.wide)}>
      <DeskTabs
        step={step}
        begun={open !== null}
        onChoose={(chosen) => {
          desk.dispatch({ type: "stepChosen", step: chosen });
        }}
      />
      {open === null ? null : <DraftBar desk={desk} open={open} />}
      <div key={step} {...tabPanel("desk", step)} className={common.column}>
        {open === null ? <SourceStep desk={desk} /> : <Step desk={desk} open={open} step={step} />}
      </div>
    </div>
  );
}

interface StepProps {
  readonly desk: Desk;
  readonly open: OpenDraft;
  readonly step: DeskStep;
}

function Step({ desk, open, step }: StepProps): ReactElement {
  switch (step) {
    case "source":
      return <SourceStep desk={desk} />;
    case "edit":
      return <EditStep desk={desk} open={open} />;
    case "check":
      return <CheckStep desk={desk} open={open} />;
    case "compare":
      return <CompareStep desk={desk} open={open} />;
    case "effect":
      return <EffectStep desk={desk} open={open} />;
    case "issue":
      return <IssueStep desk={desk} open={open} />;
  }
}
