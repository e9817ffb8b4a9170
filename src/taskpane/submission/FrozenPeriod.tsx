import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { Submission } from "../../workflow/submission/register";
import { Message } from "../components/Message";
import { useWords } from "../i18n/useWords";
import { ReopenDialog } from "./ReopenDialog";

interface FrozenPeriodProps {
  /** The submission by which the period is frozen; null where it is open. */
  readonly submission: Submission | null;
  readonly by: string;
  readonly onEnterPerson: (by: string) => void;
  readonly onReopen: (reason: string) => void;
}

/**
 * Says that the period is frozen, and opens it for another version, for a reason. It stays on the screen when nothing is
 * frozen, so that its dialog can give the screen free before it goes.
 */
export function FrozenPeriod({ submission, by, onEnterPerson, onReopen }: FrozenPeriodProps): ReactElement {
  const [asked, setAsked] = useState<number | null>(null);
  return (
    <>
      {submission === null ? null : <FrozenMessage submission={submission} onAsk={setAsked} />}
      <ReopenDialog
        version={asked}
        by={by}
        onEnterPerson={onEnterPerson}
        onCancel={() => {
          setAsked(null);
        }}
        onReopen={(reason) => {
          setAsked(null);
          onReopen(reason);
        }}
      />
    </>
  );
}

interface FrozenMessageProps {
  readonly submission: Submission;
  readonly onAsk: (version: number) => void;
}

function FrozenMessage({ submission, onAsk }: FrozenMessageProps): ReactElement {
  const { t } = useWords();
  const { period, version, at, by, unit } = submission;
  return (
    <Message
      intent="info"
      title={t("submission.frozenTitle", { period, version })}
      actions={
        <Button
          size="small"
          onClick={() => {
            onAsk(version);
          }}
        >
          {t("submission.reopen")}
        </Button>
      }
    >
      {t("submission.frozenBody", { at, by, unit })}
    </Message>
  );
}
