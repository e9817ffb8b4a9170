import { ServerFault } from "./state/fault";
import type * as DashboardBundle from "./dashboard/Dashboard";
import type * as FunctionsBundle from "./pages/FunctionsPage";

/** The charts with their library. Rejects with a ServerFault. */
export function loadDashboard(): Promise<typeof DashboardBundle> {
  return fromServer("dashboard.js", () => import(/* webpackChunkName: "dashboard" */ "./dashboard/Dashboard"));
}

/** The help of all functions, and every calculation to be tried. Rejects with a ServerFault. */
export function loadFunctionsPage(): Promise<typeof FunctionsBundle> {
  return fromServer("functionsPage.js", () => import(/* webpackChunkName: "functionsPage" */ "./pages/FunctionsPage"));
}

async function fromServer<M>(file: string, load: () => Promise<M>): Promise<M> {
  try {
    return await load();
  } catch (error) {
    throw new ServerFault(file, error instanceof Error ? error.message : String(error));
  }
}
