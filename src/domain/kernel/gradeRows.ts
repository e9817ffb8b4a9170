import type { GradedRows, Roads } from "./gradedRows";
import { gradeWhole } from "./gradeWhole";
import { gradeWide } from "./gradeWide";
import type { GradingPlan } from "./gradingPlan";
import type { ManagerRows } from "./managerRows";

/** Grades a row by the definition, on decimals, into the same figures. */
export type DefineRow = (row: number, graded: GradedRows) => void;

/**
 * Grades the first `count` rows. Every figure is that of the definition: the number nearest to the exact EVA and points,
 * the published score, and the grades. Three roads, the first that is certain:
 *
 * 1. **Whole numbers.** Cells are whole fen and millionths (wholeUnits.ts says when). E, P and T of the plan are then sums
 *    and products of whole numbers. Each is exact while it stays below 2^53: the partial sums of the capital do not fall,
 *    since neither balances nor coefficients are negative, so that a computed sum below the limit had only exact parts; both
 *    sides of E are asked for; for P and T evaLimit says so. One division of two whole numbers below 2^53 gives the number
 *    nearest to their quotient, which is what a cell holds of EVA and points. The score is rounded by whole quotient and
 *    remainder (publishedSteps.ts).
 * 2. **Wide whole numbers or an error bound** (gradeWide.ts, boundedScore.ts): amounts of more places or digits, up to the
 *    16 and 17 of an average that a sheet divides out (cellDecimal.ts).
 * 3. **The definition**, where neither proves the figure.
 */
export function gradeRows(
  plan: GradingPlan,
  rows: ManagerRows,
  count: number,
  graded: GradedRows,
  define: DefineRow,
): Roads {
  const left = new Uint32Array(count);
  const others = plan.score === null ? all(left) : gradeWhole(plan, plan.score, rows, count, graded, left);
  let definition = 0;
  for (let index = 0; index < others; index += 1) {
    const row = left[index] ?? 0;
    if (gradeWide(plan, rows, row, graded)) continue;
    define(row, graded);
    definition += 1;
  }
  return { whole: count - others, wide: others - definition, definition };
}

/** Notes every row; gives their number. */
function all(left: Uint32Array): number {
  for (let row = 0; row < left.length; row += 1) left[row] = row;
  return left.length;
}
