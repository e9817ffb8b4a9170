import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BudgetLine, BundleBudget } from "./bundleSizes";
import { projectRoot } from "./projectRoot";

const FILE = ".config/bundleBudget.json";

/** Reads the budget of the bundles. Throws where a line lacks its figure or its reason. */
export function readBundleBudget(): BundleBudget {
  const budget = JSON.parse(readFileSync(join(projectRoot, FILE), "utf8")) as BundleBudget;
  const lines = { ...budget.files, ...budget.together, total: budget.total };
  for (const [name, { gzip, reason }] of Object.entries<Partial<BudgetLine>>(lines)) {
    if (gzip === undefined || !Number.isInteger(gzip) || gzip <= 0)
      throw new Error(`${FILE}, ${name}: gzip is ${String(gzip)}, must be a number of bytes`);
    if (reason === undefined || reason === "")
      throw new Error(`${FILE}, ${name}: no reason; say what the bytes are for`);
  }
  return budget;
}
