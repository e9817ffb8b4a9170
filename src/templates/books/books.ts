import type { BookDefinition } from "./bookDefinition";
import { branchBook } from "./branch/branchBook";
import { cascadeBook } from "./cascade/cascadeBook";
import { jobBook } from "./job/jobBook";
import { pricingBook } from "./pricing/pricingBook";
import { scorecardBook } from "./scorecard/scorecardBook";
import { outcomeBook } from "./outcome/outcomeBook";
import { serviceRiskBook } from "./service/serviceRiskBook";
import { workforceBook } from "./workforce/workforceBook";

/** Every template book, in the order of the rules; a book is made where the scheme has its parts. */
export const books: readonly BookDefinition[] = [
  scorecardBook,
  cascadeBook,
  pricingBook,
  jobBook,
  workforceBook,
  serviceRiskBook,
  branchBook,
  outcomeBook,
];
