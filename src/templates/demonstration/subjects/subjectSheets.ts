import type { SchemePartId } from "../../../domain/scheme/parts/schemeParts";
import { branchBook } from "../../books/branch/branchBook";
import type { BookContext, SheetDefinition } from "../../books/bookDefinition";
import { jobBook } from "../../books/job/jobBook";
import type { GradedRow } from "../../gradedRows";
import type { FullDemonstration } from "../parts/fullData";
import { cascadeFilling } from "./cascadeFilling";
import type { Filling } from "./filling";
import { filledSheets } from "./filling";
import { outcomeFilling } from "./outcomeFilling";
import { pricingFilling } from "./pricingFilling";
import { scorecardFilling } from "./scorecardFilling";
import { serviceFilling } from "./serviceFilling";
import { DETAILED_UNIT, unitHead, unitManagers } from "./unitManagers";
import { workforceFilling } from "./workforceFilling";

/**
 * The sheets of the subjects beside the appraisal itself, filled for the managers of the demonstration: one list of
 * sheets for each book, since formulas speak of what stands in their own book.
 */
export function subjectSheets(
  demonstration: FullDemonstration,
  context: BookContext,
  rows: readonly GradedRow[],
): readonly (readonly SheetDefinition[])[] {
  const has = (...parts: readonly SchemePartId[]): boolean =>
    parts.every((id) => context.scheme.document[id] !== undefined);
  const fillings: readonly Filling[] = [
    ...(has("scorecard", "team") ? [scorecardFilling(demonstration, context)] : []),
    ...(has("cascade") ? [cascadeFilling(demonstration, context)] : []),
    ...(has("pricing") ? [pricingFilling(demonstration, context)] : []),
    ...(has("jobs") ? [jobFilling(demonstration)] : []),
    ...(has("workforce") ? [workforceFilling(demonstration, context)] : []),
    ...(has("service", "risk") ? [serviceFilling(demonstration, context)] : []),
    ...(has("risk") ? [{ book: branchBook, rows: {}, kept: branchExamples }] : []),
    ...(has("movement", "outcome") ? [outcomeFilling(demonstration, context, rows)] : []),
  ];
  return fillings.map((filling) => filledSheets(filling, context));
}

/** The report of the source's own branch, whose figures are known. */
const branchExamples = ["mix", "channels"] as const;

/** Posts as the book evaluates them, and the statement of a post for a manager of the unit. */
function jobFilling(demonstration: FullDemonstration): Filling {
  const [holder] = unitManagers(demonstration);
  return {
    book: jobBook,
    rows: {},
    // Posts are those of any bank.
    kept: ["ratings"],
    entries: {
      holder: holder?.name ?? null,
      unit: DETAILED_UNIT,
      superior: unitHead(demonstration),
      ...(typeof holder?.finalGrade === "string" ? { grade: holder.finalGrade } : {}),
    },
  };
}
