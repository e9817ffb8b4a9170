import { grading } from "../../src/domain/appraisal/grading";
import { rowsGrader } from "../../src/domain/appraisal/rowsGrader";
import { roomForGrades } from "../../src/domain/kernel/gradedRows";
import type { ManagerRows } from "../../src/domain/kernel/managerRows";
import { decimal } from "../../src/domain/values/decimal";
import { demonstrationContext } from "../support/demonstrationScheme";
import type { RowKind } from "../support/gradingRows";
import { rowsOf } from "../support/gradingRows";
import { alternating } from "./alternating";
import { plainGrading } from "./plainGrading";

const SIZES = [613, 10_000, 100_000, 1_000_000] as const;
/** Rows from which each round takes its own: a processor learns the branches of rows that it sees again. */
const POOL = 1_000_000;
/** Decimals are so slow that so many rows tell what one costs. */
const DECIMAL_ROWS = 2_000;
const ROUNDS = 15;
/** Rows after which code runs as it will. */
const WARMING_ROWS = 300_000;
/** Rows that are measured of the kinds that take the longer roads. */
const LONGER = 10_000;

/** One line of the table. */
export interface KernelLine {
  readonly rows: number;
  readonly kind: RowKind;
  readonly plain: number;
  readonly kernel: number;
  readonly decimals: number;
  readonly wrongFigures: number;
  readonly wrongGrades: number;
  readonly exactRoad: string;
}

/** The kernel against plain doubles and decimals, at every size, on rows of every kind; nanoseconds a row. */
export async function kernelBench(): Promise<readonly KernelLine[]> {
  const lines: KernelLine[] = [];
  for (const kind of ["random", "adversarial"] as const) {
    const pool = rowsOf(kind, demonstrationContext(), POOL, 5);
    for (const size of SIZES) lines.push(await measured(kind, pool, size));
  }
  // Most of these go by wide numbers, some by the definition, which is hundreds of times slower: one size tells the cost.
  for (const kind of ["averages", "odd"] as const) {
    lines.push(await measured(kind, rowsOf(kind, demonstrationContext(), LONGER * 10, 5), LONGER));
  }
  return lines;
}

async function measured(kind: RowKind, pool: ManagerRows, rows: number): Promise<KernelLine> {
  const context = demonstrationContext();
  const { document } = context.scheme;
  const classes = document.eva.assetClasses.map(({ name, coefficient }) => ({ name, value: decimal(coefficient) }));
  const prepared = rowsGrader(context, classes);
  const params = grading.params(context);
  if (!prepared.ok || !params.ok) throw new Error("The demonstration has parameters");
  const plain = plainGrading(document);
  const [ours, theirs] = [roomForGrades(rows), roomForGrades(rows)];
  const windows = Math.floor(pool.figures.length / pool.width / rows);
  const windowOf = (round: number): ManagerRows => {
    const first = (round % windows) * rows * pool.width;
    return { ...pool, figures: pool.figures.subarray(first, first + rows * pool.width) };
  };
  let roads = { whole: 0, wide: 0, definition: 0 };
  const times = await alternating(
    [
      { what: "plain", run: (round) => plain.grade(windowOf(round), rows, theirs) },
      { what: "kernel", run: (round) => (roads = prepared.value.grade(windowOf(round), rows, ours)) },
    ],
    ROUNDS,
    // So few rows are done before the code is compiled: they take more rounds to warm up.
    Math.max(2, Math.ceil(WARMING_ROWS / rows)),
  );
  const wrong = (figure: "gradingScore" | "finalGrade"): number =>
    Array.from(ours[figure]).filter((value, row) => value !== theirs[figure][row]).length;
  const [decimals] = await alternating(
    [
      {
        what: "decimals",
        run: (round) => {
          const { figures, width } = windowOf(round);
          for (let row = 0; row < Math.min(rows, DECIMAL_ROWS); row += 1) {
            const values = Array.from(figures.subarray(row * width, (row + 1) * width), (value) => decimal(value));
            grading.compute(
              {
                netProfit: values[0]!,
                balances: values.slice(1, -2),
                classes,
                quality: values.at(-2)!,
                deposits: values.at(-1)!,
              },
              params.value,
            );
          }
        },
      },
    ],
    3,
  );
  const perRow = (milliseconds = NaN, count = rows): number => (milliseconds * 1e6) / count;
  return {
    rows,
    kind,
    plain: perRow(times[0]?.milliseconds),
    kernel: perRow(times[1]?.milliseconds),
    decimals: perRow(decimals?.milliseconds, Math.min(rows, DECIMAL_ROWS)),
    wrongFigures: wrong("gradingScore"),
    wrongGrades: wrong("finalGrade"),
    exactRoad: `${((roads.wide / rows) * 100).toFixed(1)}% wide, ${((roads.definition / rows) * 100).toFixed(1)}% definition`,
  };
}
