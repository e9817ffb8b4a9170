import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Locale, Text } from "../../domain/values/text";
import { inLocale } from "../../domain/values/text";

/** The words of the pane in the person's language. */
export interface Words {
  /** The pane's own words, by key. */
  readonly t: TFunction;
  /** A text of the appraisal. */
  readonly say: (text: Text) => string;
  readonly locale: Locale;
}

/** The language a component speaks. */
export function useWords(): Words {
  const { t, i18n } = useTranslation();
  const locale: Locale = i18n.language === "en-US" ? "en-US" : "zh-CN";
  return { t, locale, say: (text) => inLocale(text, locale) };
}
