import type { ReactElement } from "react";
import type { Text } from "../../../domain/values/text";
import { DismissButton } from "../../components/DismissButton";
import { Message } from "../../components/Message";
import { useWords } from "../../i18n/useWords";
import { useCommonStyles } from "../../theme/useCommonStyles";

interface CarriedNoticeProps {
  readonly carried: readonly Text[];
  readonly onDismiss: () => void;
}

/** What was left out or re-dated when the draft was begun, until it was read. */
export function CarriedNotice({ carried, onDismiss }: CarriedNoticeProps): ReactElement | null {
  const { t, say } = useWords();
  const common = useCommonStyles();
  if (carried.length === 0) return null;
  return (
    <Message
      intent="warning"
      title={t("desk.carried.title", { count: carried.length })}
      corner={<DismissButton onDismiss={onDismiss} />}
    >
      {t("desk.carried.body")}
      <ul className={common.list}>
        {carried.map((line) => (
          <li key={line.en}>{say(line)}</li>
        ))}
      </ul>
    </Message>
  );
}
