import { appraiser, reasoning } from "../../src/domain/appraisal/appraise";
import type { AppraisalCells } from "../../src/domain/appraisal/appraise";
import { grading } from "../../src/domain/appraisal/grading";
import { bind } from "../../src/domain/calculation/bind";
import { unsealed } from "../../src/domain/seal/sealStanding";
import { eva } from "../../src/domain/eva/eva";
import { gradingRun } from "../../src/workflow/grading/gradingRun";
import { checkData } from "../../src/workflow/data/checkData";
import { mapTables } from "../../src/workflow/data/mapping";
import { readData } from "../../src/workflow/grading/readData";
import { definitions } from "../../src/functions/definitions";
import { demonstrationContext } from "../support/demonstrationScheme";
import { FakeWorkbook, stillClock, unwatched } from "../support/fakeWorkbook";
import { quarterTables } from "../support/quarterTables";
import type { MeasuredRun } from "./measuredRun";

const context = demonstrationContext();
const classes = context.scheme.document.eva.assetClasses;
const names = classes.map(({ name }) => name.zh);

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

/** What grading alone costs for so many managers; EVA alone is the yardstick. */
export async function gradingRuns(count: number): Promise<readonly MeasuredRun[]> {
  const rows = cellsOf(count);
  const judge = appraiser(context);
  const boundEva = bind(eva, context);
  const boundGrading = bind(grading, context);
  const range = definitions.find(({ name }) => name === "GRADING");
  if (range === undefined) throw new Error("KPI.GRADING is not defined");
  const column = (key: "netProfit" | "quality" | "deposits"): unknown[][] => rows.map((row) => [row[key]]);
  const ready = {
    ok: true,
    context,
    standing: unsealed,
    origin: "workbook",
    configured: null,
    serverRead: true,
  } as const;
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
  return [
    { what: "binary arithmetic, no checks (yardstick)", run: () => binary(rows) },
    {
      what: "EVA, decimal, cell by cell",
      yardstick: true,
      run: () => rows.map((row) => boundEva.run({ ...row, expectedReturn: null })),
    },
    { what: "grading, decimal, row by row", run: () => rows.map((row) => boundGrading.run(row)) },
    { what: "KPI.GRADING, one call over the range", run: () => range.run(args, ready) },
    { what: "wizard: check of three tables", run: () => checkData(data, context, unwatched, stillClock) },
    { what: "wizard: grading, ranks, next grades", run: () => gradingRun(checked, context, unwatched, stillClock) },
    { what: "reasoning in words, everybody", run: () => appraised.map((one) => reasoning(one, judge)) },
  ];
}
