import type { ReactElement } from "react";
import { useState } from "react";
import type { Text } from "../../domain/values/text";
import { FileDrop } from "../components/FileDrop";
import { StatusLine } from "../components/StatusLine";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";
import type { KnownScheme } from "./state/knownSchemes";
import { readDraftFile } from "./state/readDraftFile";

/** Takes a scheme file, a draft or an issued one; says why where it is none. */
export function SchemeFileDrop({ onRead }: { readonly onRead: (known: KnownScheme) => void }): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const [refused, setRefused] = useState<{ readonly file: string; readonly reason: Text } | null>(null);
  const read = async (files: readonly File[]): Promise<void> => {
    const [file] = files;
    if (file === undefined) return;
    const outcome = readDraftFile(file.name, await file.text());
    setRefused(outcome.ok ? null : { file: file.name, reason: outcome.reason });
    if (outcome.ok) onRead(outcome.known);
  };
  return (
    <div className={common.tight}>
      <FileDrop
        label={t("desk.file.label")}
        help={t("desk.file.help")}
        buttonLabel={t("desk.file.choose")}
        accept=".json"
        onFiles={(files) => {
          void read(files);
        }}
      />
      {refused === null ? null : (
        <div role="alert">
          <StatusLine standing="bad">
            {t("desk.file.refused", { file: refused.file, reason: say(refused.reason) })}
          </StatusLine>
        </div>
      )}
    </div>
  );
}
