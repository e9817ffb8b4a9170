import { useWords } from "../../i18n/useWords";
import type { BankComparison } from "../state/bankComparison";
import { useUnreadWords } from "../useUnreadWords";

/** The way to say, before a scheme is signed, beside which of the bank's schemes it was not checked; nothing where there are none. */
export function useUncomparedWords(): (comparison: BankComparison) => readonly string[] {
  const { t } = useWords();
  const unreadWords = useUnreadWords();
  return (comparison) => {
    switch (comparison.state) {
      case "reading":
        return [];
      case "complete":
        if (comparison.leftOut.length === 0) return [];
        return [t("desk.beside.leftOut", { files: comparison.leftOut.join(t("common.listSeparator")) })];
      case "unread":
        return [
          t(comparison.earlier ? "desk.beside.earlier" : "desk.beside.none"),
          unreadWords(comparison.why),
          t("desk.issue.confirmUncompared"),
        ];
    }
  };
}
