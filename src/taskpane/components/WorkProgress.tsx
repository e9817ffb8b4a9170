import { Button, Field, ProgressBar } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
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

/**
 * How far a long step has come, with a button that stops it. A press is answered at once: what Excel was asked for before
 * cannot be called back, and may take its time.
 */
export function WorkProgress({ label, done, total, onStop }: WorkProgressProps): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const [stopping, setStopping] = useState(false);
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
          <Button
            disabledFocusable={stopping}
            onClick={() => {
              setStopping(true);
              onStop();
            }}
          >
            {t(stopping ? "common.stopping" : "common.stop")}
          </Button>
        </div>
      )}
    </div>
  );
}
