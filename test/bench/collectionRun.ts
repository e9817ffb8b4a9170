import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import type { CollectionCalls, MadeFile } from "../../src/collection/collectionCalls";
import { createEngine } from "../../src/collection/collectionEngine";
import { pausingClock } from "../../src/collection/pausingClock";
import { webSignatures } from "../../src/seal/webSignatures";
import { bankOf, issuedScheme } from "../collection/returns";
import type { ClockPort } from "../../src/workflow/ports";
import { unwatched } from "../support/fakeWorkbook";

/** What one process measured. Memory in bytes; a peak is the most that the process ever held. */
export interface CollectionMeasure {
  readonly files: number;
  readonly readMilliseconds: number;
  /** Time of the processor alone, whatever else the machine is doing. */
  readonly readProcessor: number;
  readonly mergeProcessor: number;
  readonly slowestMilliseconds: number;
  readonly judgeMilliseconds: number;
  readonly mergeMilliseconds: number;
  readonly receiptsMilliseconds: number;
  /** Reading the merged workbook again, to go on with it. */
  readonly carryOnMilliseconds: number;
  /** The longest time in which a stop is not heard: while files are read and merged, and while a merged workbook is read. */
  readonly readTurn: number;
  readonly mergeTurn: number;
  readonly carryOnTurn: number;
  readonly mergedBytes: number;
  readonly baseHeap: number;
  readonly heldHeap: number;
  readonly basePeak: number;
  readonly readPeak: number;
  readonly mergePeak: number;
}

/** Reads, judges and merges the first returns of a folder, as the pane's worker does, and measures each step. */
async function measureCollection(folder: string, count: number): Promise<CollectionMeasure> {
  const names = readdirSync(folder).sort().slice(0, count);
  const question = {
    period: "2026Q3",
    scheme: issuedScheme.fingerprint,
    units: [],
    accepted: [],
    trusted: [],
    frozenOnly: false,
  };
  const turns = turnClock();
  const engine = newEngine(turns);
  await engine.answer("prepare", { bank: await bankOf() }, unwatched);
  globalThis.gc?.();
  const [baseHeap, basePeak] = [process.memoryUsage().heapUsed, peak()];
  const times: number[] = [];
  turns.longest();
  const beforeReading = processor();
  for (const name of names) times.push(await timed(() => read(engine, name, readFileSync(join(folder, name)))));
  const [readPeak, readProcessor] = [peak(), processor() - beforeReading];
  const readTurn = turns.longest();
  const judgeMilliseconds = await timed(() => engine.answer("report", { question }, unwatched));
  globalThis.gc?.();
  const heldHeap = process.memoryUsage().heapUsed;
  let merged: MadeFile | null = null;
  turns.longest();
  const beforeMerging = processor();
  const mergeMilliseconds = await timed(async () => {
    merged = await engine.answer("merge", { question, at: 0 }, unwatched);
  });
  const [mergePeak, mergeProcessor] = [peak(), processor() - beforeMerging];
  const mergeTurn = turns.longest();
  const receiptsMilliseconds = await timed(() => engine.answer("receipts", { question, at: 0 }, unwatched));
  const bytes = bytesOf(merged);
  const next = newEngine(turns);
  await next.answer("prepare", { bank: await bankOf() }, unwatched);
  turns.longest();
  const carryOnMilliseconds = await timed(() => read(next, "merged.xlsx", bytes));
  const carryOnTurn = turns.longest();
  return {
    files: names.length,
    readMilliseconds: times.reduce((total, one) => total + one, 0),
    readProcessor,
    mergeProcessor,
    slowestMilliseconds: Math.max(...times),
    judgeMilliseconds,
    mergeMilliseconds,
    receiptsMilliseconds,
    carryOnMilliseconds,
    readTurn,
    mergeTurn,
    carryOnTurn,
    mergedBytes: bytes.byteLength,
    baseHeap,
    heldHeap,
    basePeak,
    readPeak,
    mergePeak,
  };
}

type Engine = ReturnType<typeof createEngine>;

function newEngine(clock: ClockPort): Engine {
  return createEngine({ signatures: webSignatures(), clock });
}

interface TurnClock extends ClockPort {
  /** Milliseconds of the longest turn since this was asked last. */
  readonly longest: () => number;
}

/** The worker's clock, which notes how long work went on between two pauses. */
function turnClock(): TurnClock {
  const clock = pausingClock();
  let [most, since] = [0, performance.now()];
  const end = (): void => {
    most = Math.max(most, performance.now() - since);
    since = performance.now();
  };
  return {
    now: clock.now,
    pause: () => {
      end();
      return clock.pause();
    },
    longest: () => {
      end();
      const found = most;
      most = 0;
      return found;
    },
  };
}

function read(engine: Engine, name: string, content: Uint8Array): Promise<CollectionCalls["read"]["answer"]> {
  // A copy: the worker is handed a buffer of its own.
  const bytes = new Uint8Array(content).buffer;
  return engine.answer("read", { file: { name, bytes }, purpose: "return" }, unwatched);
}

function bytesOf(made: MadeFile | null): Uint8Array {
  if (made === null) throw new Error("Nothing was merged");
  return made.bytes;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Milliseconds that the processor has worked for this process. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function peak(): number {
  return process.resourceUsage().maxRSS * 1024;
}

const [, , folder = "", count = "0"] = process.argv;
measureCollection(folder, Number(count))
  .then((measure) => {
    console.log(JSON.stringify(measure));
  })
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
