import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import { LateModule } from "../components/LateModule";
import { StepIndicator } from "../components/StepIndicator";
import { usePane } from "../hooks/usePane";
import { laterStep } from "../lateModules";
import { useStore } from "../state/useStore";
import type { WizardState } from "../state/wizardState";
import { SchemeStep } from "./SchemeStep";

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
  if (state.step === "scheme") return <SchemeStep state={state} takesFocus={takesFocus} />;
  return (
    <LateModule screen bundle={laterStep}>
      {({ LaterStep }) => <LaterStep state={state} />}
    </LateModule>
  );
}
