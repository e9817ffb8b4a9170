import type { Words } from "../i18n/useWords";
import type { KnownScheme } from "./state/knownSchemes";
import { documentName } from "./state/knownSchemes";

/** A scheme as a choice names it: where it stands, which it is, and whether it was issued. */
export function knownLabel({ place, document, standing, scheme, file }: KnownScheme, { t, say }: Words): string {
  return t(`desk.known.${place}`, {
    name: say(documentName(document)),
    state: t(scheme === null ? "desk.known.faulty" : `desk.known.standing.${standing}`),
    file,
  });
}
