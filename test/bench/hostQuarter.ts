import type { ICellData } from "@univerjs/core";
import { headlessGrid } from "../../src/workbench/grid/headlessGrid";
import { createHost } from "../../src/workbench/host/createHost";
import { plainEnvironment } from "../../src/workbench/host/office";
import type { ManagerList } from "./largeQuarter";

/** Puts the strict host, with a list of so many managers, in the place of Excel; the function given ends it. */
export function installQuarter({ name, headers, row }: ManagerList, managers: number): () => void {
  const cellData: Record<number, Record<number, ICellData>> = { 0: lineOf(headers) };
  for (let index = 0; index < managers; index += 1) cellData[index + 1] = lineOf(row(index));
  const sheet = { id: "list", name, rowCount: managers + 1, columnCount: headers.length, cellData };
  const { grid, dispose } = headlessGrid({ sheetOrder: ["list"], sheets: { list: sheet } });
  const { globals } = createHost({ grid, environment: plainEnvironment(), hasCharts: true });
  Object.assign(globalThis, globals);
  return dispose;
}

/** Texts and numbers as Univer keeps them, whose kinds are 1 and 2. */
function lineOf(values: readonly (string | number)[]): Record<number, ICellData> {
  return Object.fromEntries(values.map((v, column) => [column, { v, t: typeof v === "number" ? 2 : 1 }]));
}
