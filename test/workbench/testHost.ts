import { headlessGrid } from "../../src/workbench/grid/headlessGrid";
import { createHost } from "../../src/workbench/host/createHost";
import type { Host } from "../../src/workbench/host/createHost";
import { plainEnvironment } from "../../src/workbench/host/office";

/** A host over a spreadsheet without a page; `dispose` ends it. */
export interface TestHost extends Host {
  /** Types or pastes texts and numbers, from a cell (from 0) on. */
  readonly enter: (
    sheetId: string,
    row: number,
    column: number,
    rows: readonly (readonly unknown[])[],
  ) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  readonly dispose: () => void;
}

/** Starts a host on an empty workbook. */
export function testHost(platform: "desktop" | "web" = "desktop", hasCharts = true): TestHost {
  const { grid, byHand, dispose } = headlessGrid();
  return {
    ...createHost({ grid, environment: { ...plainEnvironment(), platform }, hasCharts }),
    async enter(sheetId, row, column, rows) {
      const [endRow, endColumn] = [row + rows.length - 1, column + Math.max(...rows.map((cells) => cells.length)) - 1];
      await byHand("sheet.command.set-range-values", {
        subUnitId: sheetId,
        range: { startRow: row, startColumn: column, endRow, endColumn },
        value: rows.map((cells) => cells.map((v) => ({ v }))),
      });
    },
    async undo() {
      await byHand("univer.command.undo");
    },
    async redo() {
      await byHand("univer.command.redo");
    },
    dispose,
  };
}

/** The code of the error that something is refused with; fails the test when it is not refused. */
export async function refusal(attempt: () => unknown): Promise<string> {
  try {
    await attempt();
  } catch (error) {
    return (error as { code?: string }).code ?? `no code: ${String(error)}`;
  }
  throw new Error("nothing was refused");
}
