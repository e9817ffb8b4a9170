import { useWords } from "../i18n/useWords";
import type { Unread } from "./state/bankComparison";

/** The way to say why the bank's schemes are not known. */
export function useUnreadWords(): (why: Unread) => string {
  const { t, say } = useWords();
  return (why) => {
    if ("keys" in why) return say(why.keys);
    const { code, place, message } = why.fault;
    return t(`fault.${code}`, { place: place === "" ? t("fault.somewhere") : place, message });
  };
}
