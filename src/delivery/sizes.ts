import { join } from "node:path";
import { readBundleBudget } from "./bundleBudget";
import type { MeasuredLine } from "./bundleSizes";
import { budgetFaults, measuredLines, scriptSizes } from "./bundleSizes";
import { projectRoot } from "./projectRoot";
import { runScript } from "./runScript";

/** `npm run sizes`: what every script of the built site weighs, beside its budget; ends with code 1 where one breaks it. */
function sizes(): Promise<void> {
  const lines = measuredLines(scriptSizes(join(projectRoot, "dist")), readBundleBudget());
  const width = Math.max(...lines.map(({ name }) => name.length));
  console.log(row(["file", "raw", "gzip", "budget", "used"], width));
  for (const line of lines) console.log(row(cells(line), width));
  const faults = budgetFaults(lines);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
  return Promise.resolve();
}

function cells({ name, raw, gzip, allowed }: MeasuredLine): readonly string[] {
  const used = allowed === null ? "" : `${((100 * gzip) / allowed).toFixed(1)} %`;
  return [name, String(raw), String(gzip), allowed === null ? "-" : String(allowed), used];
}

function row([name = "", ...figures]: readonly string[], width: number): string {
  return name.padEnd(width) + figures.map((figure) => figure.padStart(11)).join("");
}

runScript(sizes);
