import { performance } from "node:perf_hooks";
import { browserBench } from "./browserBench";
import { collectionBench } from "./collectionBench";
import { gradingRuns } from "./gradingRuns";
import type { MeasuredRun } from "./measuredRun";
import { wholeAppraisalRuns } from "./wholeAppraisalRuns";

/** Managers of the demonstration, and of a large bank. */
const SIZES = [613, 10_000] as const;
const REPEATS = 5;

/** The middle of several runs, in milliseconds. */
async function median(run: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return times.sort((one, other) => one - other)[Math.floor(REPEATS / 2)] ?? 0;
}

/** Measures the runs one after the other and prints them side by side. */
async function printTable(title: string, managers: number, runs: readonly MeasuredRun[]): Promise<void> {
  const measured: { readonly run: MeasuredRun; readonly milliseconds: number }[] = [];
  for (const run of runs) measured.push({ run, milliseconds: await median(run.run) });
  const yardstick = measured.find(({ run }) => run.yardstick === true);
  if (yardstick === undefined) throw new Error(`${title} has nothing to be compared with`);
  console.log(`\n${title}, ${String(managers)} managers`);
  console.table(
    measured.map(({ run, milliseconds }) => ({
      what: run.what,
      managers: run.managers ?? managers,
      [`ms (median of ${String(REPEATS)})`]: Number(milliseconds.toFixed(1)),
      "µs a manager": Number(((milliseconds * 1000) / (run.managers ?? managers)).toFixed(1)),
      [`× ${yardstick.run.what}`]: Number((milliseconds / yardstick.milliseconds).toFixed(2)),
    })),
  );
}

/**
 * `npm run bench`: what exactness, checks and explanations cost, side by side in one run. `npm run bench -- returns`: what
 * collecting hundreds of returns costs, which takes minutes; `npm run bench -- returns:browser`: the same in the workbench,
 * in Chromium, and how long the page stands still meanwhile; the sites must be built.
 */
async function bench(): Promise<void> {
  if (process.argv.includes("returns")) return collectionBench();
  if (process.argv.includes("returns:browser")) return browserBench();
  for (const size of SIZES) await printTable("Grading alone", size, await gradingRuns(size));
  for (const size of SIZES) await printTable("The whole appraisal", size, await wholeAppraisalRuns(size));
}

bench().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
