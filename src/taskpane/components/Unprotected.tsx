import type { ReactElement } from "react";
import { useWords } from "../i18n/useWords";
import { StatusLine } from "./StatusLine";

/** One line for each sheet that was protected before it was written, and may not be so any more. */
export function Unprotected({ sheets }: { readonly sheets: readonly string[] }): ReactElement {
  const { t } = useWords();
  return (
    <>
      {sheets.map((sheet) => (
        <StatusLine key={sheet} standing="caution">
          {t("write.unprotected", { sheet })}
        </StatusLine>
      ))}
    </>
  );
}
