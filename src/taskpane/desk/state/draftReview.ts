import type { SchemeReview } from "../../../domain/scheme/review/schemeReview";
import { schemeReview } from "../../../domain/scheme/review/schemeReview";
import type { PaneSituation } from "../../state/paneSituation";
import type { KnownScheme } from "./knownSchemes";
import { besideDraft, knownSchemes, soundDocuments } from "./knownSchemes";

/** The review of a draft beside everything else that is known of the same scheme. */
export function draftReview(
  document: unknown,
  situation: PaneSituation | null,
  files: readonly KnownScheme[],
): SchemeReview {
  return schemeReview(document, soundDocuments(besideDraft(knownSchemes(situation, files), document)));
}
