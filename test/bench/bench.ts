import { performance } from "node:perf_hooks";
import { appraiser, reasoning } from "../../src/domain/appraisal/appraise";
import type { AppraisalCells } from "../../src/domain/appraisal/appraise";
import { grading } from "../../src/domain/appraisal/grading";
import { bind } from "../../src/domain/calculation/bind";
import { eva } from "../../src/domain/eva/eva";
import { gradingRun } from "../../src/workflow/grading/gradingRun";
import { checkData } from "../../src/workflow/data/checkData";
import { mapTables } from "../../src/workflow/data/mapping";
import { readData } from "../../src/workflow/grading/readData";
import { definitions } from "../../src/functions/definitions";
import { demonstrationContext } from "../support/demonstrationScheme";
import { FakeWorkbook, stillClock, unwatched } from "../support/fakeWorkbook";
import { quarterTables } from "../support/quarterTables";

/** Managers of the demonstration, and of a large bank. */
const SIZES = [613, 10_000] as const;
const REPEATS = 5;

const context = demonstrationContext();
const classes = context.scheme.document.eva.assetClasses;
const names = classes.map(({ name }) => name.zh);

interface Measured {
  readonly what: string;
  readonly rows: number;
  readonly milliseconds: number;
}

/** Rows of figures made by a fixed rule, so that every run measures the same. */
function cellsOf(count: number): readonly AppraisalCells[] {
  return Array.from({ length: count }, (_row, index) => ({
    netProfit: 300_000 + ((index * 7919) % 4_000_000) / 100,
    balances: names.map((_name, column) => ((index * 104_729 + column * 15_485_863) % 900_000_000) / 100),
    classes: names,
    quality: 60 + ((index * 31) % 4000) / 100,
    deposits: 500 + ((index * 97) % 2_500_000) / 100,
  }));
}

/** The middle of several runs, in milliseconds. */
async function median(run: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return times.sort((one, other) => one - other)[Math.floor(REPEATS / 2)] ?? 0;
}

/** The same arithmetic in binary floating point: wrong at the bounds, and the yardstick for what exactness costs. */
function binary(rows: readonly AppraisalCells[]): number {
  const coefficients = classes.map(({ coefficient }) => Number(coefficient));
  return rows.reduce((total, row) => {
    const capital = (row.balances as readonly number[]).reduce(
      (sum, balance, index) => sum + balance * (coefficients[index] ?? 0),
      0,
    );
    return (
      total +
      Math.round((((Number(row.netProfit) - (capital * 0.1) / 4) / 30_000) * 0.7 + Number(row.quality) * 0.3) * 100) /
        100
    );
  }, 0);
}

async function measure(rows: readonly AppraisalCells[]): Promise<readonly Measured[]> {
  const judge = appraiser(context);
  const boundEva = bind(eva, context);
  const boundGrading = bind(grading, context);
  const range = definitions.find(({ name }) => name === "GRADING");
  if (range === undefined) throw new Error("KPI.GRADING is not defined");
  const column = (key: "netProfit" | "quality" | "deposits"): unknown[][] => rows.map((row) => [row[key]]);
  const ready = { ok: true, context, origin: "workbook", configured: null, serverRead: true } as const;
  const args = [
    column("netProfit"),
    rows.map(({ balances }) => balances),
    [names],
    column("quality"),
    column("deposits"),
  ] as Parameters<typeof range.run>[0];
  const people = rows.map((row, index) => ({
    id: `P${String(index)}`,
    netProfit: row.netProfit,
    corporate: 1_000_000,
    quality: row.quality,
    deposits: row.deposits,
  }));
  const workbook = new FakeWorkbook(Object.values(quarterTables(people)));
  const data = await readData(workbook, mapTables(context.scheme.document, await workbook.listTables()), unwatched);
  const checked = await checkData(data, context, unwatched, stillClock);
  const appraised = rows.flatMap((row) => {
    const result = judge.run(row);
    return result.ok ? [result.value] : [];
  });
  const runs: readonly (readonly [string, () => unknown])[] = [
    ["binary arithmetic, no checks (yardstick)", () => binary(rows)],
    ["EVA, decimal, cell by cell", () => rows.map((row) => boundEva.run({ ...row, expectedReturn: null }))],
    ["grading, decimal, row by row", () => rows.map((row) => boundGrading.run(row))],
    ["KPI.GRADING, one call over the range", () => range.run(args, ready)],
    ["wizard: check of three tables", () => checkData(data, context, unwatched, stillClock)],
    ["wizard: grading, ranks, next grades", () => gradingRun(checked, context, unwatched, stillClock)],
    ["reasoning in words, everybody", () => appraised.map((one) => reasoning(one, judge))],
  ];
  const measured: Measured[] = [];
  for (const [what, run] of runs) measured.push({ what, rows: rows.length, milliseconds: await median(run) });
  return measured;
}

/** `npm run bench`: what exactness, checks and explanations cost, side by side in one run. */
async function bench(): Promise<void> {
  for (const size of SIZES) {
    const measured = await measure(cellsOf(size));
    const yardstick = measured[1]?.milliseconds ?? 1;
    console.table(
      measured.map(({ what, rows, milliseconds }) => ({
        what,
        rows,
        "ms (median of 5)": Number(milliseconds.toFixed(1)),
        "µs a row": Number(((milliseconds * 1000) / rows).toFixed(1)),
        "× EVA alone": Number((milliseconds / yardstick).toFixed(2)),
      })),
    );
  }
}

bench().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
