import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { AppraisalContext } from "../../domain/calculation/context";
import type { TrialOutcome, TriedCalculation } from "../state/trial";
import type { TrialDraft } from "../state/trialDraft";
import { fieldKey, formInputs, withValue } from "../state/trialDraft";
import { CalculatorField } from "./CalculatorField";
import { CalculatorRows } from "./CalculatorRows";
import { fieldProblem } from "./fieldProblem";

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(220px, 1fr))", gap: "12px" },
});

interface CalculatorFormProps {
  readonly calculation: TriedCalculation;
  readonly context: AppraisalContext;
  readonly draft: TrialDraft;
  readonly outcome: TrialOutcome;
  readonly onChange: (draft: TrialDraft) => void;
}

/** The form of a calculation, made from its inputs: single fields, then the entries of its lists. */
export function CalculatorForm({ calculation, context, draft, outcome, onChange }: CalculatorFormProps): ReactElement {
  const styles = useStyles();
  const { single, columns } = formInputs(calculation.inputs);
  return (
    <>
      {Object.keys(single).length === 0 ? null : (
        <div className={styles.fields}>
          {Object.entries(single).map(([name, input]) => (
            <CalculatorField
              key={name}
              input={input}
              context={context}
              value={draft.values[name] ?? ""}
              problem={fieldProblem(outcome, fieldKey(name))}
              onType={(typed) => {
                onChange(withValue(draft, name, typed));
              }}
            />
          ))}
        </div>
      )}
      {Object.keys(columns).length === 0 ? null : (
        <CalculatorRows columns={columns} context={context} draft={draft} outcome={outcome} onChange={onChange} />
      )}
    </>
  );
}
