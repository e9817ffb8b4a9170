import type { ReactElement } from "react";
import { useWords } from "../i18n/useWords";
import type { KnownScheme } from "./state/knownSchemes";
import { readDraftFile } from "./state/readDraftFile";
import { TextFileDrop } from "./TextFileDrop";

/** Takes a scheme file, a draft or an issued one; says why where it is none. */
export function SchemeFileDrop({ onRead }: { readonly onRead: (known: KnownScheme) => void }): ReactElement {
  const { t } = useWords();
  return (
    <TextFileDrop
      label={t("desk.file.label")}
      help={t("desk.file.help")}
      buttonLabel={t("desk.file.choose")}
      take={(file, content) => {
        const outcome = readDraftFile(file, content);
        if (!outcome.ok) return outcome.reason;
        onRead(outcome.known);
        return null;
      }}
    />
  );
}
