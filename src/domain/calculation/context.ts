import type { Period } from "../values/period";
import type { Scheme } from "../scheme/scheme";

/** What every calculation stands on besides its inputs: the scheme, and the quarter where one is chosen. */
export interface AppraisalContext {
  readonly scheme: Scheme;
  readonly period: Period | null;
}
