import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWords } from "../i18n/useWords";
import type { Fault } from "../state/fault";
import { useCommonStyles } from "../theme/useCommonStyles";
import { DismissButton } from "./DismissButton";
import { Message } from "./Message";

interface FaultMessageProps {
  readonly fault: Fault;
  /** What could not be done, as a sentence. */
  readonly title: string;
  /** What holds in spite of it, such as that nothing was changed. */
  readonly consolation?: string;
  readonly onRetry?: () => void;
  readonly onDismiss?: () => void;
}

/** Why something could not be done, where, and what to do about it. */
export function FaultMessage({ fault, title, consolation, onRetry, onDismiss }: FaultMessageProps): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const stopped = fault.code === "stopped";
  const held = consolation ?? (stopped ? t("fault.wroteNothing") : undefined);
  const place = fault.place === "" ? t("fault.somewhere") : fault.place;
  return (
    <Message
      intent={stopped ? "info" : "error"}
      title={stopped ? t("fault.stoppedTitle") : title}
      {...(onDismiss === undefined ? {} : { corner: <DismissButton onDismiss={onDismiss} /> })}
      actions={
        onRetry === undefined ? null : (
          <Button size="small" onClick={onRetry}>
            {t("common.retry")}
          </Button>
        )
      }
    >
      <p className={common.text}>{t(`fault.${fault.code}`, { place, message: fault.message })}</p>
      {held === undefined ? null : <p className={common.text}>{held}</p>}
    </Message>
  );
}
