import { execFileSync } from "node:child_process";
import type { WizardLine } from "./wizardRun";

/** Megabytes for a million managers, their sheets in Univer included. */
const ROOM = 20_000;

/** The wizard's whole road on the strict host, each size in a process of its own. */
export function wizardRuns(sizes: readonly number[]): readonly WizardLine[] {
  return sizes.map((rows) => {
    // Univer's modules are loaded as CommonJS: Node finds no names in what they import otherwise.
    const load = ["-r", "tsx/cjs", "-e", 'require("./test/bench/wizardRun.ts")'];
    const output = execFileSync(process.execPath, [`--max-old-space-size=${String(ROOM)}`, ...load, String(rows)], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    });
    // What wizardRun.ts prints.
    return JSON.parse(output) as WizardLine;
  });
}
