import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { PEOPLE, withReturns } from "./benchReturns";
import type { CollectionMeasure } from "./collectionRun";

/** Returns of a small, a middle and a large bank. */
const SIZES = [50, 150, 500] as const;

/**
 * Collecting returns: every size in a process of its own, so that the peak of memory is its own. The files are made before
 * and lie on the disk.
 */
export function collectionBench(): Promise<void> {
  return withReturns(Math.max(...SIZES), (folder) => {
    const measured = SIZES.map((size) => measure(folder, size));
    const [first] = measured;
    console.log(`\nCollecting returns of ${String(PEOPLE)} managers each (grading only, issued scheme)`);
    console.table(measured.map((one) => timesOf(one, first ?? one)));
    console.table(measured.map((one) => memoryOf(one, first ?? one)));
  });
}

function measure(folder: string, size: number): CollectionMeasure {
  const child = join("test/bench/collectionRun.ts");
  const output = execFileSync(process.execPath, ["--expose-gc", "--import", "tsx", child, folder, String(size)], {
    encoding: "utf8",
    maxBuffer: 1 << 24,
  });
  return JSON.parse(output) as CollectionMeasure;
}

function timesOf(one: CollectionMeasure, first: CollectionMeasure): Line {
  const people = one.files * PEOPLE;
  return {
    files: one.files,
    people,
    "read, ms a file": rounded(one.readMilliseconds / one.files),
    "of it processor": rounded(one.readProcessor / one.files),
    "slowest file": rounded(one.slowestMilliseconds),
    "µs a row": rounded((one.readMilliseconds * 1000) / people),
    "judge s": rounded(one.judgeMilliseconds / 1000),
    "merge s": rounded(one.mergeMilliseconds / 1000),
    "of it processor s": rounded(one.mergeProcessor / 1000),
    "merge, µs a row": rounded((one.mergeMilliseconds * 1000) / people),
    "receipts, ms a file": rounded(one.receiptsMilliseconds / one.files),
    "carry on s": rounded(one.carryOnMilliseconds / 1000),
    "longest turn reading, merging, carrying on ms": [one.readTurn, one.mergeTurn, one.carryOnTurn]
      .map((turn) => String(Math.round(turn)))
      .join(", "),
    growth: growth(processorOf(one), processorOf(first)),
  };
}

function memoryOf(one: CollectionMeasure, first: CollectionMeasure): Line {
  const above = (measure: CollectionMeasure): number => measure.mergePeak - measure.basePeak;
  return {
    files: one.files,
    "merged file MB": megabytes(one.mergedBytes),
    "heap held MB": megabytes(one.heldHeap - one.baseHeap),
    "heap held, KB a file": Math.round((one.heldHeap - one.baseHeap) / 1024 / one.files),
    "RSS at start MB": megabytes(one.basePeak),
    "peak reading MB": megabytes(one.readPeak),
    "peak merging MB": megabytes(one.mergePeak),
    "peak above start, KB a file": Math.round(above(one) / 1024 / one.files),
    growth: growth(above(one), above(first)),
  };
}

type Line = Readonly<Record<string, number | string>>;

function processorOf({ readProcessor, mergeProcessor }: CollectionMeasure): number {
  return readProcessor + mergeProcessor;
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}

function rounded(value: number): number {
  return Number(value.toFixed(1));
}

function growth(now: number, then: number): string {
  return `× ${(now / then).toFixed(2)}`;
}
