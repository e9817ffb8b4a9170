import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { mayCompute, sealStateNames } from "../../domain/seal/sealStanding";
import type { ArchivedReading } from "../../workflow/archive/archivedFile";
import { SealBadge } from "../components/SealBadge";
import { StatusLine } from "../components/StatusLine";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";
import { stateThen } from "./stateThen";

interface SchemeStateProps {
  readonly reading: Extract<ArchivedReading, { readonly state: "frozen" }>;
}

/** How the scheme of a frozen file stands today, with the reason where it would not compute, and how it stood when frozen. */
export function SchemeState({ reading }: SchemeStateProps): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const { standing } = reading;
  const then = stateThen(reading);
  if (standing === null) return <StatusLine standing="bad">{t("archive.sealUnknown")}</StatusLine>;
  return (
    <>
      <span className={common.row}>
        <span className={common.text}>{t("archive.fact.seal")}</span>
        <SealBadge state={standing.state} />
      </span>
      {mayCompute(standing.state) ? null : (
        <span className={mergeClasses(common.text, common.quiet)}>{say(standing.reason)}</span>
      )}
      {then === null ? null : (
        <StatusLine standing="info">{t("archive.sealToday", { then: say(sealStateNames[then]) })}</StatusLine>
      )}
    </>
  );
}
