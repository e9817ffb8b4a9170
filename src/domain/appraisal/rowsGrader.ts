import type { AppraisalContext } from "../calculation/context";
import type { NamedFigure } from "../calculation/namedFigure";
import type { GradedRows, Roads } from "../kernel/gradedRows";
import { gradeRows } from "../kernel/gradeRows";
import { gradingPlan } from "../kernel/gradingPlan";
import type { ManagerRows } from "../kernel/managerRows";
import { decimal } from "../values/decimal";
import type { Result } from "../values/result";
import { ok, then } from "../values/result";
import type { AppraisalInputs } from "./appraisal";
import { grading } from "./grading";

/** Grades many managers at once: every figure is that of the grading's definition, as a cell holds it. */
export interface RowsGrader {
  /** Balances of a row. */
  readonly balances: number;
  /**
   * Grades the first `count` rows. The inputs of a row are the decimals of its numbers, unless `inputsOf` gives those whose
   * nearest numbers the row holds.
   */
  readonly grade: (
    rows: ManagerRows,
    count: number,
    graded: GradedRows,
    inputsOf?: (row: number) => AppraisalInputs,
  ) => Roads;
}

/**
 * Prepares the grading of many managers under a scheme and period, with one asset class for each column of balances. What
 * was prepared last for a context is kept: a sheet calls a function again and again with the same header.
 */
export function rowsGrader(context: AppraisalContext, classes: readonly NamedFigure[]): Result<RowsGrader> {
  const known = lastGraders.get(context);
  if (known !== undefined && haveSameCoefficients(known.classes, classes)) return known.grader;
  const grader = preparedGrader(context, classes);
  lastGraders.set(context, { classes, grader });
  return grader;
}

const lastGraders = new WeakMap<
  AppraisalContext,
  { readonly classes: readonly NamedFigure[]; readonly grader: Result<RowsGrader> }
>();

function haveSameCoefficients(one: readonly NamedFigure[], other: readonly NamedFigure[]): boolean {
  return (
    one === other ||
    (one.length === other.length && one.every(({ value }, index) => other[index]?.value.equals(value) === true))
  );
}

function preparedGrader(context: AppraisalContext, classes: readonly NamedFigure[]): Result<RowsGrader> {
  return then(grading.params(context), (params) => {
    const { lowest, highest } = context.scheme.document.quality;
    const plan = gradingPlan({
      ...params,
      coefficients: classes.map(({ value }) => value),
      lowest: decimal(lowest),
      highest: decimal(highest),
    });
    return ok({
      balances: classes.length,
      grade: (rows, count, graded, inputsOf = (row) => inputsIn(rows, row, classes)) => {
        const define = (row: number): void => {
          defineRow(grading.compute(inputsOf(row), params), row, graded);
        };
        if (plan !== null) return gradeRows(plan, rows, count, graded, define);
        for (let row = 0; row < count; row += 1) define(row);
        return { whole: 0, wide: 0, definition: count };
      },
    });
  });
}

function defineRow(result: ReturnType<typeof grading.compute>, row: number, graded: GradedRows): void {
  if (!result.ok) throw new Error("The grading of inputs that were read has no problems");
  const { eva, evaPoints, gradingScore, scoreGrade, depositGrade, finalGrade } = result.value;
  graded.eva[row] = eva.toNumber();
  graded.evaPoints[row] = evaPoints.toNumber();
  graded.gradingScore[row] = gradingScore.toNumber();
  graded.scoreGrade[row] = scoreGrade.index;
  graded.depositGrade[row] = depositGrade.index;
  graded.finalGrade[row] = finalGrade.index;
}

/** The inputs of a row as decimals. */
function inputsIn({ figures, width }: ManagerRows, row: number, classes: readonly NamedFigure[]): AppraisalInputs {
  const [netProfit, ...rest] = Array.from(figures.subarray(row * width, (row + 1) * width), (figure) =>
    decimal(figure),
  );
  const [quality, deposits] = rest.slice(-2);
  if (netProfit === undefined || quality === undefined || deposits === undefined) throw new Error("A row has figures");
  return { netProfit, balances: rest.slice(0, -2), classes, quality, deposits };
}
