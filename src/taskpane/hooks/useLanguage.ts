import { useTranslation } from "react-i18next";
import type { Locale } from "../../domain/values/text";

const KEY = "kpi-appraisal.language";

/** The language chosen before on this computer; null where none was, or storage is closed to the pane. */
export function chosenLanguage(): Locale | null {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === "zh-CN" || kept === "en-US" ? kept : null;
  } catch {
    return null;
  }
}

/** Changes the language of the pane and keeps the choice where storage allows it. */
export function useLanguage(): { readonly choose: (locale: Locale) => void } {
  const { i18n } = useTranslation();
  return {
    choose: (locale) => {
      void i18n.changeLanguage(locale);
      document.documentElement.lang = locale;
      try {
        localStorage.setItem(KEY, locale);
      } catch {
        // Without storage the choice lasts until the pane closes.
      }
    },
  };
}
