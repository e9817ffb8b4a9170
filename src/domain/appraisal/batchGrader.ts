import type { AppraisalContext } from "../calculation/context";
import { roomForGrades } from "../kernel/gradedRows";
import type { ManagerRows } from "../kernel/managerRows";
import { roomForManagers } from "../kernel/managerRows";
import { gradeLadder } from "../scheme/ladder";
import type { Result } from "../values/result";
import { ok, then } from "../values/result";
import type { Appraisal, AppraisalFigures, AppraisalInputs, AppraisalNumbers } from "./appraisal";
import { decimalInputs } from "./appraisal";
import type { DefineFigures } from "./gradedAppraisal";
import { GradedAppraisal } from "./gradedAppraisal";
import type { RowsGrader } from "./rowsGrader";
import { rowsGrader } from "./rowsGrader";

/** Grades some managers at once, all with the same asset classes. */
export type BatchGrader = (managers: readonly AppraisalNumbers[]) => Result<readonly Appraisal[]>;

/** Prepares the grading of managers in batches; `compute` gives the decimal figures of one of them. */
export function batchGrader(
  context: AppraisalContext,
  compute: (inputs: AppraisalInputs) => AppraisalFigures,
): BatchGrader {
  const ladder = gradeLadder(context.scheme.document);
  const decidesPublished = context.scheme.document.score.decideOn === "published";
  const define = rememberingLast(compute);
  const graders = new WeakMap<AppraisalInputs["classes"], Result<RowsGrader>>();
  const graderOf = (classes: AppraisalInputs["classes"]): Result<RowsGrader> => {
    const grader = graders.get(classes) ?? rowsGrader(context, classes);
    graders.set(classes, grader);
    return grader;
  };
  return (managers) => {
    const [first] = managers;
    if (first === undefined) return ok([]);
    return then(graderOf(first.classes), ({ balances, grade }) => {
      const rows = packed(managers, balances);
      const graded = roomForGrades(managers.length);
      grade(rows, managers.length, graded, (row) => decimalInputs(managers[row] ?? first));
      const batch = { graded, ladder, decidesPublished, define };
      return ok(managers.map((numbers, row) => new GradedAppraisal(numbers, row, batch)));
    });
  };
}

/** One after another is asked for all that he has: the figures of the last one are at hand. */
function rememberingLast(compute: (inputs: AppraisalInputs) => AppraisalFigures): DefineFigures {
  let last: { readonly numbers: AppraisalNumbers; readonly figures: AppraisalFigures } | null = null;
  return (numbers) => {
    if (last?.numbers !== numbers) last = { numbers, figures: compute(decimalInputs(numbers)) };
    return last.figures;
  };
}

/** The inputs as rows of numbers. */
function packed(managers: readonly AppraisalNumbers[], balances: number): ManagerRows {
  const { width, figures } = roomForManagers(managers.length, balances);
  const rounded = new Uint8Array(managers.length);
  managers.forEach(({ netProfit, balances: own, quality, deposits }, row) => {
    const start = row * width;
    figures[start] = netProfit;
    figures.set(own, start + 1);
    figures[start + width - 2] = quality.number;
    figures[start + width - 1] = deposits.number;
    rounded[row] = quality.rounded || deposits.rounded ? 1 : 0;
  });
  return { width, figures, rounded };
}
