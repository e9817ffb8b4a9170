import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RowKind } from "../../support/gradingRows";
import type { EngineMeasure } from "./engineRun";
import type { ProcessEnd } from "./measuredProcess";
import { measuredProcess } from "./measuredProcess";
import type { PeerEngine } from "./peerEngine";
import { LOADED } from "./peerEngine";
import { peerEngines } from "./peerEngines";

/** One table of the comparison. */
interface EngineCase {
  readonly kind: RowKind;
  readonly rows: number;
  readonly ranks: boolean;
}

const CASES: readonly EngineCase[] = [
  ...[613, 10_000, 100_000].map((rows): EngineCase => ({ kind: "random", rows, ranks: false })),
  { kind: "adversarial", rows: 10_000, ranks: false },
  ...[613, 10_000].map((rows): EngineCase => ({ kind: "random", rows, ranks: true })),
];

const QUICK_CASES: readonly EngineCase[] = [
  { kind: "random", rows: 613, ranks: false },
  { kind: "adversarial", rows: 613, ranks: false },
  { kind: "random", rows: 613, ranks: true },
];

/** Seconds that an engine may load a workbook, and as many that it may calculate it. */
const LIMIT = 180;
const QUICK_LIMIT = 60;

/** The same grading by the add-in's functions and by engines that calculate native formulas: time, and what each gets wrong. */
export async function engineBench(quick: boolean): Promise<void> {
  console.log("\nMeasured is one calculation of everything, the middle of several:");
  for (const engine of peerEngines)
    console.log(`  ${engine.version() ?? `${engine.id} (not on this machine)`}: ${engine.what}`);
  for (const one of quick ? QUICK_CASES : CASES) {
    const lines: Line[] = [];
    let own: number | null = null;
    for (const engine of peerEngines) {
      const end = await measure(engine, one, quick ? QUICK_LIMIT : LIMIT);
      if (engine === peerEngines[0] && end.state === "measured") own = end.measure.milliseconds;
      lines.push(lineOf(engine, end, one, own));
    }
    console.log(
      `\nGrading of ${String(one.rows)} ${one.kind} rows, ${one.ranks ? "with" : "without"} ranks in branch and bank`,
    );
    console.table(lines);
  }
}

type EngineEnd = ProcessEnd<EngineMeasure> | { readonly state: "absent" };

async function measure(engine: PeerEngine, { kind, rows, ranks }: EngineCase, seconds: number): Promise<EngineEnd> {
  if (engine.version() === null) return { state: "absent" };
  const folder = mkdtempSync(join(tmpdir(), "peers-"));
  try {
    return await measuredProcess<EngineMeasure>({
      script: "test/bench/peers/engineRun.ts",
      args: [engine.id, kind, String(rows), ranks ? "ranks" : "", folder],
      seconds,
      mark: LOADED,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Line = Readonly<Record<string, number | string>>;

function lineOf(engine: PeerEngine, end: EngineEnd, { rows, ranks }: EngineCase, own: number | null): Line {
  const name = engine.version() ?? engine.id;
  if (end.state !== "measured")
    return { engine: name, ms: wordsOf(end), ...(end.state === "over" && timesOf(end, own)) };
  const { milliseconds, samples, wrong } = end.measure;
  return {
    engine: name,
    ms: rounded(milliseconds),
    samples,
    "µs a row": rounded((milliseconds * 1000) / rows),
    "× ours": own === null ? "" : rounded(milliseconds / own),
    "wrong scores": wrong.scores,
    "wrong grades": wrong.grades,
    ...(ranks ? { "rows with a wrong place": wrong.places ?? "" } : {}),
  };
}

function wordsOf(end: Exclude<EngineEnd, { readonly state: "measured" }>): string {
  switch (end.state) {
    case "absent":
      return "not on this machine";
    case "over":
      return `${end.loading ? "loading " : ""}> ${String(end.seconds * 1000)}`;
    case "failed":
      return `failed: ${end.message}`;
  }
}

/** A calculation beyond the limit is at least so many times as long. */
function timesOf(
  { seconds, loading }: { readonly seconds: number; readonly loading: boolean },
  own: number | null,
): Line {
  return loading || own === null ? {} : { "× ours": `> ${String(Math.floor((seconds * 1000) / own))}` };
}

function rounded(value: number): number {
  return Number(value.toPrecision(value < 100 ? 3 : 4));
}
