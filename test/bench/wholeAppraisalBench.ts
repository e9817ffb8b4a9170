import { alternating } from "./alternating";
import { wholeAppraisalRuns } from "./wholeAppraisalRuns";

/** Managers of the demonstration, and of a large bank. */
const SIZES = [613, 10_000] as const;
const ROUNDS = 3;

/** What the parts of the whole appraisal cost, side by side; the joined run is the yardstick. */
export async function wholeAppraisalBench(): Promise<void> {
  for (const size of SIZES) {
    const runs = await wholeAppraisalRuns(size);
    const times = await alternating(runs, ROUNDS, 1);
    const yardstick = times[runs.findIndex((run) => run.yardstick === true)]?.milliseconds ?? NaN;
    console.log(`\nThe whole appraisal, ${String(size)} managers`);
    console.table(
      runs.map(({ what, managers = size }, index) => {
        const milliseconds = times[index]?.milliseconds ?? NaN;
        return {
          what,
          managers,
          ms: Number(milliseconds.toFixed(1)),
          "µs a manager": Number(((milliseconds * 1000) / managers).toFixed(1)),
          "× the joined run": Number((milliseconds / yardstick).toFixed(2)),
        };
      }),
    );
  }
}
