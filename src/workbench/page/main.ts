import { inLocale } from "../../domain/values/text";
import { fileProblemText } from "../../workflow/fileProblemText";
import { FileProblem } from "../../workflow/fileProblem";
import { areaText, sheetPrefix } from "../grid/address";
import { isErrorText } from "../grid/cellText";
import type { Grid } from "../grid/grid";
import { createHost } from "../host/createHost";
import type { Host } from "../host/createHost";
import { plainEnvironment } from "../host/office";
import { insertSheets } from "../xlsx/insertSheets";
import { installParts } from "../xlsx/installParts";
import { readWorkbook } from "../xlsx/readWorkbook";
import { fileSheetId, toWorkbookData } from "../xlsx/toWorkbookData";
import { loadPane, registerAddinFunctions } from "./addin";
import { demonstration, templateFolder } from "./demonstration";
import type { NamedWorkbook } from "./demonstration";
import { frame } from "./frame";
import type { RibbonButton } from "./frame";
import { officeThemes } from "./officeThemes";
import { keepSettings, readSettings } from "./pageSettings";
import type { PageSettings } from "./pageSettings";
import { pageTexts } from "./pageTexts";
import { spreadsheet } from "./spreadsheet";
import { fullestDemonstration, templateList } from "./templateList";
import type { TemplateEntry } from "./templateList";
import { exposeGlobals } from "./workbenchApi";

let settings = readSettings(location.search);
const texts = () => pageTexts(settings.language);
let host: Host | null = null;
let functionsKnown: Promise<void> = Promise.resolve();
let templates: readonly TemplateEntry[] = [];

const page = frame({
  openFile: (file) => void openFile(file, file.name),
  openTemplate: (file) => {
    if (window.confirm(texts().templatesConfirm)) void openTemplate(file);
  },
  // The add-in reads the bank's keys and schemes when it starts, and has every formula calculated then.
  trialChanged: () => void loadPane(page.pane, texts().paneTitle, texts().noPane),
  toggleLanguage: () => change({ language: settings.language === "zh-CN" ? "en-US" : "zh-CN" }),
  setTheme: (theme) => change({ theme }),
  togglePane: () => change({ paneOpen: !settings.paneOpen }),
  setPaneWidth: (paneWidth) => change({ paneWidth }),
  ribbon: (button) => void runRibbon(button),
});
page.show(settings, texts(), templates);
page.busy(texts().loading);

const environment = {
  ...plainEnvironment(),
  platform: new URLSearchParams(location.search).get("platform") === "web" ? ("web" as const) : ("desktop" as const),
  language: settings.language as string,
  theme: officeThemes[settings.theme],
  showPane: () => change({ paneOpen: true }),
  hidePane: () => change({ paneOpen: false }),
  openWindow: (url: string) => void window.open(url, "_blank", "noopener"),
};

// Univer draws into the element, which must have its size by then.
const univer = spreadsheet(page.sheet, settings.language, settings.theme);
univer.guardEditing((sheetId, row, column) => {
  const open = host?.state;
  if (!open?.parts.protections.has(sheetId) || open.grid.style(sheetId, row, column).locked === false) return true;
  page.message(texts().locked, "error");
  return false;
});

function change(next: Partial<PageSettings>): void {
  const before = settings;
  settings = { ...settings, ...next };
  keepSettings(settings);
  page.show(settings, texts(), templates);
  if (before.paneOpen !== settings.paneOpen) host?.paneVisible(settings.paneOpen);
  if (before.theme !== settings.theme) univer.setTheme(settings.theme);
  if (before.language !== settings.language) univer.setLanguage(settings.language);
  if (before.theme === settings.theme && before.language === settings.language) return;
  environment.language = settings.language;
  environment.theme = officeThemes[settings.theme];
  // The add-in reads language and theme when it starts, as it does in Excel.
  void loadPane(page.pane, texts().paneTitle, texts().noPane);
}

function show({ file, name }: NamedWorkbook): Grid {
  const grid = univer.open(toWorkbookData(file, "workbook", name));
  const parts = installParts(file, grid, name);
  environment.documentUrl = name;
  if (host) host.use(grid, parts);
  else {
    host = createHost({
      grid,
      environment,
      parts,
      insertWorksheets: (...args) => insertSheets(() => state())(...args),
    });
    exposeGlobals(host.globals);
    functionsKnown = registerAddinFunctions(host, settings.language);
  }
  const active = file.sheets[file.activeSheet] ? fileSheetId(file.activeSheet) : undefined;
  if (active !== undefined && !grid.sheets().find(({ id }) => id === active)?.hidden) grid.activate(active);
  grid.onEvent((event) => {
    if (event.kind === "selected") explainSelection(grid);
  });
  page.workbookName(name);
  page.message(file.leftOut.length > 0 ? `${texts().leftOut} ${file.leftOut.join(", ")}` : null);
  return grid;
}

function state() {
  if (!host) throw new Error("No workbook is open yet.");
  return host.state;
}

/** Shows what a custom function said about the error in the selected cell. */
function explainSelection(grid: Grid): void {
  const { sheetId, area } = grid.selection();
  const value = grid.values(sheetId, { ...area, rows: 1, columns: 1 })[0]?.[0];
  const sheet = grid.sheets().find(({ id }) => id === sheetId)?.name ?? "";
  const place = `${sheetPrefix(sheet)}!${areaText({ ...area, rows: 1, columns: 1 })}`;
  const said = isErrorText(value) ? host?.errorMessageAt(place) : null;
  page.message(said ? `${place}  ${String(value)}  ${said}` : null, "error");
}

async function showWhile(work: () => Promise<void>): Promise<void> {
  page.busy(texts().loadingWorkbook);
  // Lets the browser draw the indicator before the work keeps it busy.
  await new Promise((resolve) => setTimeout(resolve, 30));
  try {
    await work();
  } catch (error) {
    const reason =
      error instanceof FileProblem ? inLocale(fileProblemText(error), settings.language) : (error as Error).message;
    page.message(`${texts().failed} ${reason}`, "error");
    console.error(error);
  } finally {
    page.busy(null);
  }
}

function openFile(file: Blob, name: string): Promise<void> {
  return showWhile(async () => {
    show({ file: readWorkbook(new Uint8Array(await file.arrayBuffer())), name });
    await loadPane(page.pane, texts().paneTitle, texts().noPane);
  });
}

function openTemplate(file: string | null): Promise<void> {
  return showWhile(async () => {
    const grid = show(await demonstration(file));
    await functionsKnown;
    await loadPane(page.pane, texts().paneTitle, texts().noPane);
    // Values of the file are in the cells: people can read and work while formulas are calculated, as in Excel.
    page.busy(texts().calculating, "corner");
    await grid.calculated();
  });
}

async function start(): Promise<void> {
  templates = await templateList(templateFolder);
  page.show(settings, texts(), templates);
  const wanted = new URLSearchParams(location.search).get("workbook");
  await openTemplate(wanted ?? fullestDemonstration(templates)?.file ?? templates[0]?.file ?? null);
}

async function runRibbon(button: RibbonButton): Promise<void> {
  if (button.action === null) {
    change({ paneOpen: true });
    return;
  }
  try {
    const ran = await host?.runAction(button.action);
    if (!ran) page.message(texts().noAction, "error");
  } catch (error) {
    page.message(`${texts().actionFailed} ${(error as Error).message}`, "error");
    console.error(error);
  }
}

const ready = start();
Object.defineProperty(window, "workbench", {
  value: {
    get host() {
      return host;
    },
    open: (file: Blob, name = "Workbook.xlsx") => openFile(file, name),
    ready,
  },
});
