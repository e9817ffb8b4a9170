import type { ReactElement } from "react";
import { StatusLine } from "../../components/StatusLine";
import { useWords } from "../../i18n/useWords";
import { useCommonStyles } from "../../theme/useCommonStyles";
import type { LastReading } from "../state/lastReading";

/** What could not be offered, and why: a server that does not answer, files that are refused, a damaged scheme. */
export function ServerNotes({ last: { situation, bank } }: { readonly last: LastReading }): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const { serverFault, refusedFiles, carried } = situation;
  return (
    <div className={common.tight}>
      {serverFault === null ? null : (
        <StatusLine standing="caution">
          {t(bank === "earlier" ? "desk.source.serverEarlier" : "desk.source.serverUnread", {
            place: serverFault.place,
          })}
        </StatusLine>
      )}
      {carried.state === "refused" ? (
        <StatusLine standing="caution">{t("desk.source.carriedRefused", { count: carried.issues.length })}</StatusLine>
      ) : null}
      {refusedFiles.map(({ file, issues }) => (
        <StatusLine key={file} standing="caution">
          {t("scheme.refusedFile", { file, count: issues.length })}
        </StatusLine>
      ))}
    </div>
  );
}
