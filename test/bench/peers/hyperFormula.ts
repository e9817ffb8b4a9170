import { bookOutcomes } from "./bookOutcomes";
import type { BookCell } from "./gradingBook";
import { peerModule, peerVersion } from "./installedPeers";
import type { PeerEngine } from "./peerEngine";
import { samplesOf } from "./samples";

/** What is used of HyperFormula. Rows, columns and sheets count from 0. */
interface HyperFormulaModule {
  readonly HyperFormula: {
    readonly buildFromSheets: (
      sheets: Readonly<Record<string, readonly (readonly BookCell[])[]>>,
      options: { readonly licenseKey: "gpl-v3"; readonly maxRows: number },
    ) => HyperFormulaBook;
  };
}

interface HyperFormulaBook {
  readonly batch: (changes: () => void) => unknown;
  readonly setCellContents: (address: CellAddress, content: BookCell) => unknown;
  readonly getCellValue: (address: CellAddress) => unknown;
}

interface CellAddress {
  readonly sheet: number;
  readonly row: number;
  readonly col: number;
}

/** Parameters of which one stands in each formula of the workbook: the figures of the scheme, and the lowest bounds. */
const CHANGED: readonly CellAddress[] = [
  ...[1, 2, 3, 4, 5, 6, 7].map((row) => ({ sheet: 1, row, col: 1 })),
  ...[1, 2].map((col) => ({ sheet: 1, row: 9, col })),
];

/**
 * HyperFormula (GPL-3.0: a yardstick for development, never shipped). It calculates only what hangs on a change, so that
 * parameters are changed so that every formula must be calculated, and changed back in the next turn.
 */
export const hyperFormula: PeerEngine = {
  id: "hyperformula",
  what: "batch() that changes parameters of all formulas; ranks by COUNTIFS and COUNTIF",
  rankFormula: "COUNTIF",
  version: () => peerVersion("hyperformula", "HyperFormula"),
  run: async ({ book, loaded }) => {
    const { HyperFormula } = (await peerModule("hyperformula")) as HyperFormulaModule;
    const { managers, parameters } = book;
    const model = HyperFormula.buildFromSheets(
      { [managers.name]: managers.rows, [parameters.name]: parameters.rows },
      { licenseKey: "gpl-v3", maxRows: managers.rows.length },
    );
    loaded();
    const set = (changed: boolean): void => {
      model.batch(() => {
        for (const address of CHANGED) {
          const own = parameters.rows[address.row]?.[address.col] ?? 0;
          model.setCellContents(address, changed ? Number(own) + 0.001 : own);
        }
      });
    };
    let turn = 0;
    const samples = samplesOf(() => {
      turn += 1;
      set(turn % 2 === 1);
    });
    set(false);
    const outcomes = bookOutcomes(book, (row, col) => model.getCellValue({ sheet: 0, row, col }));
    return { samples, outcomes };
  },
};
