import type { Language } from "./pageTexts";

/** The looks of the page. */
export type PageTheme = "light" | "dark" | "highContrast";

/** What people set on the page; kept in the browser. The pane's width is in pixels. */
export interface PageSettings {
  readonly language: Language;
  readonly theme: PageTheme;
  readonly paneWidth: number;
  readonly paneOpen: boolean;
}

/** The narrowest pane, as in Excel. */
export const leastPaneWidth = 320;

const storageKey = "workbench";

/** Reads the settings: the address (`?lang=en-US&theme=dark`) wins over what was kept. */
export function readSettings(search: string): PageSettings {
  const query = new URLSearchParams(search);
  const kept = readKept();
  const language = query.get("lang") ?? kept.language;
  const theme = query.get("theme") ?? kept.theme;
  const width = Number(query.get("pane") ?? kept.paneWidth ?? 380);
  return {
    language: language === "en-US" ? "en-US" : "zh-CN",
    theme: theme === "dark" || theme === "highContrast" ? theme : "light",
    paneWidth: Math.max(leastPaneWidth, Number.isFinite(width) ? width : 380),
    paneOpen: kept.paneOpen !== false,
  };
}

function readKept(): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "{}");
    return typeof kept === "object" && kept !== null ? (kept as Record<string, unknown>) : {};
  } catch {
    // A browser without storage, or what is stored is no JSON: the defaults serve.
    return {};
  }
}

/** Keeps the settings for the next visit. */
export function keepSettings(settings: PageSettings): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(settings));
  } catch {
    // A browser without storage starts with the defaults each time.
  }
}
