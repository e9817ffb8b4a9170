import { headlessGrid } from "../../src/workbench/grid/headlessGrid";
import { createHost } from "../../src/workbench/host/createHost";
import type { Host } from "../../src/workbench/host/createHost";
import { plainEnvironment } from "../../src/workbench/host/office";

/** A host over a spreadsheet without a page; `dispose` ends it. */
export interface TestHost extends Host {
  readonly dispose: () => void;
}

/** Starts a host on an empty workbook. */
export function testHost(platform: "desktop" | "web" = "desktop", hasCharts = true): TestHost {
  const { grid, dispose } = headlessGrid();
  return { ...createHost({ grid, environment: { ...plainEnvironment(), platform }, hasCharts }), dispose };
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
