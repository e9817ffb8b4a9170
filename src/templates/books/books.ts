import type { BookDefinition } from "./bookDefinition";
import { branchBook } from "./branch/branchBook";
import { cascadeBook } from "./cascade/cascadeBook";
import { jobBook } from "./job/jobBook";
import { pricingBook } from "./pricing/pricingBook";
import { serviceRiskBook } from "./service/serviceRiskBook";

/** Every template book, in the order of the rules; a book is made where the scheme has its parts. */
export const books: readonly BookDefinition[] = [cascadeBook, pricingBook, jobBook, serviceRiskBook, branchBook];
