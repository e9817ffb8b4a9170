import { StrictMode } from "react";
import type { ReactElement } from "react";
import { createRoot } from "react-dom/client";
import { registerCommands } from "../commands/main";
import { excelWorkbook } from "../excel/excelWorkbook";
import { hostEnvironment, loadWithWorkbook } from "../excel/hostEnvironment";
import { webServer } from "../excel/webServer";
import { webSignatures } from "../seal/webSignatures";
import { webSigning } from "../seal/webSigning";
import { workbookFiles } from "../files/workbookFiles";
import { chosenLanguage } from "./hooks/useLanguage";
import { startTranslations } from "./i18n/translations";
import { OutsideExcel } from "./OutsideExcel";
import { PaneApp } from "./PaneApp";
import type { PaneServices } from "./services";
import { downloadTemplate, readSiteManifest, readTemplates, withServerFaults } from "./siteFiles";
import { createErrand } from "./state/errand";
import type { WrittenCharts } from "./state/writeCharts";
import { followRuns } from "./state/followRuns";
import { createKept } from "./state/kept";
import { createNotices } from "./state/notices";
import { createPane } from "./state/pane";
import { createWizard } from "./state/createWizard";
import { createTrials } from "./state/trials";
import { themeName } from "./theme/themeName";

const services: PaneServices = {
  workbook: excelWorkbook(),
  server: withServerFaults(webServer()),
  templates: readTemplates,
  manifest: readSiteManifest,
  download: downloadTemplate,
  files: workbookFiles(),
  signatures: webSignatures(),
  signing: webSigning(),
  clock: {
    now: () => new Date(),
    pause: () =>
      new Promise((resolve) => {
        setTimeout(resolve, 0);
      }),
  },
};
const wizard = createWizard(services);
const pane = createPane(services);
const trials = createTrials();
const charts = createErrand<WrittenCharts>();
const notices = createNotices(services);
const kept = createKept(services);
followRuns(wizard, [charts, notices]);

// Office may press a button before the pane is drawn.
registerCommands({ wizard, pane });
void start();

async function start(): Promise<void> {
  const { isExcel, locale, theme } = await hostEnvironment();
  const language = chosenLanguage() ?? locale;
  const translations = startTranslations(language);
  document.documentElement.lang = language;
  document.title = translations.t("outside.title");
  const look = themeName(theme);
  if (!isExcel) {
    const [templates, manifest] = await Promise.all([orNull(readTemplates), orNull(readSiteManifest)]);
    const known = { templates: templates ?? [], supportAddress: manifest?.supportAddress ?? null };
    draw(<OutsideExcel theme={look} translations={translations} {...known} />);
    return;
  }
  draw(
    <PaneApp
      content={{ services, wizard, pane, trials, charts, notices, kept }}
      theme={look}
      translations={translations}
    />,
  );
  // A ribbon button may have begun already.
  const state = wizard.get();
  if (state.step === "scheme" && state.work.state === "waiting") await wizard.readScheme();
  await loadWithWorkbook();
}

/** What the server tells, or null: outside Excel the page is worth showing without it. */
async function orNull<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch {
    return null;
  }
}

function draw(content: ReactElement): void {
  const place = document.getElementById("root");
  if (place === null) throw new Error('The page has no element "root"');
  createRoot(place).render(<StrictMode>{content}</StrictMode>);
}
