import type { BrandVariants, Theme } from "@fluentui/react-components";
import { createDarkTheme, createLightTheme, teamsHighContrastTheme } from "@fluentui/react-components";

/** The looks that Excel can have. */
export type ThemeName = "light" | "dark" | "highContrast";

/** Shades of the add-in's blue (#0f5c8a), darkest first. */
const brand: BrandVariants = {
  10: "#020c13",
  20: "#061e2c",
  30: "#08304a",
  40: "#0a3c5d",
  50: "#0b476c",
  60: "#0d517b",
  70: "#0e5883",
  80: "#0f5c8a",
  90: "#2b6f9a",
  100: "#4382aa",
  110: "#5a95b9",
  120: "#72a8c9",
  130: "#8abad7",
  140: "#a4cde4",
  150: "#c1dff0",
  160: "#e0f0f9",
};

const fontFamilyBase =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Hiragino Sans GB", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

/** The Fluent theme for each look, in a type that has Chinese characters on every desktop. */
export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: { ...createLightTheme(brand), fontFamilyBase },
  dark: {
    ...createDarkTheme(brand),
    fontFamilyBase,
    // Fluent's own shades of a dark blue are too dim to read on a dark ground.
    colorBrandForeground1: brand[120],
    colorBrandForeground2: brand[130],
    colorBrandForegroundLink: brand[120],
    colorBrandForegroundLinkHover: brand[130],
    colorBrandForegroundLinkPressed: brand[110],
  },
  highContrast: { ...teamsHighContrastTheme, fontFamilyBase },
};
