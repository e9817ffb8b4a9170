import { Link } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";
import { StatusLine } from "./StatusLine";
import type { PaneSituation } from "../state/paneSituation";

interface SchemeStandingProps {
  readonly situation: PaneSituation;
  /** Leads to the differences, where the screen has them elsewhere. */
  readonly onShow?: () => void;
}

/** How the carried scheme stands against the configured one and against the sheet that shows it. */
export function SchemeStanding({ situation, onShow }: SchemeStandingProps): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const { carried, counterpart, sheetShown, sheetDifferences, configuredDifferences, refusedFiles, serverFault } =
    situation;
  const link =
    onShow === undefined ? null : (
      <Link inline onClick={onShow}>
        {t("scheme.show")}
      </Link>
    );
  const newer =
    carried.state === "carried" &&
    counterpart !== null &&
    counterpart.document.version > carried.scheme.document.version;
  return (
    <div className={common.tight}>
      {serverFault !== null ? (
        <StatusLine standing="caution">{t("scheme.serverUnread", { place: serverFault.place })}</StatusLine>
      ) : counterpart === null ? (
        <StatusLine standing="info">{t("scheme.noCounterpart")}</StatusLine>
      ) : configuredDifferences.length === 0 ? (
        <StatusLine standing="good">{t("scheme.sameAsConfigured")}</StatusLine>
      ) : (
        <StatusLine standing="caution">
          {t(newer ? "scheme.newerConfigured" : "scheme.differsFromConfigured", {
            version: counterpart.document.version,
          })}{" "}
          {link}
        </StatusLine>
      )}
      {!sheetShown ? (
        <StatusLine standing="info">{t("scheme.sheetAbsent")}</StatusLine>
      ) : sheetDifferences.length === 0 ? (
        <StatusLine standing="good">{t("scheme.sameAsSheet")}</StatusLine>
      ) : (
        <StatusLine standing="caution">
          {t("scheme.differsFromSheet", { count: sheetDifferences.length })} {link}
        </StatusLine>
      )}
      {refusedFiles.map(({ file, issues }) => (
        <StatusLine key={file} standing="caution">
          {t("scheme.refusedFile", { file, count: issues.length })}
        </StatusLine>
      ))}
    </div>
  );
}
