import { fork } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import type { AppraisalContext } from "../../src/domain/calculation/context";
import { comparedGrading } from "../support/comparedGrading";
import type { DifferentRow } from "../support/comparedGrading";
import { demonstrationContext } from "../support/demonstrationScheme";
import type { RowKind } from "../support/gradingRows";
import { rowsOf } from "../support/gradingRows";

/** Rows of the long check, unless the command line says otherwise. */
const ROWS = 10_000_000;
/** The first argument of a process that does a share of the work. */
const AT_WORK = "share";
/** Rows compared in one go. */
const CHUNK = 20_000;
/** Of ten chunks so many are of each kind. */
const KINDS: readonly RowKind[] = [
  "random",
  "random",
  "averages",
  "adversarial",
  "adversarial",
  "adversarial",
  "odd",
  "odd",
  "odd",
  "odd",
];

/** The schemes that take turns: of the demonstration, of days over 360 with cap and floor, of the unrounded score, an awkward one, one without EVA. */
const schemes: readonly (() => AppraisalContext)[] = [
  () => demonstrationContext(),
  () =>
    demonstrationContext((document) => {
      document.eva.periodFactor = "actual/360";
      Object.assign(document.evaPoints, { cap: "80", floor: "-10.5" });
    }),
  () =>
    demonstrationContext((document) => {
      document.score.decideOn = "exact";
    }),
  () =>
    demonstrationContext((document) => {
      Object.assign(document.eva, { expectedReturn: "0.1137", periodFactor: "actual/365" });
      document.score.scale = 3;
      document.evaPoints.yuanPerStep = "28571.43";
    }),
  () =>
    demonstrationContext((document) => {
      Object.assign(document.eva, { expectedReturn: "0.12", periodFactor: "actual/365" });
      document.evaPoints.pointsPerStep = "1.37";
      document.score.weights = { evaPoints: "0", quality: "1" };
    }),
];

/** What was compared so far. */
interface Compared {
  readonly rows: number;
  readonly whole: number;
  readonly wide: number;
  readonly definition: number;
  readonly different: readonly DifferentRow[];
}

/**
 * `npm run check:exact`: ten million rows graded by the kernel and by the definition on decimals, every figure compared,
 * on all processors; `npm run check:exact -- 100000` for fewer. The seed is the number of the chunk, so that a difference
 * is found again.
 */
async function check(total: number): Promise<void> {
  const chunks = Math.ceil(total / CHUNK);
  const count = cpus().length;
  const workers = Array.from({ length: count }, (_, first) => first);
  let compared: Compared = { rows: 0, whole: 0, wide: 0, definition: 0, different: [] };
  let told = Date.now();
  await Promise.all(
    workers.map(
      (first) =>
        new Promise<void>((resolve, reject) => {
          const share = [first, count, chunks].map(String);
          const worker = fork(fileURLToPath(import.meta.url), [AT_WORK, ...share], { execArgv: ["--import", "tsx"] });
          worker.on("message", (found: Compared) => {
            compared = joined(compared, found);
            if (Date.now() - told < 30_000) return;
            told = Date.now();
            console.log(`${String(compared.rows)} rows, ${String(compared.different.length)} different`);
          });
          worker.on("error", reject);
          worker.on("exit", (code) => {
            if (code === 0) resolve();
            else reject(new Error("A process of the check has failed"));
          });
        }),
    ),
  );
  report(compared);
  if (compared.different.length > 0 || compared.rows < total) process.exitCode = 1;
}

function joined(one: Compared, other: Compared): Compared {
  return {
    rows: one.rows + other.rows,
    whole: one.whole + other.whole,
    wide: one.wide + other.wide,
    definition: one.definition + other.definition,
    different: [...one.different, ...other.different],
  };
}

function report({ rows, whole, wide, definition, different }: Compared): void {
  const share = (count: number): string => `${((count / rows) * 100).toFixed(2)}%`;
  console.log(`${String(rows)} rows compared, ${String(different.length)} with a different figure`);
  console.log(
    `whole numbers ${share(whole)}, wide numbers or an error bound ${share(wide)}, the definition ${share(definition)}`,
  );
  for (const row of different.slice(0, 10)) console.log(JSON.stringify(row));
}

/** Compares every `step`th chunk from the first. */
function work(first: number, step: number, chunks: number): void {
  for (let chunk = first; chunk < chunks; chunk += step) {
    const kind = KINDS[chunk % KINDS.length] ?? "random";
    const context = (schemes[Math.floor(chunk / KINDS.length) % schemes.length] ?? demonstrationContext)();
    const { different, roads } = comparedGrading(context, rowsOf(kind, context, CHUNK, chunk + 1), CHUNK);
    process.send?.({ rows: CHUNK, ...roads, different });
  }
}

const [given, ...share] = process.argv.slice(2);
if (given === AT_WORK) work(...(share.map(Number) as [number, number, number]));
else await check(Number(given ?? ROWS));
