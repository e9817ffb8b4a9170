import { StrictMode } from "react";
import type { ReactElement } from "react";
import { createRoot } from "react-dom/client";
import { pausingClock } from "../collection/pausingClock";
import type { Locale } from "../domain/values/text";
import { excelWorkbook } from "../excel/excelWorkbook";
import type { HostEnvironment } from "../excel/hostEnvironment";
import { loadWithWorkbook } from "../excel/hostEnvironment";
import { webServer } from "../excel/webServer";
import { workbookFiles } from "../files/workbookFiles";
import { webSignatures } from "../seal/webSignatures";
import { webSigning } from "../seal/webSigning";
import type { PaneWords } from "./i18n/lateWords";
import { startTranslations } from "./i18n/translations";
import { laterStep } from "./lateModules";
import { OutsideExcel } from "./OutsideExcel";
import { PaneApp } from "./PaneApp";
import type { PaneServices } from "./services";
import { downloadTemplate, readSiteManifest, readTemplates, withServerFaults } from "./siteFiles";
import { createErrand } from "./state/errand";
import { followRuns } from "./state/followRuns";
import { createKept } from "./state/kept";
import { createNotices } from "./state/notices";
import type { Pane } from "./state/pane";
import { createPane } from "./state/pane";
import { createTrials } from "./state/trials";
import { createWizard } from "./state/createWizard";
import type { Wizard } from "./state/wizard";
import type { WrittenCharts } from "./state/writeCharts";
import { themeName } from "./theme/themeName";

/** Where the pane opens, and in which language. */
export interface PaneSurroundings extends Pick<HostEnvironment, "isExcel" | "theme"> {
  readonly place: HTMLElement;
  readonly locale: Locale;
  readonly words: PaneWords;
}

/** What the ribbon works with once the pane is drawn. */
export interface StartedPane {
  readonly wizard: Wizard;
  readonly pane: Pane;
}

/** Draws the pane and begins with the workbook's scheme; outside Excel draws what leads there, and there is no pane. */
export async function startPane(surroundings: PaneSurroundings): Promise<StartedPane | null> {
  const { place, isExcel, locale, words } = surroundings;
  const translations = startTranslations(locale, words);
  const theme = themeName(surroundings.theme);
  document.title = translations.t("outside.title");
  if (!isExcel) {
    const [templates, manifest] = await Promise.all([orNull(readTemplates), orNull(readSiteManifest)]);
    const known = { templates: templates ?? [], supportAddress: manifest?.supportAddress ?? null };
    draw(place, <OutsideExcel theme={theme} translations={translations} {...known} />);
    return null;
  }
  const services = paneServices();
  const wizard = createWizard(services);
  const pane = createPane(services);
  const trials = createTrials();
  const charts = createErrand<WrittenCharts>();
  const notices = createNotices(services);
  const kept = createKept(services);
  followRuns(wizard, [charts, notices]);
  const content = { services, wizard, pane, trials, charts, notices, kept };
  draw(place, <PaneApp content={content} theme={theme} translations={translations} />);
  void begin(wizard);
  return { wizard, pane };
}

async function begin(wizard: Wizard): Promise<void> {
  await wizard.readScheme();
  // Nobody should wait between two steps. Where this fails, the step itself says so and tries again.
  await Promise.all([orNull(laterStep.load), loadWithWorkbook()]);
}

function paneServices(): PaneServices {
  return {
    workbook: excelWorkbook(),
    server: withServerFaults(webServer()),
    templates: readTemplates,
    manifest: readSiteManifest,
    download: downloadTemplate,
    files: workbookFiles(),
    signatures: webSignatures(),
    signing: webSigning(),
    clock: pausingClock(),
  };
}

/** What is read, or null where it cannot be. */
async function orNull<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch {
    return null;
  }
}

function draw(place: HTMLElement, content: ReactElement): void {
  createRoot(place).render(<StrictMode>{content}</StrictMode>);
}
