import type { PaneSituation } from "../../state/paneSituation";
import type { KnownScheme } from "./knownSchemes";
import { knownSchemes } from "./knownSchemes";
import type { OpenDraft } from "./openDraft";

/** The schemes with which a draft can be compared, that from which it was begun first, each content once. */
export function comparable(
  situation: PaneSituation | null,
  files: readonly KnownScheme[],
  { origin }: Pick<OpenDraft, "origin">,
): readonly KnownScheme[] {
  const sound = knownSchemes(situation, files).filter(({ scheme }) => scheme !== null);
  const first = sound.filter(({ scheme }) => scheme?.document === origin.document);
  const all = [...first, ...sound.filter((one) => !first.includes(one))];
  return all.filter(
    ({ scheme }, index) => all.findIndex((other) => other.scheme?.fingerprint === scheme?.fingerprint) === index,
  );
}
