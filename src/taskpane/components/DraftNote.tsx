import type { ReactElement } from "react";
import type { AppraisalContext } from "../../domain/calculation/context";
import { useWords } from "../i18n/useWords";
import { Message } from "./Message";

/** Said over results while nobody has issued the scheme: they are a draft. */
export function DraftNote({ context: { draft } }: { readonly context: AppraisalContext }): ReactElement | null {
  const { t } = useWords();
  if (draft !== true) return null;
  return (
    <Message intent="warning" title={t("scheme.seal.draftTitle")}>
      {t("scheme.seal.draftNote")}
    </Message>
  );
}
