import { SCHEME_SHEET } from "../../../domain/scheme/schemeTables";
import { resultSheets } from "../../layout/results";
import { CHECK_SHEET } from "./checkPlan";
import { COVER_SHEET } from "./coverPlan";
import { VERSION_SHEET } from "./versionPlan";

/** The sheets of a frozen file that are not the branch's data. */
export const frozenSheetNames: readonly string[] = [
  COVER_SHEET,
  resultSheets.results,
  resultSheets.summary,
  SCHEME_SHEET,
  CHECK_SHEET,
  resultSheets.log,
  VERSION_SHEET,
];
