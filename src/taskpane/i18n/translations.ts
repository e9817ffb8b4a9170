import i18next from "i18next";
import type { i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Locale } from "../../domain/values/text";
import archiveEnglish from "./archive.en-US.json";
import archiveChinese from "./archive.zh-CN.json";
import collectionEnglish from "./collection.en-US.json";
import collectionChinese from "./collection.zh-CN.json";
import deskEnglish from "./desk.en-US.json";
import deskChinese from "./desk.zh-CN.json";
import english from "./en-US.json";
import submissionEnglish from "./submission.en-US.json";
import submissionChinese from "./submission.zh-CN.json";
import chinese from "./zh-CN.json";

const everyChinese = { ...chinese, ...submissionChinese, ...deskChinese, ...collectionChinese, ...archiveChinese };
const everyEnglish = { ...english, ...submissionEnglish, ...deskEnglish, ...collectionEnglish, ...archiveEnglish };

/** Starts the pane's translations in a language; Chinese stands in for what another language lacks. */
export function startTranslations(locale: Locale): i18n {
  const translations = i18next.createInstance();
  void translations.use(initReactI18next).init({
    lng: locale,
    fallbackLng: "zh-CN",
    resources: { "zh-CN": { translation: everyChinese }, "en-US": { translation: everyEnglish } },
    // React escapes what it draws.
    interpolation: { escapeValue: false },
    initAsync: false,
    showSupportNotice: false,
  });
  return translations;
}
