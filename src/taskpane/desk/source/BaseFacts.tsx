import type { ReactElement } from "react";
import { shortFingerprint } from "../../../domain/scheme/fingerprint";
import { FactList } from "../../components/FactList";
import { StatusLine } from "../../components/StatusLine";
import { useWords } from "../../i18n/useWords";
import { standingLabel } from "../knownLabel";
import type { KnownScheme } from "../state/knownSchemes";
import { documentName, isSound } from "../state/knownSchemes";

/** Which scheme is chosen: the choice itself has no room for long names. */
export function BaseFacts({ base }: { readonly base: KnownScheme }): ReactElement {
  const { t, say } = useWords();
  const { document, scheme } = base;
  const state = standingLabel(base, { t, say });
  return (
    <>
      <FactList
        facts={[
          { name: t("desk.issue.schemeTitle"), value: say(documentName(document)) },
          { name: t("desk.source.state"), value: state },
          ...(scheme === null
            ? []
            : [
                { name: t("scheme.effective"), value: t("scheme.effectiveValue", scheme.document.effective) },
                { name: t("scheme.fingerprint"), value: shortFingerprint(scheme.fingerprint) },
              ]),
        ]}
      />
      {isSound(base) ? null : <StatusLine standing="caution">{t("desk.source.unsound", { state })}</StatusLine>}
    </>
  );
}
