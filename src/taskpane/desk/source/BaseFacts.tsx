import type { ReactElement } from "react";
import { shortFingerprint } from "../../../domain/scheme/fingerprint";
import { FactList } from "../../components/FactList";
import { useWords } from "../../i18n/useWords";
import type { KnownScheme } from "../state/knownSchemes";
import { documentName } from "../state/knownSchemes";

/** Which scheme is chosen: the choice itself has no room for long names. */
export function BaseFacts({ base: { document, scheme, standing } }: { readonly base: KnownScheme }): ReactElement {
  const { t, say } = useWords();
  const state = t(scheme === null ? "desk.known.faulty" : `desk.known.standing.${standing}`);
  return (
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
  );
}
