import type { Scheme } from "../../domain/scheme/scheme";
import type { SealState } from "../../domain/seal/sealStanding";
import { sealStateNames } from "../../domain/seal/sealStanding";
import { useWords } from "../i18n/useWords";

/** A question before a scheme is replaced, with which version, in which state, is to take its place; null for none. */
export function useReplaceQuestion(): (
  question: string | null,
  scheme: Pick<Scheme, "document">,
  state: SealState,
) => string | null {
  const { t, say } = useWords();
  return (question, { document: { year, version, title } }, state) =>
    question === null
      ? null
      : t("scheme.replaceWith", { year, version, title: say(title), state: say(sealStateNames[state]), question });
}
