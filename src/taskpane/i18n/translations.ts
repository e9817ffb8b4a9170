import i18next from "i18next";
import type { i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Locale } from "../../domain/values/text";
import type { PaneWords } from "./lateWords";

/** Under this name i18next keeps all words of a language. */
const ALL = "translation";

/** Starts the pane's translations in a language whose words are there. Each language has every word, so none stands in for another. */
export function startTranslations(locale: Locale, words: PaneWords): i18n {
  const translations = i18next.createInstance();
  void translations.use(initReactI18next).init({
    lng: locale,
    fallbackLng: false,
    resources: { [locale]: { [ALL]: words } },
    // React escapes what it draws.
    interpolation: { escapeValue: false },
    initAsync: false,
    showSupportNotice: false,
  });
  return translations;
}

/** Goes on in another language, whose words are there. */
export async function changeTranslations(translations: i18n, locale: Locale, words: PaneWords): Promise<void> {
  translations.addResourceBundle(locale, ALL, words);
  await translations.changeLanguage(locale);
}
