import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { BankKey, KeyReading } from "../../../domain/seal/keyList";
import { StatusLine } from "../../components/StatusLine";
import { useWords } from "../../i18n/useWords";
import { useStore } from "../../state/useStore";
import { useCommonStyles } from "../../theme/useCommonStyles";
import type { Desk } from "../state/desk";
import { keyStanding } from "../state/keyStanding";
import { readAnew } from "../state/readAnew";

interface KeyStandingLineProps {
  readonly desk: Desk;
  readonly bankKey: BankKey;
  /** The bank's list of keys; null where it was not read. */
  readonly keys: KeyReading | null;
}

/** Whether the workbooks of the branches know the key; what follows where they do not, and the way to look again. */
export function KeyStandingLine({ desk, bankKey, keys }: KeyStandingLineProps): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const standing = keyStanding(bankKey, keys);
  const work = useStore(desk.situation);
  return (
    <div className={common.tight}>
      <div role="status">
        <StatusLine standing={standing === "listed" ? "good" : standing === "unread" ? "info" : "caution"}>
          {t(`desk.key.standing.${standing}`, { id: bankKey.id })}
        </StatusLine>
      </div>
      {standing === "listed" ? null : (
        <div>
          <Button
            size="small"
            disabledFocusable={work.state === "running"}
            onClick={() => {
              readAnew(desk);
            }}
          >
            {t("desk.beside.again")}
          </Button>
        </div>
      )}
    </div>
  );
}
