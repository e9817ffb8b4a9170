import { dailyAverageBench } from "./dailyAverageBench";
import { kernelBench } from "./kernelBench";
import { machineText } from "./machineText";
import { rangeBench, rangeMemory } from "./rangeBench";
import type { WizardLine } from "./wizardRun";
import { wizardRuns } from "./wizardRuns";

type Line = Readonly<Record<string, number | string>>;

/** `npm run bench`: what exactness costs, from one run: kernel, whole calls, wizard, daily averages; growth with the rows. */
export async function speedBench(): Promise<void> {
  console.log(machineText());
  const kernel = await kernelBench();
  table(
    "The kernel, nanoseconds a row, against plain doubles of the same layout and decimal.js throughout",
    kernel.map((line) => ({
      rows: line.rows,
      kind: line.kind,
      "plain doubles": round(line.plain, 1),
      kernel: round(line.kernel, 1),
      "× plain": round(line.kernel / line.plain, 2),
      "decimal.js": round(line.decimals, 0),
      "decimal.js ÷ kernel": round(line.decimals / line.kernel, 0),
      "wrong scores, plain": line.wrongFigures,
      "wrong grades, plain": line.wrongGrades,
      roads: line.exactRoad,
    })),
  );
  const range = await rangeBench();
  table(
    "KPI.GRADING over a range, and with KPI.RANK in branch and bank: blocks of cells in and out, milliseconds",
    range.map((line) => ({
      rows: line.rows,
      "plain doubles": round(line.plain, 1),
      "KPI.GRADING": round(line.kernel, 1),
      "× plain": round(line.kernel / line.plain, 2),
      "plain with ranks": round(line.plainRanked, 1),
      "with KPI.RANK": round(line.kernelRanked, 1),
      "× plain with ranks": round(line.kernelRanked / line.plainRanked, 2),
      "wrong scores, plain": line.wrongScores,
      "wrong places, plain": line.wrongPlaces,
    })),
  );
  console.log(
    `Most memory of a process that makes one whole call with ranks, 100 000 rows: ${megabytes(rangeMemory(100_000))}`,
  );
  const wizard = wizardRuns([613, 10_000, 100_000]);
  wizardTable(wizard);
  growth(
    "kernel, random rows",
    kernel.filter(({ kind }) => kind === "random").map(({ rows, kernel: time }) => [rows, time * rows]),
  );
  growth(
    "KPI.GRADING",
    range.map(({ rows, kernel: time }) => [rows, time]),
  );
  growth(
    "KPI.GRADING with ranks",
    range.map(({ rows, kernelRanked }) => [rows, kernelRanked]),
  );
  growth(
    "wizard",
    wizard.map((line) => [line.rows, wholeRoad(line)]),
  );
  await dailyAverageBench();
}

/** `npm run bench -- wizard`: the wizard's road up to a million managers, as many as a sheet holds; it takes minutes. */
export function wizardRoadBench(): void {
  console.log(machineText());
  const lines = wizardRuns([613, 10_000, 100_000, 1_000_000]);
  wizardTable(lines);
  growth(
    "wizard",
    lines.map((line) => [line.rows, wholeRoad(line)]),
  );
}

function wizardTable(lines: readonly WizardLine[]): void {
  table(
    "The wizard's whole road on the strict host, milliseconds",
    lines.map((line) => ({
      rows: line.rows,
      read: round(line.read, 0),
      check: round(line.check, 0),
      grade: round(line.grade, 0),
      "write values": round(line.write, 0),
      "µs a row": round((wholeRoad(line) * 1000) / line.rows, 1),
      "peak memory": megabytes(line.peak),
    })),
  );
}

function wholeRoad({ read, check, grade, write }: WizardLine): number {
  return read + check + grade + write;
}

/** How much longer ten times as many rows take. */
function growth(what: string, times: readonly (readonly [number, number])[]): void {
  const steps = times.slice(1).flatMap(([rows, time], index) => {
    const [fewer = NaN, before = NaN] = times[index] ?? [];
    return rows === fewer * 10
      ? [`${fewer.toLocaleString("en")} → ${rows.toLocaleString("en")}: × ${(time / before).toFixed(1)}`]
      : [];
  });
  console.log(`Growth of ${what}: ${steps.join("; ")}`);
}

function table(title: string, lines: readonly Line[]): void {
  console.log(`\n${title}`);
  console.table(lines);
}

function round(value: number, places: number): number {
  return Number(value.toFixed(places));
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(0)} MiB`;
}
