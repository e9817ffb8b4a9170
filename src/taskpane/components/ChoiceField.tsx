import { Field, Select, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  // A select is as wide as its longest option unless every box around it may shrink.
  field: { gridTemplateColumns: "minmax(0, 1fr)", minWidth: 0 },
  select: { minWidth: 0, "& > select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" } },
});

/** One entry of a choice. */
export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
}

interface ChoiceFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly ChoiceOption[];
  readonly onChoose: (value: string) => void;
  readonly small?: boolean;
  readonly required?: boolean;
  /** What is wrong with the choice, if anything. */
  readonly error?: string | undefined;
  readonly className?: string;
}

/** A labelled choice among named options. */
export function ChoiceField({
  label,
  value,
  options,
  onChoose,
  small = false,
  required = false,
  error,
  className,
}: ChoiceFieldProps): ReactElement {
  const styles = useStyles();
  const fault = error === undefined ? {} : ({ validationState: "error", validationMessage: error } as const);
  return (
    <Field
      label={label}
      size={small ? "small" : "medium"}
      required={required}
      className={mergeClasses(styles.field, className)}
      {...fault}
    >
      <Select
        className={styles.select}
        size={small ? "small" : "medium"}
        value={value}
        onChange={(_event, data) => {
          onChoose(data.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
