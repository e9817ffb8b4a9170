import { LocaleType, createUniver } from "@univerjs/presets";
import { IUniverInstanceService } from "@univerjs/core";
import type { IWorkbookData } from "@univerjs/core";
import { UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import type { Grid } from "./grid";
import { tableThemes } from "./tableThemes";
import { univerGrid } from "./univerGrid";

/** A grid without a page, for tests and checks of workbooks; `dispose` ends it. */
export interface HeadlessGrid {
  readonly grid: Grid;
  /** Runs a command of Univer, as people's hands do in the page. */
  readonly byHand: (command: string, params?: Readonly<Record<string, unknown>>) => Promise<boolean>;
  readonly dispose: () => void;
}

/** Starts Univer without a page on a workbook with one empty sheet, or on the workbook given. */
export function headlessGrid(workbook: Partial<IWorkbookData> = {}): HeadlessGrid {
  const pair = createUniver({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    presets: [UniverSheetsNodeCorePreset()],
    plugins: [[UniverSheetsTablePlugin, { userThemes: tableThemes }], UniverSheetsConditionalFormattingPlugin],
  });
  const sheet = { id: "sheet1", name: "Sheet1", rowCount: 200, columnCount: 30, cellData: {} };
  const id = workbook.id ?? "workbook";
  pair.univerAPI.createWorkbook({
    id,
    name: "Workbook",
    sheetOrder: ["sheet1"],
    sheets: { sheet1: sheet },
    ...workbook,
  });
  const grid = univerGrid(pair, id);
  return {
    grid,
    byHand(command, params = {}) {
      pair.univer.__getInjector().get(IUniverInstanceService).focusUnit(id);
      return pair.univerAPI.executeCommand(command, { unitId: id, ...params });
    },
    dispose() {
      grid.dispose();
      pair.univer.dispose();
    },
  };
}
