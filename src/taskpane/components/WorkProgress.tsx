import { Button, Field, ProgressBar } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";

interface WorkProgressProps {
  /** What is being done. */
  readonly label: string;
  readonly done: number;
  /** 0 where it is not known how much there is to do. */
  readonly total: number;
  readonly onStop?: () => void;
}

/** How far a long step has come, with a button that stops it. */
export function WorkProgress({ label, done, total, onStop }: WorkProgressProps): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  return (
    <div className={common.column} role="status">
      <Field
        label={label}
        {...(total === 0 ? {} : { validationMessage: t("common.progress", { done, total }) })}
        validationState="none"
      >
        {total === 0 ? <ProgressBar /> : <ProgressBar value={done} max={total} />}
      </Field>
      {onStop === undefined ? null : (
        <div>
          <Button onClick={onStop}>{t("common.stop")}</Button>
        </div>
      )}
    </div>
  );
}
