import { definitions } from "../../src/functions/definitions";
import { functionMetadata } from "../../src/functions/metadata";
import { registerFunctions } from "../../src/functions/register";
import type { Ready } from "../../src/functions/schemeSource";
import type { Grid } from "../../src/workbench/grid/grid";
import { headlessGrid } from "../../src/workbench/grid/headlessGrid";
import { createHost } from "../../src/workbench/host/createHost";
import { installParts } from "../../src/workbench/xlsx/installParts";
import { readWorkbook } from "../../src/workbench/xlsx/readWorkbook";
import { toWorkbookData } from "../../src/workbench/xlsx/toWorkbookData";
import { ready } from "../functions/callFunction";

/** Opens the workbook and calculates it as the workbench does, with the functions of the add-in. */
export async function calculatedGrid(
  bytes: Uint8Array,
  loaded: Ready = ready(),
): Promise<{ readonly grid: Grid; readonly dispose: () => void }> {
  const file = readWorkbook(bytes);
  const headless = headlessGrid(toWorkbookData(file, "workbook", "demonstration.xlsx"));
  const host = createHost({ grid: headless.grid, parts: installParts(file, headless.grid, "demonstration.xlsx") });
  Object.assign(globalThis, { CustomFunctions: host.globals.CustomFunctions });
  host.registerFunctions(functionMetadata("zh-CN"), "KPI");
  registerFunctions(definitions, { current: () => loaded, invalidate: () => undefined }, () => "zh-CN");
  headless.grid.recalculate();
  await headless.grid.calculated();
  return { grid: headless.grid, dispose: () => headless.dispose() };
}
