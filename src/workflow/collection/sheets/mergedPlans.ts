import type { SheetPlan } from "../../ports";
import { bankResultsPlan } from "./bankResultsPlan";
import { branchPlans } from "./branchPlans";
import type { CollectedBank } from "./collectedBank";
import { coverPlan } from "./coverPlan";
import { movementPlan } from "./movementPlan";
import { missingPlan, receiptsPlan } from "./receiptPlans";

/** The sheets of the merged workbook, in order. */
export function mergedPlans(bank: CollectedBank): readonly SheetPlan[] {
  return [
    coverPlan(bank),
    bankResultsPlan(bank),
    ...branchPlans(bank),
    movementPlan(bank),
    receiptsPlan(bank),
    missingPlan(bank),
  ];
}
