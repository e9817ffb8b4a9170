import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";
import type { Desk } from "./state/desk";
import type { DeskStep } from "./state/deskSteps";
import { deskSteps } from "./state/deskSteps";

interface NextStepProps {
  readonly desk: Desk;
  /** The step that is open. */
  readonly from: DeskStep;
}

/** The button that leads on to the step that usually follows. */
export function NextStep({ desk, from }: NextStepProps): ReactElement | null {
  const { t } = useWords();
  const common = useCommonStyles();
  const next = deskSteps[deskSteps.indexOf(from) + 1];
  if (next === undefined) return null;
  return (
    <div className={common.spread}>
      <span />
      <Button
        appearance="primary"
        onClick={() => {
          desk.dispatch({ type: "stepChosen", step: next });
        }}
      >
        {t("desk.next", { name: t(`desk.step.${next}`) })}
      </Button>
    </div>
  );
}
