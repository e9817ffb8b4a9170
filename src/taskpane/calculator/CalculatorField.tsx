import { Field, Input, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { AppraisalContext } from "../../domain/calculation/context";
import type { Input as CalculationInput } from "../../domain/calculation/input";
import type { Problem } from "../../domain/values/problem";
import { problemText } from "../../domain/values/problem";
import { units } from "../../domain/values/unit";
import { ChoiceField } from "../components/ChoiceField";
import { useWords } from "../i18n/useWords";
import { choiceLabel } from "./choiceLabel";
import { limitsText } from "./limitsText";

const useStyles = makeStyles({
  field: { gridTemplateColumns: "minmax(0, 1fr)", minWidth: 0 },
  input: { minWidth: 0, width: "100%" },
});

interface CalculatorFieldProps {
  readonly input: CalculationInput<unknown>;
  readonly context: AppraisalContext;
  readonly value: string;
  readonly problem: Problem | undefined;
  readonly onType: (typed: string) => void;
  /** In an entry of a list: smaller, the help said once above the list, the label told with the entry's number. */
  readonly entry?: number;
}

/** One field of a calculation: a drop-down where there are names to choose from, else a line to type in. */
export function CalculatorField({ input, context, value, problem, onType, entry }: CalculatorFieldProps): ReactElement {
  const { t, say, locale } = useWords();
  const styles = useStyles();
  const unit = say(units[input.unit].label);
  const named = unit === "" ? say(input.label) : t("whatIf.field", { label: say(input.label), unit });
  const label = input.optional ? t("trial.optional", { label: named }) : named;
  const error = problem === undefined ? undefined : say(problemText(problem));
  const choices = input.choices?.(context);
  if (choices !== undefined) {
    return (
      <ChoiceField
        label={label}
        value={value}
        small={entry !== undefined}
        error={error}
        options={[
          { value: "", label: t(input.optional ? "trial.none" : "trial.choose") },
          ...choices.map((choice) => ({ value: choice, label: choiceLabel(input, choice, context, locale) })),
        ]}
        onChoose={onType}
      />
    );
  }
  const fault = error === undefined ? {} : ({ validationState: "error", validationMessage: error } as const);
  const limits = limitsText(input);
  const help = limits === null ? say(input.help) : t("trial.limits", { help: say(input.help), limits });
  return (
    <Field
      label={label}
      className={styles.field}
      size={entry === undefined ? "medium" : "small"}
      {...(entry === undefined ? { hint: help } : {})}
      {...fault}
    >
      <Input
        className={styles.input}
        size={entry === undefined ? "medium" : "small"}
        value={value}
        autoComplete="off"
        {...(input.limits === undefined ? {} : { inputMode: "decimal" as const })}
        onChange={(_event, data) => {
          onType(data.value);
        }}
      />
    </Field>
  );
}
