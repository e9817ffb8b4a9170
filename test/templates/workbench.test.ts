import { definitions } from "../../src/functions/definitions";
import { functionMetadata } from "../../src/functions/metadata";
import { registerFunctions } from "../../src/functions/register";
import { headlessGrid } from "../../src/workbench/grid/headlessGrid";
import type { HeadlessGrid } from "../../src/workbench/grid/headlessGrid";
import type { CellValue } from "../../src/workbench/grid/grid";
import { createHost } from "../../src/workbench/host/createHost";
import { installParts } from "../../src/workbench/xlsx/installParts";
import { readWorkbook } from "../../src/workbench/xlsx/readWorkbook";
import { fileSheetId, toWorkbookData } from "../../src/workbench/xlsx/toWorkbookData";
import { ready } from "../functions/callFunction";
import { committed } from "./package";

/** The workbook opened and calculated as in the workbench, with the functions of the add-in. */
let t0 = 0;
async function recalculated(file: string): Promise<HeadlessGrid> {
  const read = readWorkbook(committed(file));
  const headless = headlessGrid(toWorkbookData(read, "workbook", file));
  const parts = installParts(read, headless.grid, file);
  const host = createHost({ grid: headless.grid, parts });
  Object.assign(globalThis, { CustomFunctions: host.globals.CustomFunctions });
  host.registerFunctions(functionMetadata("zh-CN") as unknown as Parameters<typeof host.registerFunctions>[0], "KPI");
  const loaded = ready();
  registerFunctions(
    definitions.map((d) => ({
      ...d,
      run: (a: any, l: any) => {
        const t = Date.now();
        const r = d.run(a, l);
        console.log(d.name, "run", Date.now() - t, "at", t - t0);
        return r;
      },
    })) as any,
    { current: () => loaded, invalidate: () => undefined },
    () => "zh-CN",
  );
  let t = Date.now();
  t0 = t;
  headless.grid.recalculate();
  await headless.grid.calculated();
  for (const a of ["考核结果!F6", "考核结果!H6", "考核结果!N6", "考核结果!P6"])
    console.log(a, host.errorMessageAt(a), Date.now() - t);
  t = Date.now();
  headless.grid.recalculate();
  await headless.grid.calculated();
  for (const a of ["考核结果!F6", "考核结果!H6", "考核结果!N6", "考核结果!P6"])
    console.log(a, host.errorMessageAt(a), Date.now() - t);
  return headless;
}

import { CELL_INVERTED_INDEX_CACHE as cache } from "@univerjs/engine-formula";
Object.assign(cache, {
  canUseCache: (_u: string, _s: string, _c: number, a: number, b: number) => ({
    rowsInCache: [],
    rowsNotInCache: [[a, b]],
  }),
  set: () => undefined,
  setContinueBuildingCache: () => undefined,
  shouldContinueBuildingCache: () => false,
});
test("timing", async () => {
  const s = Date.now();
  const { grid, dispose } = await recalculated("季度考核-演示-2026Q3.xlsx");
  console.log(Date.now() - s);
  const sheets = [2, 5, 6].map(fileSheetId);
  console.log(JSON.stringify(grid.values(sheets[1], { row: 4, column: 0, rows: 4, columns: 20 })));
  console.log(JSON.stringify(grid.values(sheets[0], { row: 4, column: 0, rows: 4, columns: 17 })));
  console.log(JSON.stringify(grid.values(sheets[2], { row: 4, column: 0, rows: 20, columns: 15 })));
  const v: CellValue[] = [];
  dispose();
}, 200000);
