import { useMemo } from "react";
import type { SchemeReview } from "../../domain/scheme/review/schemeReview";
import { schemeReview } from "../../domain/scheme/review/schemeReview";
import { useStore } from "../state/useStore";
import type { Desk } from "./state/desk";
import { besideDraft, knownSchemes, soundDocuments } from "./state/knownSchemes";
import type { OpenDraft } from "./state/openDraft";

/** The review of the draft beside everything else that is known of the same scheme. */
export function useDraftReview(desk: Desk, { draft }: Pick<OpenDraft, "draft">): SchemeReview {
  const work = useStore(desk.situation);
  const { files } = useStore(desk);
  const situation = work.state === "done" ? work.value : null;
  return useMemo(
    () => schemeReview(draft.document, soundDocuments(besideDraft(knownSchemes(situation, files), draft.document))),
    [draft.document, situation, files],
  );
}
