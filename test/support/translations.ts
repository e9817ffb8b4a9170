import type { i18n } from "i18next";
import type { Locale } from "../../src/domain/values/text";
import { chineseWords } from "../../src/taskpane/i18n/chineseWords";
import { englishWords } from "../../src/taskpane/i18n/englishWords";
import { startTranslations } from "../../src/taskpane/i18n/translations";

/** The pane's translations in a language, with all its words. */
export function translationsIn(locale: Locale): i18n {
  return startTranslations(locale, locale === "zh-CN" ? chineseWords : englishWords);
}
