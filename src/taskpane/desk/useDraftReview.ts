import { useMemo } from "react";
import type { SchemeReview } from "../../domain/scheme/review/schemeReview";
import { useStore } from "../state/useStore";
import type { BankComparison } from "./state/bankComparison";
import { bankComparison } from "./state/bankComparison";
import type { Desk } from "./state/desk";
import { draftReview } from "./state/draftReview";
import type { OpenDraft } from "./state/openDraft";

/** The review of the draft beside everything else that is known, and how far the bank's schemes are part of that. */
export function useDraftReview(
  desk: Desk,
  { draft }: Pick<OpenDraft, "draft">,
): { readonly review: SchemeReview; readonly comparison: BankComparison } {
  const work = useStore(desk.situation);
  const last = useStore(desk.lastReading);
  const { files } = useStore(desk);
  const situation = last?.situation ?? null;
  const review = useMemo(() => draftReview(draft.document, situation, files), [draft.document, situation, files]);
  return { review, comparison: bankComparison(work, last) };
}
