import type { Locale } from "../domain/values/text";

/** The colours of the surrounding Office, "#RRGGBB"; what the pane needs to tell light from dark. */
export interface HostTheme {
  readonly dark: boolean;
  readonly background: string;
  readonly foreground: string;
}

/** Where the add-in finds itself. */
export interface HostEnvironment {
  /** False in a plain browser: there is no workbook to work on. */
  readonly isExcel: boolean;
  readonly locale: Locale;
  /** Null where Office does not tell. */
  readonly theme: HostTheme | null;
}

/** Whether Office is there at all, and whether it is Excel; resolves once both are known. */
export async function officeReady(): Promise<boolean> {
  if (typeof Office === "undefined") return false;
  const { host } = await Office.onReady();
  // In a plain browser the answer is null, whatever its type says.
  return (host as Office.HostType | null) === Office.HostType.Excel;
}

/** Reads the surroundings, when Office is ready. */
export async function hostEnvironment(): Promise<HostEnvironment> {
  const isExcel = await officeReady();
  return { isExcel, locale: displayLocale(), theme: isExcel ? officeTheme() : null };
}

/** The language of the display: Chinese unless Office (or the browser) speaks another one. */
export function displayLocale(): Locale {
  const context = typeof Office === "undefined" ? undefined : (Office.context as Office.Context | undefined);
  const language = context?.displayLanguage ?? (typeof navigator === "undefined" ? "zh-CN" : navigator.language);
  return language.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US";
}

/** Whether this Excel has a version of its programming interface, "1.13". */
export function supportsExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** Asks Office to load the add-in with the workbook from its next opening on, so that formulas calculate without the pane. */
export async function loadWithWorkbook(): Promise<void> {
  if (!(await officeReady()) || !Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) return;
  await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
}

function officeTheme(): HostTheme | null {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  if (theme?.bodyBackgroundColor === undefined) return null;
  const { bodyBackgroundColor: background, bodyForegroundColor: foreground } = theme;
  return { dark: brightness(background) < 128, background, foreground };
}

/** Perceived brightness of "#RRGGBB", 0 to 255. */
function brightness(color: string): number {
  const [red = 255, green = 255, blue = 255] = (/[0-9a-f]{6}/i.exec(color)?.[0].match(/../g) ?? []).map((part) =>
    parseInt(part, 16),
  );
  return red * 0.299 + green * 0.587 + blue * 0.114;
}
