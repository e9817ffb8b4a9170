import type { SheetPlan } from "../../ports";
import { bankResultsPlan } from "./bankResultsPlan";
import { comparisonPlan, distributionPlan } from "./branchPlans";
import type { CollectedBank } from "./collectedBank";
import { coverPlan } from "./coverPlan";
import { movementPlan } from "./movementPlan";
import { missingPlan, receiptsPlan } from "./receiptPlans";

/** The sheets of the merged workbook, in order. */
export function mergedPlans(bank: CollectedBank): readonly SheetPlan[] {
  return [
    coverPlan(bank),
    bankResultsPlan(bank),
    distributionPlan(bank),
    comparisonPlan(bank),
    movementPlan(bank),
    receiptsPlan(bank),
    missingPlan(bank),
  ];
}

/** Those of them that follow from what the merged workbook carries alone; the others show files, decisions and history too. */
export function carriedPlans(bank: Pick<CollectedBank, "context" | "results">): readonly SheetPlan[] {
  return [bankResultsPlan(bank), distributionPlan(bank), movementPlan(bank)];
}
