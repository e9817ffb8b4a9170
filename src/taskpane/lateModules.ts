import type * as VersionDifferencesBundle from "./components/VersionDifferences";
import type * as DashboardBundle from "./dashboard/Dashboard";
import type * as HeadOfficeBundle from "./headOffice/HeadOfficePage";
import { lateBundle } from "./lateBundle";
import type { LateBundle } from "./lateBundle";
import type * as AboutBundle from "./pages/AboutPage";
import type * as FunctionsBundle from "./pages/FunctionsPage";
import type * as SchemeBundle from "./pages/SchemePage";
import type * as TemplatesBundle from "./pages/TemplatesPage";
import type * as LaterStepBundle from "./steps/LaterStep";
import type * as SubmissionBundle from "./submission/SubmissionPage";

/** Every step of the wizard but the first. */
export const laterStep: LateBundle<typeof LaterStepBundle> = lateBundle(
  "laterSteps.js",
  () => import(/* webpackChunkName: "laterSteps" */ "./steps/LaterStep"),
);

/** The charts with their library. */
export const dashboard: LateBundle<typeof DashboardBundle> = lateBundle(
  "dashboard.js",
  () => import(/* webpackChunkName: "dashboard" */ "./dashboard/Dashboard"),
);

/** The scheme that the workbook carries, entry by entry. */
export const schemePage: LateBundle<typeof SchemeBundle> = lateBundle(
  "pages.js",
  () => import(/* webpackChunkName: "pages" */ "./pages/SchemePage"),
);

/** The workbooks to begin with. */
export const templatesPage: LateBundle<typeof TemplatesBundle> = lateBundle(
  "pages.js",
  () => import(/* webpackChunkName: "pages" */ "./pages/TemplatesPage"),
);

/** Version, language and support. */
export const aboutPage: LateBundle<typeof AboutBundle> = lateBundle(
  "pages.js",
  () => import(/* webpackChunkName: "pages" */ "./pages/AboutPage"),
);

/** The help of all functions, and every calculation to be tried. */
export const functionsPage: LateBundle<typeof FunctionsBundle> = lateBundle(
  "functionsPage.js",
  () => import(/* webpackChunkName: "functionsPage" */ "./pages/FunctionsPage"),
);

/** What a branch does with finished results: log, freezing, submission. */
export const submissionPage: LateBundle<typeof SubmissionBundle> = lateBundle(
  "submission.js",
  () => import(/* webpackChunkName: "submission" */ "./submission/SubmissionPage"),
);

/** Two versions of a scheme side by side, with the words for every entry. */
export const versionDifferences: LateBundle<typeof VersionDifferencesBundle> = lateBundle(
  "versionDifferences.js",
  () => import(/* webpackChunkName: "versionDifferences" */ "./components/VersionDifferences"),
);

/** What head office does: scheme desk, collection, archive. */
export const headOfficePage: LateBundle<typeof HeadOfficeBundle> = lateBundle(
  "headOffice.js",
  () => import(/* webpackChunkName: "headOffice" */ "./headOffice/HeadOfficePage"),
);
