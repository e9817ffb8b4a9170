import { headlessGrid } from "../../src/workbench/grid/headlessGrid";
import { contentOf } from "../../src/workbench/grid/cellText";
import { parseAddress } from "../../src/workbench/grid/address";
import type { Area } from "../../src/workbench/grid/address";
const at = (address: string): Area => {
  const p = parseAddress(address);
  if (!p) throw new Error(address);
  return p.area;
};
const put = (g: any, address: string, rows: any[][]) =>
  g.write(
    "sheet1",
    at(address),
    rows.map((r) => r.map((x) => contentOf(x, "General"))),
  );
import { readWorkbook } from "../../src/workbench/xlsx/readWorkbook";
import { toWorkbookData } from "../../src/workbench/xlsx/toWorkbookData";
import { installParts } from "../../src/workbench/xlsx/installParts";
import { committed } from "./package";
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

test("probe4", async () => {
  const read0 = readWorkbook(committed("季度考核-演示-2026Q3.xlsx"));
  const cut = (f: any, keepF: (c: any, s: any) => boolean, cf: boolean) => ({
    ...f,
    sheets: f.sheets.map((s: any) => ({
      ...s,
      conditionals: cf ? s.conditionals : [],
      cells: s.cells.map((c: any) => {
        if (c.formula && !keepF(c, s)) {
          const { formula, array, shared, ...rest } = c;
          return rest;
        }
        return c;
      }),
    })),
  });
  const run = async (label: string, f: any) => {
    let s = Date.now();
    const h = headlessGrid(toWorkbookData(f, "workbook", "x"));
    const g: any = h.grid;
    const host = createHost({ grid: g, parts: installParts(f, g, "x") });
    Object.assign(globalThis, { CustomFunctions: host.globals.CustomFunctions });
    host.registerFunctions(functionMetadata("zh-CN") as any, "KPI");
    const loaded = ready();
    registerFunctions(definitions, { current: () => loaded, invalidate: () => undefined }, () => "zh-CN");
    const a = Date.now() - s;
    s = Date.now();
    g.recalculate();
    await g.calculated();
    console.log(label, "open", a, "recalc", Date.now() - s);
    h.dispose();
  };
  const res = (cols: string) => (c: any, s: any) =>
    s.name === "方案参数" || (s.name === "考核结果" && cols.includes("ABCDEFGHIJKLMNOPQRST"[c.column]!));
  await run(
    "none",
    cut(read0, () => false, false),
  );
  await run("AL", cut(read0, res("AL"), false));
  await run("D", cut(read0, res("D"), false));
  await run("E", cut(read0, res("E"), false));
  await run("ADEF", cut(read0, res("ADEF"), false));
  await run("ADEFM", cut(read0, res("ADEFLM"), false));
  await run("ABCDEFQ", cut(read0, res("ABCDEFQ"), false));
  await run(
    "calc+S,T",
    cut(read0, (c, s) => s.name === "客户经理" || s.name === "方案参数", false),
  );
  await run(
    "summary",
    cut(read0, (c, s) => s.name === "考核汇总", false),
  );
}, 300000);
