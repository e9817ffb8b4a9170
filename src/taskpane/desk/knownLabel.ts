import { sealStateNames } from "../../domain/seal/sealStanding";
import type { Words } from "../i18n/useWords";
import type { KnownScheme } from "./state/knownSchemes";
import { documentName } from "./state/knownSchemes";

/** A scheme as a choice names it: where it stands, which it is, and whether it was issued. */
export function knownLabel({ place, document, standing, scheme, file }: KnownScheme, { t, say }: Words): string {
  return t(`desk.known.${place}`, {
    name: say(documentName(document)),
    state: standingLabel({ scheme, standing }, { t, say }),
    file,
  });
}

/** How a scheme stands to its seal, in a word; that it is faulty where it is refused. */
export function standingLabel(
  { scheme, standing }: Pick<KnownScheme, "scheme" | "standing">,
  { t, say }: Pick<Words, "t" | "say">,
): string {
  if (scheme === null) return t("desk.known.faulty");
  return standing === "sealed" ? t("desk.known.sealed") : say(sealStateNames[standing]);
}
