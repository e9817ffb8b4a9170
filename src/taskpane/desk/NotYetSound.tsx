import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Message } from "../components/Message";
import { useWords } from "../i18n/useWords";
import type { Desk } from "./state/desk";

interface NotYetSoundProps {
  readonly desk: Desk;
  /** How many faults the draft has. */
  readonly count: number;
}

/** Says that a draft with faults cannot be compared, tried or issued yet, and leads to the check. */
export function NotYetSound({ desk, count }: NotYetSoundProps): ReactElement {
  const { t } = useWords();
  return (
    <Message
      intent="warning"
      title={t("desk.faulty.title", { count })}
      actions={
        <Button
          size="small"
          onClick={() => {
            desk.dispatch({ type: "stepChosen", step: "check" });
          }}
        >
          {t("desk.faulty.check")}
        </Button>
      }
    >
      {t("desk.faulty.body")}
    </Message>
  );
}
