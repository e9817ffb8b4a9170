import type { IWorkbookData } from "@univerjs/core";
import { LocaleType, LogLevel, createUniver, mergeLocales } from "@univerjs/presets";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalEn from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import conditionalZh from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { IRenderManagerService, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEn from "@univerjs/preset-sheets-core/locales/en-US";
import coreZh from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationEn from "@univerjs/preset-sheets-data-validation/locales/en-US";
import validationZh from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import filterEn from "@univerjs/preset-sheets-filter/locales/en-US";
import filterZh from "@univerjs/preset-sheets-filter/locales/zh-CN";
import { UniverSheetsSortPreset } from "@univerjs/preset-sheets-sort";
import sortEn from "@univerjs/preset-sheets-sort/locales/en-US";
import sortZh from "@univerjs/preset-sheets-sort/locales/zh-CN";
import tableEn from "@univerjs/preset-sheets-table/locales/en-US";
import tableZh from "@univerjs/preset-sheets-table/locales/zh-CN";
import { CalculationMode } from "@univerjs/sheets-formula";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import { UniverSheetsTableUIPlugin } from "@univerjs/sheets-table-ui";
import type { Grid } from "../grid/grid";
import { tableThemes } from "../grid/tableThemes";
import { univerGrid } from "../grid/univerGrid";
import { drawWhatIsSeen } from "./drawWhatIsSeen";
import type { PageTheme } from "./pageSettings";
import type { Language } from "./pageTexts";

/** The spreadsheet of the page. */
export interface Spreadsheet {
  /** Shows another workbook in place of the one open; its grid. */
  open(workbook: Partial<IWorkbookData>): Grid;
  setLanguage(language: Language): void;
  setTheme(theme: PageTheme): void;
  /** Asks before people change a cell; a change that is not allowed does not happen. */
  guardEditing(allowed: (sheetId: string, row: number, column: number) => boolean): void;
}

const locales: Readonly<Record<Language, LocaleType>> = { "zh-CN": LocaleType.ZH_CN, "en-US": LocaleType.EN_US };

/** Commands by which people change cells, beside typing into them. */
const editing = new Set([
  "sheet.command.set-range-values",
  "sheet.command.clear-selection-content",
  "sheet.command.clear-selection-all",
  "sheet.command.paste",
]);

/** What Univer says while it calculates; its own language files leave these out. */
const progressZh = {
  "sheets-formula": {
    progress: {
      analyzing: "正在分析公式",
      calculating: "正在计算",
      "array-analysis": "正在分析数组公式",
      "array-calculation": "正在计算数组公式",
      done: "计算完成",
    },
  },
};
const progressEn = {
  "sheets-formula": {
    progress: {
      analyzing: "Analyzing formulas",
      calculating: "Calculating",
      "array-analysis": "Analyzing array formulas",
      "array-calculation": "Calculating array formulas",
      done: "Calculated",
    },
  },
};

/** Starts Univer in an element of the page. */
export function spreadsheet(container: HTMLElement, language: Language, theme: PageTheme): Spreadsheet {
  drawWhatIsSeen();
  const pair = createUniver({
    locale: locales[language],
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(coreZh, tableZh, filterZh, sortZh, validationZh, conditionalZh, progressZh),
      [LocaleType.EN_US]: mergeLocales(coreEn, tableEn, filterEn, sortEn, validationEn, conditionalEn, progressEn),
    },
    logLevel: LogLevel.ERROR,
    darkMode: theme !== "light",
    presets: [
      UniverSheetsCorePreset({
        container,
        disableAutoFocus: true,
        ribbonType: "simple",
        // Files bring the values they were saved with; they are calculated once the add-in's functions are there.
        formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
      }),
      UniverSheetsFilterPreset(),
      UniverSheetsSortPreset(),
      UniverSheetsDataValidationPreset(),
      UniverSheetsConditionalFormattingPreset(),
    ],
    plugins: [
      [UniverSheetsTablePlugin, { userThemes: tableThemes }],
      // The name tag over each table would cover the cells above it.
      [UniverSheetsTableUIPlugin, { hideAnchor: true }],
    ],
  });
  let current: { readonly id: string; readonly grid: Grid } | null = null;
  let opened = 0;
  return {
    open(workbook) {
      if (current) {
        current.grid.dispose();
        pair.univerAPI.disposeUnit(current.id);
      }
      opened += 1;
      const id = `workbook${opened}`;
      pair.univerAPI.createWorkbook({ ...workbook, id });
      const draw = (on: boolean) => {
        const engine = pair.univer.__getInjector().get(IRenderManagerService).getRenderById(id)?.engine;
        if (engine) engine.renderEvenInBackground = on;
      };
      current = { id, grid: univerGrid(pair, id, draw) };
      return current.grid;
    },
    setLanguage: (next) => pair.univer.setLocale(locales[next]),
    setTheme: (next) => pair.univerAPI.toggleDarkMode(next !== "light"),
    guardEditing(allowed) {
      pair.univerAPI.addEvent(pair.univerAPI.Event.BeforeSheetEditStart, (params) => {
        if (!allowed(params.worksheet.getSheetId(), params.row, params.column)) params.cancel = true;
      });
      pair.univerAPI.addEvent(pair.univerAPI.Event.BeforeCommandExecute, (params) => {
        if (!current || !editing.has(params.id)) return;
        const { sheetId, area } = current.grid.selection();
        const cells = Math.min(area.rows * area.columns, 10_000);
        for (let index = 0; index < cells; index++) {
          const [row, column] = [area.row + Math.floor(index / area.columns), area.column + (index % area.columns)];
          if (allowed(sheetId, row, column)) continue;
          params.cancel = true;
          return;
        }
      });
    },
  };
}
