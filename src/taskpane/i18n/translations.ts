import i18next from "i18next";
import type { i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Locale } from "../../domain/values/text";
import english from "./en-US.json";
import chinese from "./zh-CN.json";

/** Starts the pane's translations in a language; Chinese stands in for what another language lacks. */
export function startTranslations(locale: Locale): i18n {
  const translations = i18next.createInstance();
  void translations.use(initReactI18next).init({
    lng: locale,
    fallbackLng: "zh-CN",
    resources: { "zh-CN": { translation: chinese }, "en-US": { translation: english } },
    // React escapes what it draws.
    interpolation: { escapeValue: false },
    initAsync: false,
    showSupportNotice: false,
  });
  return translations;
}
