import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import type { ReactElement } from "react";
import { Screen } from "../components/Screen";
import { StepHeading } from "../components/StepHeading";
import { useWords } from "../i18n/useWords";
import type { TriedCalculation } from "../state/trial";
import type { AppraisalContext } from "../../domain/calculation/context";
import { useCommonStyles } from "../theme/useCommonStyles";
import { CalculatorForm } from "./CalculatorForm";
import { CalculatorOutcome } from "./CalculatorOutcome";
import { useCalculator } from "./useCalculator";

interface CalculatorScreenProps {
  readonly calculation: TriedCalculation;
  readonly context: AppraisalContext;
}

/** One calculation tried without cells: its form, what comes out at once, and how it comes about. */
export function CalculatorScreen({ calculation, context }: CalculatorScreenProps): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const { draft, outcome, example, change, clear, fillExample, insert, close } = useCalculator(calculation, context);
  const footer = (
    <>
      <Button icon={<ArrowLeftRegular />} onClick={close}>
        {t("trial.back")}
      </Button>
      <Button appearance="primary" disabled={outcome.state !== "figures"} onClick={insert}>
        {t("trial.insert")}
      </Button>
    </>
  );
  return (
    <Screen footer={footer}>
      <StepHeading title={t("trial.title", { title: say(calculation.title) })} lead={say(calculation.summary)} />
      <section className={common.card} aria-label={t("trial.form")}>
        <CalculatorForm calculation={calculation} context={context} draft={draft} outcome={outcome} onChange={change} />
        <div className={common.row}>
          {example === null ? null : (
            <Button size="small" onClick={fillExample}>
              {t("trial.example")}
            </Button>
          )}
          <Button size="small" disabled={outcome.state === "empty"} onClick={clear}>
            {t("trial.clear")}
          </Button>
        </div>
      </section>
      <CalculatorOutcome calculation={calculation} context={context} draft={draft} outcome={outcome} />
    </Screen>
  );
}
