import { ServerFault } from "./state/fault";
import type * as VersionDifferencesBundle from "./components/VersionDifferences";
import type * as DashboardBundle from "./dashboard/Dashboard";
import type * as FunctionsBundle from "./pages/FunctionsPage";
import type * as HeadOfficeBundle from "./headOffice/HeadOfficePage";
import type * as SubmissionBundle from "./submission/SubmissionPage";

/** The charts with their library. Rejects with a ServerFault. */
export function loadDashboard(): Promise<typeof DashboardBundle> {
  return fromServer("dashboard.js", () => import(/* webpackChunkName: "dashboard" */ "./dashboard/Dashboard"));
}

/** The help of all functions, and every calculation to be tried. Rejects with a ServerFault. */
export function loadFunctionsPage(): Promise<typeof FunctionsBundle> {
  return fromServer("functionsPage.js", () => import(/* webpackChunkName: "functionsPage" */ "./pages/FunctionsPage"));
}

/** What a branch does with finished results: log, freezing, submission. Rejects with a ServerFault. */
export function loadSubmissionPage(): Promise<typeof SubmissionBundle> {
  return fromServer("submission.js", () => import(/* webpackChunkName: "submission" */ "./submission/SubmissionPage"));
}

/** Two versions of a scheme side by side, with the words for every entry. Rejects with a ServerFault. */
export function loadVersionDifferences(): Promise<typeof VersionDifferencesBundle> {
  return fromServer(
    "versionDifferences.js",
    () => import(/* webpackChunkName: "versionDifferences" */ "./components/VersionDifferences"),
  );
}

/** What head office does: scheme desk, collection, archive. Rejects with a ServerFault. */
export function loadHeadOfficePage(): Promise<typeof HeadOfficeBundle> {
  return fromServer("headOffice.js", () => import(/* webpackChunkName: "headOffice" */ "./headOffice/HeadOfficePage"));
}

async function fromServer<M>(file: string, load: () => Promise<M>): Promise<M> {
  try {
    return await load();
  } catch (error) {
    throw new ServerFault(file, error instanceof Error ? error.message : String(error));
  }
}
