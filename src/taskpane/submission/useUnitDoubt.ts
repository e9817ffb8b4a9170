import { useWords } from "../i18n/useWords";
import type { PageFound } from "./readSubmission";
import { unitDoubt } from "./unitDoubt";

/** What speaks against the unit as entered, in words; null where nothing does. */
export function useUnitDoubt(found: PageFound, entered: string): string | null {
  const { t } = useWords();
  const doubt = unitDoubt(found, entered);
  if (doubt === null) return null;
  const { kind, unit, version } = doubt;
  return kind === "earlier"
    ? t("submission.unitEarlier", { unit, version: version ?? 0 })
    : t("submission.unitRoster", { unit });
}
