import { grading } from "../../src/domain/appraisal/grading";
import { rowsGrader } from "../../src/domain/appraisal/rowsGrader";
import type { AppraisalContext } from "../../src/domain/calculation/context";
import type { Roads } from "../../src/domain/kernel/gradedRows";
import { roomForGrades } from "../../src/domain/kernel/gradedRows";
import type { ManagerRows } from "../../src/domain/kernel/managerRows";
import { decimal } from "../../src/domain/values/decimal";

/** A row of which some figure is not that of the definition. */
export interface DifferentRow {
  readonly figures: readonly number[];
  readonly kernel: readonly number[];
  readonly definition: readonly number[];
}

/** The grading of rows by the kernel beside that by the definition: what differs, and which roads the kernel took. */
export function comparedGrading(
  context: AppraisalContext,
  rows: ManagerRows,
  count: number,
): { readonly different: readonly DifferentRow[]; readonly roads: Roads } {
  const classes = context.scheme.document.eva.assetClasses.map(({ name, coefficient }) => ({
    name,
    value: decimal(coefficient),
  }));
  const prepared = rowsGrader(context, classes);
  const params = grading.params(context);
  if (!prepared.ok || !params.ok) throw new Error("The scheme has no parameters");
  const graded = roomForGrades(count);
  const roads = prepared.value.grade(rows, count, graded);
  const different: DifferentRow[] = [];
  for (let row = 0; row < count; row += 1) {
    const figures = Array.from(rows.figures.subarray(row * rows.width, (row + 1) * rows.width));
    const decimals = figures.map((figure) => decimal(figure));
    const [netProfit, quality, deposits] = [decimals[0], decimals.at(-2), decimals.at(-1)];
    if (netProfit === undefined || quality === undefined || deposits === undefined)
      throw new Error("Rows have figures");
    const result = grading.compute(
      { netProfit, balances: decimals.slice(1, -2), classes, quality, deposits },
      params.value,
    );
    if (!result.ok) throw new Error("Read inputs have no problems");
    const { eva, evaPoints, gradingScore, scoreGrade, depositGrade, finalGrade } = result.value;
    const definition = [
      ...[eva, evaPoints, gradingScore].map((figure) => figure.toNumber()),
      ...[scoreGrade, depositGrade, finalGrade].map(({ index }) => index),
    ];
    const kernel = [
      graded.eva[row],
      graded.evaPoints[row],
      graded.gradingScore[row],
      graded.scoreGrade[row],
      graded.depositGrade[row],
      graded.finalGrade[row],
    ].map((figure) => figure ?? NaN);
    // Zero has two signs and no sheet shows them.
    if (!definition.every((figure, index) => figure === kernel[index])) different.push({ figures, kernel, definition });
  }
  return { different, roads };
}
