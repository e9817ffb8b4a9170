import type * as DashboardBundle from "../dashboard/Dashboard";
import { ServerFault } from "../state/fault";

/** What the charts' own bundle brings. */
export type DashboardModule = typeof DashboardBundle;

/** Loads the charts with their library, which the first screens do without. Rejects with a ServerFault. */
export async function loadDashboard(): Promise<DashboardModule> {
  try {
    return await import(/* webpackChunkName: "dashboard" */ "../dashboard/Dashboard");
  } catch (error) {
    throw new ServerFault("dashboard.js", error instanceof Error ? error.message : String(error));
  }
}
