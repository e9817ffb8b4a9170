import { useCallback, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Locale } from "../../domain/values/text";
import { lateWords } from "../i18n/lateWords";
import { changeTranslations } from "../i18n/translations";
import { keepLanguage } from "./chosenLanguage";

/** How a person changes the language of the pane. */
export interface LanguageChoice {
  /** Loads the words, speaks them and keeps the choice; the last choice holds. Rejects with a ServerFault where the words do not come. */
  readonly choose: (locale: Locale) => Promise<void>;
}

/** Changes the language of the pane. */
export function useLanguage(): LanguageChoice {
  const { i18n } = useTranslation();
  const wanted = useRef<Locale | null>(null);
  const choose = useCallback(
    async (locale: Locale): Promise<void> => {
      wanted.current = locale;
      const words = await lateWords[locale].load();
      if (wanted.current !== locale) return;
      await changeTranslations(i18n, locale, words);
      document.documentElement.lang = locale;
      keepLanguage(locale);
    },
    [i18n],
  );
  return { choose };
}
