import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Message } from "../components/Message";
import { StatusLine } from "../components/StatusLine";
import { WorkProgress } from "../components/WorkProgress";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";
import type { BankComparison } from "./state/bankComparison";
import type { Desk } from "./state/desk";
import { useUnreadWords } from "./useUnreadWords";

interface ComparisonNoteProps {
  readonly desk: Desk;
  readonly comparison: BankComparison;
}

/** Says where a draft is not checked beside the bank's schemes, or not beside all of them, and reads them again. */
export function ComparisonNote({ desk, comparison }: ComparisonNoteProps): ReactElement | null {
  const { t } = useWords();
  const common = useCommonStyles();
  const unreadWords = useUnreadWords();
  switch (comparison.state) {
    case "complete":
      if (comparison.leftOut.length === 0) return null;
      return (
        <StatusLine standing="caution">
          {t("desk.beside.leftOut", { files: comparison.leftOut.join(t("common.listSeparator")) })}
        </StatusLine>
      );
    case "reading":
      return (
        <WorkProgress
          label={t(comparison.earlier ? "desk.beside.readingAgain" : "desk.beside.reading")}
          done={0}
          total={0}
          onStop={desk.situation.stop}
        />
      );
    case "unread":
      return (
        <Message
          intent="warning"
          title={t("desk.beside.title")}
          actions={
            <Button
              size="small"
              onClick={() => {
                void desk.readSituation();
              }}
            >
              {t("desk.beside.again")}
            </Button>
          }
        >
          <p className={common.text}>{t(comparison.earlier ? "desk.beside.earlier" : "desk.beside.none")}</p>
          <p className={common.text}>{unreadWords(comparison.why)}</p>
        </Message>
      );
  }
}
