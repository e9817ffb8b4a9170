import { dailyAverageBench } from "./dailyAverageBench";
import { kernelBench } from "./kernelBench";
import { machineText } from "./machineText";
import { rangeBench, rangeMemory } from "./rangeBench";
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
  const wizard = await wizardRuns();
  table(
    "The wizard's road over three tables, milliseconds",
    wizard.map(({ rows, check, grade, write }) => ({
      rows,
      check: round(check, 0),
      grade: round(grade, 0),
      "values to write": round(write, 0),
      "µs a row": round(((check + grade + write) * 1000) / rows, 1),
    })),
  );
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
    wizard.map(({ rows, check, grade, write }) => [rows, check + grade + write]),
  );
  await dailyAverageBench();
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
