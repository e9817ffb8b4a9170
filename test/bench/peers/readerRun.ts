import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { peakMemory } from "./peakMemory";
import type { Reading } from "./peerReader";
import { peerReader } from "./peerReaders";
import { largeBook } from "./largeBook";

/** What one process measured of one reader. Memory in bytes; a peak is the most that the process ever held. */
export interface ReaderMeasure {
  readonly files: number;
  readonly milliseconds: number;
  /** Time of the processor alone, whatever else the machine is doing. */
  readonly processor: number;
  readonly basePeak: number;
  readonly peak: number;
  readonly reading: Reading;
}

/** Small workbooks that are read before, and their rows. */
const WARM_UPS = 5;
const WARM_UP_ROWS = 100;

/** Reads the first files of a folder one after the other, in a process of its own. Arguments: reader, folder, count. */
async function measureReader([id = "", folder = "", count = "0"]: readonly string[]): Promise<ReaderMeasure> {
  const reader = await peerReader(id);
  // What a reader loads with its first file, and the first warming up of its code, belong to no file.
  const small = largeBook(WARM_UP_ROWS);
  for (let turn = 0; turn < WARM_UPS; turn += 1) await reader.read(small);
  const files = readdirSync(folder).sort().slice(0, Number(count));
  globalThis.gc?.();
  const [basePeak, before] = [peakMemory(), processor()];
  let [milliseconds, reading]: [number, Reading] = [0, { numbers: 0, total: 0, texts: 0 }];
  for (const file of files) {
    const bytes = readFileSync(join(folder, file));
    const start = performance.now();
    const { numbers, total, texts } = await reader.read(bytes);
    milliseconds += performance.now() - start;
    reading = { numbers: reading.numbers + numbers, total: reading.total + total, texts: reading.texts + texts };
  }
  return { files: files.length, milliseconds, processor: processor() - before, basePeak, peak: peakMemory(), reading };
}

/** Milliseconds that the processor has worked for this process. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

measureReader(process.argv.slice(2))
  .then((measure) => {
    console.log(JSON.stringify(measure));
  })
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
