import type { ThemeName } from "./themes";

/** The colours that Office shows around the pane. */
export interface OfficeColours {
  readonly dark: boolean;
  /** "#RRGGBB" */
  readonly background: string;
}

/** The look that fits Office: pure black is the ground of Windows' high contrast, Office's own black theme is grey. */
export function themeName(office: OfficeColours | null): ThemeName {
  if (office === null) return "light";
  if (office.background.toLowerCase() === "#000000") return "highContrast";
  return office.dark ? "dark" : "light";
}
