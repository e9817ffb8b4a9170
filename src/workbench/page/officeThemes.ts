import type { OfficeEnvironment } from "../host/office";
import type { PageTheme } from "./pageSettings";

/** The colours that Office reports for each look of the page; add-ins choose their own look by them. */
export const officeThemes: Readonly<Record<PageTheme, OfficeEnvironment["theme"]>> = {
  light: {
    bodyBackgroundColor: "#FFFFFF",
    bodyForegroundColor: "#242424",
    controlBackgroundColor: "#F5F5F5",
    controlForegroundColor: "#242424",
    isDarkTheme: false,
  },
  dark: {
    bodyBackgroundColor: "#1F1F1F",
    bodyForegroundColor: "#F5F5F5",
    controlBackgroundColor: "#292929",
    controlForegroundColor: "#F5F5F5",
    isDarkTheme: true,
  },
  highContrast: {
    bodyBackgroundColor: "#000000",
    bodyForegroundColor: "#FFFFFF",
    controlBackgroundColor: "#000000",
    controlForegroundColor: "#FFFFFF",
    isDarkTheme: true,
  },
};
