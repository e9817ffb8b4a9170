import { engineBench } from "./engineBench";
import { installPeers } from "./installedPeers";
import { machineText } from "../machineText";
import { readerBench } from "./readerBench";

/** The parts of the comparison, each of which can be asked for alone. */
const parts = { engines: engineBench, files: readerBench } as const;

/**
 * `npm run bench:peers`: the add-in beside engines that calculate native formulas, and beside readers of workbooks.
 * `-- engines` or `-- files` runs one part, `-- --quick` tries it out on small sizes. Takes half an hour in full.
 */
async function bench(): Promise<void> {
  installPeers();
  console.log(machineText());
  const asked = Object.keys(parts).filter((name) => process.argv.includes(name));
  for (const [name, run] of Object.entries(parts))
    if (asked.length === 0 || asked.includes(name)) await run(process.argv.includes("--quick"));
}

bench().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
