import { Field, Input } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWords } from "../i18n/useWords";
import { LONGEST_NAME } from "./entryLimits";

interface PersonFieldProps {
  readonly value: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly onEnter: (by: string) => void;
}

/** Who does it (经办人), as the log will name them. */
export function PersonField({ value, hint, required = false, onEnter }: PersonFieldProps): ReactElement {
  const { t } = useWords();
  return (
    <Field label={t("submission.person")} required={required} {...(hint === undefined ? {} : { hint })}>
      <Input
        value={value}
        maxLength={LONGEST_NAME}
        onChange={(_event, data) => {
          onEnter(data.value);
        }}
      />
    </Field>
  );
}
