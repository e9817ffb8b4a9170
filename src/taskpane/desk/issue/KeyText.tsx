import { Field, Input, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { DayInput } from "../DayInput";

const useStyles = makeStyles({
  field: { gridTemplateColumns: "minmax(0, 1fr)", minWidth: 0 },
  input: { minWidth: 0, width: "100%", "& > input": { minWidth: 0 } },
});

interface KeyTextProps {
  readonly label: string;
  readonly value: string;
  readonly type?: "text" | "date" | "password";
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  /** What a password manager may offer: a new passphrase is never filled in. */
  readonly autoComplete?: "off" | "new-password";
  readonly onType: (typed: string) => void;
}

/** A line to type in, of a key or an issuer. */
export function KeyText({
  label,
  value,
  type = "text",
  hint,
  fault,
  autoComplete = "off",
  onType,
}: KeyTextProps): ReactElement {
  const styles = useStyles();
  return (
    <Field
      label={label}
      className={styles.field}
      {...(hint === undefined ? {} : { hint })}
      {...(fault === undefined ? {} : { validationState: "error", validationMessage: fault })}
    >
      {type === "date" ? (
        <DayInput value={value} onChoose={onType} />
      ) : (
        <Input
          className={styles.input}
          type={type}
          value={value}
          autoComplete={autoComplete}
          spellCheck={false}
          onChange={(_event, data) => {
            onType(data.value);
          }}
        />
      )}
    </Field>
  );
}
