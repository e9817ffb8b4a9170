import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import { Message } from "../../components/Message";
import { useWords } from "../../i18n/useWords";
import { useStore } from "../../state/useStore";
import { browserDraft } from "../state/browserDraft";
import type { Desk } from "../state/desk";
import { keptDraft } from "../state/keptDraft";
import type { KnownScheme } from "../state/knownSchemes";
import { documentName, richest } from "../state/knownSchemes";

interface KeptDraftNoticeProps {
  readonly desk: Desk;
  readonly known: readonly KnownScheme[];
}

/** Offers the draft that was on the desk when the pane was closed without saving it. */
export function KeptDraftNotice({ desk, known }: KeptDraftNoticeProps): ReactElement | null {
  const { t, say } = useWords();
  const { open } = useStore(desk);
  const [kept, setKept] = useState(() => keptDraft(browserDraft, null));
  if (open !== null || kept === null) return null;
  return (
    <Message
      intent="info"
      title={t("desk.kept.title")}
      actions={
        <>
          <Button
            size="small"
            onClick={() => {
              desk.dispatch({ type: "opened", open: { ...kept, library: richest(known) }, step: "edit" });
            }}
          >
            {t("desk.kept.goOn")}
          </Button>
          <Button
            size="small"
            onClick={() => {
              browserDraft.write(null);
              setKept(null);
            }}
          >
            {t("desk.kept.forget")}
          </Button>
        </>
      }
    >
      {t("desk.kept.body", { name: say(documentName(kept.draft.document)) })}
    </Message>
  );
}
