import type { SheetPlan } from "../../ports";
import type { Steps } from "../../steps";
import { bankResultsPlan } from "./bankResultsPlan";
import { comparisonPlan, distributionPlan } from "./branchPlans";
import type { CollectedBank } from "./collectedBank";
import { coverPlan } from "./coverPlan";
import { movementPlan } from "./movementPlan";
import { missingPlan, receiptsPlan } from "./receiptPlans";

/** The sheets of the merged workbook, in order, one after another. */
export function* mergedPlans(bank: CollectedBank): Steps<readonly SheetPlan[]> {
  return yield* laidOut(bank, [
    coverPlan,
    bankResultsPlan,
    distributionPlan,
    comparisonPlan,
    movementPlan,
    receiptsPlan,
    missingPlan,
  ]);
}

/** Those of them that follow from what the merged workbook carries alone; the others show files, decisions and history too. */
export function* carriedPlans(bank: CarriedBank): Steps<readonly SheetPlan[]> {
  return yield* laidOut(bank, [bankResultsPlan, distributionPlan, movementPlan]);
}

type CarriedBank = Pick<CollectedBank, "context" | "results">;

function* laidOut<T>(bank: T, sheets: readonly ((bank: T) => SheetPlan)[]): Steps<readonly SheetPlan[]> {
  const plans: SheetPlan[] = [];
  for (const sheet of sheets) {
    plans.push(sheet(bank));
    yield;
  }
  return plans;
}
