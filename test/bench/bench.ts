import { browserBench } from "./browserBench";
import { collectionBench } from "./collectionBench";
import { speedBench, wizardRoadBench } from "./speedBench";
import { wholeAppraisalBench } from "./wholeAppraisalBench";
import { wizardBench } from "./wizardBench";

/** What can be measured besides exactness and speed; each takes minutes. The browser's need the sites built. */
const others = {
  appraisal: wholeAppraisalBench,
  returns: collectionBench,
  "returns:browser": browserBench,
  wizard: wizardRoadBench,
  "wizard:browser": wizardBench,
} as const;

/**
 * `npm run bench`: what exactness costs and how it grows, side by side in one run. `-- appraisal`: the parts of the whole
 * appraisal; `-- wizard`: the wizard's road up to a million managers; `-- returns`: collecting hundreds of returns;
 * `-- returns:browser` and `-- wizard:browser`: in the workbench, in Chromium, and how long the page stands still meanwhile.
 */
async function bench(): Promise<void> {
  const asked = Object.entries(others).filter(([name]) => process.argv.includes(name));
  if (asked.length === 0) await speedBench();
  for (const [, run] of asked) await run();
}

bench().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
