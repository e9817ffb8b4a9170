import type { ReactElement } from "react";
import type { BankKey, KeyReading } from "../../../domain/seal/keyList";
import { StatusLine } from "../../components/StatusLine";
import { useWords } from "../../i18n/useWords";
import { keyStanding } from "../state/keyStanding";

interface KeyStandingLineProps {
  readonly bankKey: BankKey;
  /** The bank's list of keys; null where it was not read. */
  readonly keys: KeyReading | null;
}

/** Whether the workbooks of the branches know the key, and what follows where they do not. */
export function KeyStandingLine({ bankKey, keys }: KeyStandingLineProps): ReactElement {
  const { t } = useWords();
  const standing = keyStanding(bankKey, keys);
  return (
    <StatusLine standing={standing === "listed" ? "good" : standing === "unread" ? "info" : "caution"}>
      {t(`desk.key.standing.${standing}`, { id: bankKey.id })}
    </StatusLine>
  );
}
