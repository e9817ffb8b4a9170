import { Field, Input, Slider, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Input as CalculationInput } from "../../domain/calculation/input";
import { decimal } from "../../domain/values/decimal";
import { formatWithUnit } from "../../domain/values/format";
import type { Problem } from "../../domain/values/problem";
import { problemText } from "../../domain/values/problem";
import { units } from "../../domain/values/unit";
import { useWords } from "../i18n/useWords";
import type { SliderRange } from "../state/sliderRange";
import { sliderPlace } from "../state/sliderRange";

const useStyles = makeStyles({
  field: { gridTemplateColumns: "minmax(0, 1fr)", minWidth: 0 },
  pair: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 124px)", alignItems: "center", gap: "8px" },
  input: { minWidth: 0, width: "100%" },
  slider: { minWidth: 0 },
  // Two hundred steps need no marks.
  rail: { "&::before": { display: "none" } },
});

interface FigureSliderProps {
  readonly input: CalculationInput<unknown>;
  readonly range: SliderRange;
  readonly typed: string;
  readonly problem: Problem | undefined;
  readonly onType: (typed: string) => void;
}

/** A figure that can be slid or typed: the slider moves in steps, the line beside it takes any figure. */
export function FigureSlider({ input, range, typed, problem, onType }: FigureSliderProps): ReactElement {
  const { t, say } = useWords();
  const styles = useStyles();
  const label = t("whatIf.field", { label: say(input.label), unit: say(units[input.unit].label) });
  const place = sliderPlace(typed, range);
  const fault =
    problem === undefined ? {} : ({ validationState: "error", validationMessage: say(problemText(problem)) } as const);
  return (
    <Field label={label} className={styles.field} {...fault}>
      {(field) => (
        <div className={styles.pair}>
          <Slider
            className={styles.slider}
            rail={{ className: styles.rail }}
            aria-label={t("whatIf.slider", { label })}
            min={range.min}
            max={range.max}
            step={range.step}
            value={place}
            aria-valuetext={say(formatWithUnit(decimal(place), input.unit))}
            onChange={(_event, { value }) => {
              onType(String(value));
            }}
          />
          <Input
            {...field}
            className={styles.input}
            inputMode="decimal"
            autoComplete="off"
            value={typed}
            onChange={(_event, { value }) => {
              onType(value);
            }}
          />
        </div>
      )}
    </Field>
  );
}
