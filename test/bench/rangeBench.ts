import { execFileSync } from "node:child_process";
import { call, installCustomFunctions, ready } from "../functions/callFunction";
import { demonstrationContext } from "../support/demonstrationScheme";
import type { RowKind } from "../support/gradingRows";
import { alternating } from "./alternating";
import { plainGrading, plainPlaces } from "./plainGrading";
import type { RangeCells } from "./rangeCells";
import { rangeCells } from "./rangeCells";

const SIZES = [613, 10_000, 100_000, 1_000_000] as const;

/** Rows after which code runs as it will. */
const WARMING_ROWS = 100_000;

/** The scheme as it is at hand when a sheet calculates. */
const loaded = ready();

/** One line of the table: milliseconds of whole calls, blocks of cells in and out. */
export interface RangeLine {
  readonly rows: number;
  readonly plain: number;
  readonly kernel: number;
  readonly plainRanked: number;
  readonly kernelRanked: number;
  readonly wrongScores: number;
  readonly wrongGrades: number;
  readonly wrongPlaces: number;
}

/** KPI.GRADING over a range, alone and with KPI.RANK in branch and bank, against the same in plain doubles. */
export async function rangeBench(kind: RowKind = "random"): Promise<readonly RangeLine[]> {
  installCustomFunctions();
  const lines: RangeLine[] = [];
  for (const size of SIZES) lines.push(await measured(kind, size));
  return lines;
}

async function measured(kind: RowKind, rows: number): Promise<RangeLine> {
  const context = demonstrationContext();
  const cells = rangeCells(kind, context, rows, rows);
  const plain = plainGrading(context.scheme.document);
  const wrong = wrongCells(ranked(cells), plainRanked(cells, plain.gradeColumns));
  const scores = scoresOf(graded(cells));
  const times = await alternating(
    [
      { what: "plain", run: () => plain.gradeColumns(cells) },
      { what: "kernel", run: () => graded(cells) },
      { what: "plain with ranks", run: () => plainRanked(cells, plain.gradeColumns) },
      { what: "kernel with ranks", run: () => ranked(cells, scores) },
    ],
    rows > 100_000 ? 5 : rows > 10_000 ? 7 : 15,
    Math.max(1, Math.ceil(WARMING_ROWS / rows)),
  );
  const [plainTime = NaN, kernel = NaN, plainRankedTime = NaN, kernelRanked = NaN] = times.map(
    ({ milliseconds }) => milliseconds,
  );
  return { rows, plain: plainTime, kernel, plainRanked: plainRankedTime, kernelRanked, ...wrong };
}

/** How many cells of plain doubles are not those of the functions. */
function wrongCells(ours: Ranked, theirs: Ranked): Pick<RangeLine, "wrongScores" | "wrongGrades" | "wrongPlaces"> {
  const wrong = (of: (one: Ranked, row: number) => unknown): number =>
    ours.figures.filter((_, row) => of(ours, row) !== of(theirs, row)).length;
  return {
    wrongScores: wrong(({ figures }, row) => figures[row]?.[2]),
    wrongGrades: wrong(({ figures }, row) => figures[row]?.[5]),
    wrongPlaces: wrong(({ bank }, row) => bank[row]?.[0]),
  };
}

/** The six cells of every manager, and the places. */
export interface Ranked {
  readonly figures: readonly (readonly unknown[])[];
  readonly branch: readonly (readonly unknown[])[];
  readonly bank: readonly (readonly unknown[])[];
}

function graded({ netProfits, balances, classes, qualities, deposits }: RangeCells): readonly (readonly unknown[])[] {
  return call("GRADING", [netProfits, balances, classes, qualities, deposits], loaded);
}

/** The scores that KPI.GRADING spilled, as the sheet hands them over. */
function scoresOf(figures: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  return figures.map((row) => [row[2]]);
}

/** The functions as a sheet calls them: the grading, and the places of the scores that it spilled. */
export function ranked(cells: RangeCells, spilled?: readonly (readonly unknown[])[]): Ranked {
  const figures = graded(cells);
  const scores = spilled ?? scoresOf(figures);
  return {
    figures,
    branch: call("RANK", [scores, scores, cells.branches, cells.branches], loaded),
    bank: call("RANK", [scores, scores], loaded),
  };
}

function plainRanked(cells: RangeCells, grade: (columns: RangeCells) => unknown[][]): Ranked {
  const figures = grade(cells);
  const scores = figures.map((row) => row[2] as number);
  return {
    figures,
    branch: plainPlaces(
      scores,
      cells.branches.map(([branch]) => branch),
    ),
    bank: plainPlaces(
      scores,
      scores.map(() => ""),
    ),
  };
}

/** The most memory, in bytes, of a process that does nothing but one whole call with ranks. */
export function rangeMemory(rows: number): number {
  const output = execFileSync(process.execPath, ["--import", "tsx", "test/bench/rangeRun.ts", String(rows)], {
    encoding: "utf8",
  });
  return Number(output);
}
