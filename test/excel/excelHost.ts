import { OfficeError } from "../../src/workbench/host/officeError";
import { Session } from "../../src/workbench/host/session";
import type { Progress, SheetPlan } from "../../src/workflow/ports";
import { WorkbookFault } from "../../src/workflow/ports";
import type { TestHost } from "../workbench/testHost";
import { testHost } from "../workbench/testHost";

// Every request that writes waits for the calculation, so some of these tests take seconds.
jest.setTimeout(60_000);

/** Puts an empty workbook and the globals of Excel in place; `dispose` ends it. */
export function installExcel(platform: "desktop" | "web" = "desktop", hasCharts = true): TestHost {
  const host = testHost(platform, hasCharts);
  Object.assign(globalThis, host.globals);
  return host;
}

/** Progress that nobody stops; collects what was reported. */
export function progress(
  signal: AbortSignal = new AbortController().signal,
): Progress & { readonly reports: (readonly [number, number])[] } {
  const reports: (readonly [number, number])[] = [];
  return { signal, reports, report: (done, total) => reports.push([done, total]) };
}

/** Writes cells as a person would type them. */
export async function put(sheet: string, address: string, values: readonly (readonly unknown[])[]): Promise<void> {
  await Excel.run(async (context) => {
    let target = context.workbook.worksheets.getItemOrNullObject(sheet);
    target.load("name");
    await context.sync();
    if (target.isNullObject) target = context.workbook.worksheets.add(sheet);
    target.getRange(address).formulas = values.map((row) => [...row]);
    await context.sync();
  });
}

/** The values of a range. */
export async function look(sheet: string, address: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("values");
    await context.sync();
    return range.values;
  });
}

/** The formulas of a range. */
export async function lookAtFormulas(sheet: string, address: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("formulas");
    await context.sync();
    return range.formulas;
  });
}

/** Every sheet by name, with its whole content, to tell whether anything changed. */
export async function everything(host: TestHost): Promise<Readonly<Record<string, unknown>>> {
  const { grid, parts } = host.state;
  await grid.calculated();
  return Object.fromEntries(
    grid.sheets().map(({ id, name, hidden }) => {
      const area = grid.usedArea(id, true);
      const cells = area === null ? [] : grid.formulas(id, area);
      const tables = grid
        .tables()
        .filter((table) => table.sheetId === id)
        .map((table) => table.name);
      return [name, { hidden, area, cells, tables, protection: allowed(parts.protections.get(id)?.options) }];
    }),
  );
}

/** What a protection allows; null where there is none. */
function allowed(options: Readonly<Record<string, unknown>> | undefined): readonly string[] | null {
  return options === undefined
    ? null
    : Object.keys(options)
        .filter((name) => options[name] === true)
        .sort();
}

/** The sheets in their order. */
export function sheetNames(host: TestHost): readonly string[] {
  return host.state.grid.sheets().map(({ name }) => name);
}

/** Lets the nth sync from now on (0 is the next), and those after it, fail undone; gives back how to end that. */
export function failSync(nth: number, code = "GeneralException", times = 1): () => void {
  let count = 0;
  const real = Object.getOwnPropertyDescriptor(Session.prototype, "sync");
  Object.defineProperty(Session.prototype, "sync", {
    configurable: true,
    writable: true,
    value: function sync(this: Session): Promise<void> {
      count += 1;
      if (count <= nth || count > nth + times) return (real?.value as () => Promise<void>).call(this);
      // What was asked for is gone with the request that failed; the next one begins anew, as in Excel.
      Reflect.set(this, "queue", []);
      return Promise.reject(new OfficeError(code));
    },
  });
  return () => {
    if (real !== undefined) Object.defineProperty(Session.prototype, "sync", real);
  };
}

/** What a step is refused with; fails the test where it is not refused as a fault of the workbook. */
export async function faultOf(attempt: Promise<unknown>): Promise<WorkbookFault> {
  try {
    await attempt;
  } catch (error) {
    if (error instanceof WorkbookFault) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

/** A plan of one sheet with headers in row 3 and the rows given. */
export function plan(
  name: string,
  rows: readonly (readonly (string | number)[])[],
  change: Partial<SheetPlan> = {},
): SheetPlan {
  return {
    name,
    blocks: [
      { at: "A1", cells: [["考核结果"]], style: "title" },
      { at: "A3", cells: [["工号", "姓名", "评分"]], style: "header" },
      { at: "A4", cells: rows, formats: ["@", "General", "0.00"], style: "computed" },
    ],
    columnWidths: [10, 10, 12],
    freezeAt: "B4",
    titleRows: "$3:$3",
    landscape: true,
    ...change,
  };
}
