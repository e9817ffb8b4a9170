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

/** Keeps the choice on this computer where storage allows it; without storage it lasts until the pane closes. */
export function keepLanguage(locale: Locale): void {
  try {
    localStorage.setItem(KEY, locale);
  } catch {
    // Nothing is lost but the convenience.
  }
}
