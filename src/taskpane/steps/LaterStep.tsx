import type { ReactElement } from "react";
import type { SchemeStepState, WizardState } from "../state/wizardState";
import { CheckStep } from "./CheckStep";
import { ComputeStep } from "./ComputeStep";
import { DataStep } from "./DataStep";
import { ReviewStep } from "./ReviewStep";
import { WriteStep } from "./WriteStep";

interface LaterStepProps {
  readonly state: Exclude<WizardState, SchemeStepState>;
}

/** The step at which the wizard is once scheme and quarter are settled. */
export function LaterStep({ state }: LaterStepProps): ReactElement {
  switch (state.step) {
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
