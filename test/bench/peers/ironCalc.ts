import { readFileSync } from "node:fs";
import { join, dirname } from "node:path";
import { bookOutcomes } from "./bookOutcomes";
import { peerModule, peerPath, peerVersion } from "./installedPeers";
import type { PeerEngine } from "./peerEngine";
import { samplesOf } from "./samples";

/** What is used of @ironcalc/wasm. Rows and columns count from 1, sheets from 0. */
interface IronCalcModule {
  readonly initSync: (options: { readonly module: Uint8Array }) => unknown;
  readonly Model: new (name: string, locale: string, timezone: string, language: string) => IronCalcModel;
}

interface IronCalcModel {
  readonly pauseEvaluation: () => void;
  readonly newSheet: () => void;
  readonly renameSheet: (sheet: number, name: string) => void;
  readonly setUserInput: (sheet: number, row: number, column: number, input: string) => void;
  readonly evaluate: () => void;
  readonly getFormattedCellValue: (sheet: number, row: number, column: number) => string;
}

const PACKAGE = "@ironcalc/wasm";

/** IronCalc in WebAssembly: the workbook is typed in cell by cell, and evaluated as a whole. */
export const ironCalc: PeerEngine = {
  id: "ironcalc",
  what: "Model.evaluate(); ranks by COUNTIFS and RANK",
  rankFormula: "RANK",
  version: () => peerVersion(PACKAGE, "IronCalc"),
  run: async ({ book, loaded }) => {
    const model = await emptyModel();
    // The managers' formulas speak of the parameters, whose sheet has to be there before.
    model.newSheet();
    [book.managers, book.parameters].forEach(({ name }, sheet) => model.renameSheet(sheet, name));
    [book.managers, book.parameters].forEach(({ rows }, sheet) =>
      rows.forEach((cells, row) =>
        cells.forEach((cell, column) => model.setUserInput(sheet, row + 1, column + 1, String(cell))),
      ),
    );
    loaded();
    const samples = samplesOf(() => model.evaluate());
    const outcomes = bookOutcomes(book, (row, column) => model.getFormattedCellValue(0, row + 1, column + 1));
    return { samples, outcomes };
  },
};

async function emptyModel(): Promise<IronCalcModel> {
  const { initSync, Model } = (await peerModule(PACKAGE)) as IronCalcModule;
  initSync({ module: readFileSync(join(dirname(peerPath(PACKAGE)), "wasm_bg.wasm")) });
  const model = new Model("考核", "en", "UTC", "en");
  model.pauseEvaluation();
  return model;
}
