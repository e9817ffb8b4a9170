import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PEOPLE, withReturns } from "../benchReturns";
import { largeBook } from "./largeBook";
import type { ProcessEnd } from "./measuredProcess";
import { measuredProcess } from "./measuredProcess";
import type { PeerReader, Reading } from "./peerReader";
import { peerReader, peerReaderIds } from "./peerReaders";
import type { ReaderMeasure } from "./readerRun";
import { median } from "./samples";

/** Returned workbooks of a large bank, and rows of one large workbook. */
const SIZES = { returns: 500, rows: 100_000, repeats: 3, seconds: 180 };
const QUICK_SIZES = { returns: 20, rows: 2_000, repeats: 1, seconds: 60 };

/** Reading workbooks with the add-in's reader and with others: time and memory, each in a process of its own. */
export async function readerBench(quick: boolean): Promise<void> {
  const { returns, rows, repeats, seconds } = quick ? QUICK_SIZES : SIZES;
  await withReturns(returns, async (folder) => {
    console.log(`\nReading ${String(returns)} returned workbooks of ${String(PEOPLE)} managers each`);
    await printReaders({ folder, count: returns, rows: returns * PEOPLE, repeats, seconds });
  });
  const folder = mkdtempSync(join(tmpdir(), "peers-"));
  try {
    writeFileSync(join(folder, "large.xlsx"), largeBook(rows));
    console.log(`\nReading one workbook of ${String(rows)} rows × 20 columns`);
    await printReaders({ folder, count: 1, rows, repeats, seconds });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface ReaderCase {
  readonly folder: string;
  readonly count: number;
  readonly rows: number;
  readonly repeats: number;
  readonly seconds: number;
}

async function printReaders(one: ReaderCase): Promise<void> {
  const lines: Line[] = [];
  let own: ReaderMeasure | null = null;
  for (const id of peerReaderIds) {
    const reader = await peerReader(id);
    const end = await measure(reader, one);
    if (id === peerReaderIds[0] && end.state === "measured") own = end.measure;
    lines.push({ reader: reader.version() ?? reader.id, ...figuresOf(end, one, own) });
  }
  console.table(lines);
}

type ReaderEnd = ProcessEnd<ReaderMeasure> | { readonly state: "absent" };

/** The middle of several processes, by their time; the first that does not end well stands for all. */
async function measure(reader: PeerReader, { folder, count, repeats, seconds }: ReaderCase): Promise<ReaderEnd> {
  if (reader.version() === null) return { state: "absent" };
  const measures: ReaderMeasure[] = [];
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const end = await measuredProcess<ReaderMeasure>({
      script: "test/bench/peers/readerRun.ts",
      args: [reader.id, folder, String(count)],
      seconds,
      mark: null,
    });
    if (end.state !== "measured") return end;
    measures.push(end.measure);
  }
  const middle = (figure: (one: ReaderMeasure) => number): number => median(measures.map(figure));
  const [first] = measures;
  if (first === undefined) throw new Error("Nothing was measured");
  return {
    state: "measured",
    measure: {
      ...first,
      milliseconds: middle(({ milliseconds }) => milliseconds),
      processor: middle(({ processor }) => processor),
      basePeak: middle(({ basePeak }) => basePeak),
      peak: middle(({ peak }) => peak),
    },
  };
}

type Line = Readonly<Record<string, number | string>>;

function figuresOf(end: ReaderEnd, { rows }: ReaderCase, own: ReaderMeasure | null): Line {
  if (end.state === "absent") return { "ms a file": "not on this machine" };
  if (end.state === "over") return { "ms a file": `> ${String(end.seconds)} s in all` };
  if (end.state === "failed") return { "ms a file": `failed: ${end.message}` };
  const { files, milliseconds, processor, basePeak, peak, reading } = end.measure;
  return {
    "ms a file": rounded(milliseconds / files),
    "of it processor": rounded(processor / files),
    "µs a row": rounded((milliseconds * 1000) / rows),
    "× our time": own === null ? "" : rounded(milliseconds / own.milliseconds),
    "× our processor": own === null ? "" : rounded(processor / own.processor),
    "peak MB": megabytes(peak),
    "above start MB": megabytes(peak - basePeak),
    "× our peak": own === null ? "" : rounded(peak / own.peak),
    "× ours above start": own === null ? "" : rounded((peak - basePeak) / (own.peak - own.basePeak)),
    "cells read": own === null ? "" : comparedTo(own.reading, reading),
  };
}

/** Whether a reader found what ours found. */
function comparedTo(own: Reading, { numbers, total, texts }: Reading): string {
  const same =
    numbers === own.numbers && texts === own.texts && Math.abs(total - own.total) <= Math.abs(own.total) * 1e-9;
  return same ? "as ours" : `${signed(numbers - own.numbers)} numbers, ${signed(texts - own.texts)} texts`;
}

function signed(count: number): string {
  return count > 0 ? `+${String(count)}` : String(count);
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 2 ** 20);
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
