import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import { StepIndicator } from "../components/StepIndicator";
import { usePane } from "../hooks/usePane";
import { useStore } from "../state/useStore";
import type { WizardState } from "../state/wizardState";
import { CheckStep } from "./CheckStep";
import { ComputeStep } from "./ComputeStep";
import { DataStep } from "./DataStep";
import { ReviewStep } from "./ReviewStep";
import { SchemeStep } from "./SchemeStep";
import { WriteStep } from "./WriteStep";

const useStyles = makeStyles({
  steps: { backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** The wizard: where it is, and the step it is at. */
export function WizardPage(): ReactElement {
  const { wizard } = usePane();
  const styles = useStyles();
  const state = useStore(wizard);
  const [first] = useState(state);
  // Writing is ended by its own button, so that nobody leaves it by accident.
  const canGoBack = !(state.step === "write" && state.work.state === "running");
  return (
    <>
      <div className={styles.steps}>
        <StepIndicator current={state.step} canGoBack={canGoBack} onGoBack={wizard.goBack} />
      </div>
      <Step key={state.step} state={state} takesFocus={state.step !== first.step} />
    </>
  );
}

function Step({ state, takesFocus }: { readonly state: WizardState; readonly takesFocus: boolean }): ReactElement {
  switch (state.step) {
    case "scheme":
      return <SchemeStep state={state} takesFocus={takesFocus} />;
    case "data":
      return <DataStep state={state} />;
    case "check":
      return <CheckStep state={state} />;
    case "compute":
      return <ComputeStep state={state} />;
    case "review":
      return <ReviewStep state={state} />;
    case "write":
      return <WriteStep state={state} />;
  }
}
