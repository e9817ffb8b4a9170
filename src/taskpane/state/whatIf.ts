import type { Appraisal } from "../../domain/appraisal/appraisal";
import type { Appraiser } from "../../domain/appraisal/appraise";
import { grading } from "../../domain/appraisal/grading";
import { joinGrade } from "../../domain/appraisal/joinGrade";
import { partAppraiser } from "../../domain/appraisal/partAppraiser";
import type { AppraisalContext } from "../../domain/calculation/context";
import type { Input } from "../../domain/calculation/input";
import { evaPoints } from "../../domain/eva/evaPoints";
import type { CoachingStep } from "../../domain/grading/coaching";
import type { GradeStep } from "../../domain/scheme/ladder";
import { gradeAt, gradeLadder } from "../../domain/scheme/ladder";
import type { Decimal } from "../../domain/values/decimal";
import { roundUp } from "../../domain/values/decimal";
import type { Problem } from "../../domain/values/problem";
import type { CheckedManager } from "../../workflow/data/checkData";
import { officialGrade } from "../../workflow/grading/officialGrade";
import { typedCell } from "./typedCell";

/** Places of a figure as it is typed: enough to recognise it by. */
const PLACES = 6;

/** The figures that a what-if may change. */
export const whatIfKeys = ["eva", "quality", "deposits"] as const;

/** A figure that a what-if may change. */
export type WhatIfKey = (typeof whatIfKeys)[number];

/** How each figure is named, measured and read. */
export const whatIfInputs: Readonly<Record<WhatIfKey, Input<Decimal>>> = {
  eva: evaPoints.inputs.eva,
  quality: grading.inputs.quality,
  deposits: grading.inputs.deposits,
};

/** What somebody typed for each figure. */
export type WhatIfTexts = Readonly<Record<WhatIfKey, string>>;

/** What somebody changed; figures that are not there are as the data have them. */
export type WhatIfChanges = Readonly<Partial<WhatIfTexts>>;

/** A grading with other figures, or what is wrong with them, figure by figure. */
export type WhatIfResult =
  | { readonly ok: true; readonly appraisal: Appraisal }
  | { readonly ok: false; readonly problems: Readonly<Partial<Record<WhatIfKey, Problem>>> };

/** The figures of a grading as texts to begin from: enough digits to recognise each by. */
export function whatIfTexts(appraisal: Appraisal, changes: WhatIfChanges = {}): WhatIfTexts {
  const { eva, quality, deposits } = figuresOf(appraisal);
  return { eva: shortened(eva), quality: shortened(quality), deposits: shortened(deposits), ...changes };
}

/** Grades again with what was changed; figures left as they were keep every digit. */
export function whatIf(
  appraisal: Appraisal,
  changes: WhatIfChanges,
  judge: Appraiser,
  context: AppraisalContext,
): WhatIfResult {
  const begun = whatIfTexts(appraisal);
  const own = figuresOf(appraisal);
  const problems: Partial<Record<WhatIfKey, Problem>> = {};
  const figure = (key: WhatIfKey): Decimal => {
    const typed = changes[key];
    if (typed === undefined || typed === begun[key]) return own[key];
    const read = whatIfInputs[key].read(typedCell(typed), context);
    if (read.ok) return read.value;
    const problem = read.problems[0];
    if (problem !== undefined) problems[key] = problem;
    return own[key];
  };
  const [eva, quality, deposits] = whatIfKeys.map(figure);
  if (eva === undefined || quality === undefined || deposits === undefined || Object.keys(problems).length > 0)
    return { ok: false, problems };
  // The capital stays as it is: more economic value added is so much more profit.
  const netProfit = appraisal.inputs.netProfit.plus(eva.minus(own.eva));
  const result = judge.regrade({ ...appraisal.inputs, netProfit, quality, deposits });
  return result.ok ? { ok: true, appraisal: result.value } : { ok: false, problems: {} };
}

/** The figures with some steps of coaching taken. */
export function stepChanges(appraisal: Appraisal, steps: readonly CoachingStep[]): WhatIfChanges {
  const own = figuresOf(appraisal);
  return Object.fromEntries(steps.map(({ lever, gap }) => [lever, shortened(roundUp(own[lever].plus(gap), PLACES))]));
}

/**
 * The grade that would count: settled by the rules of movement from the grade that other figures give, where the scheme
 * has such rules. Null where they leave the person ungraded.
 */
export function settledWhatIf(
  appraisal: Appraisal,
  { parts, facts }: CheckedManager,
  context: AppraisalContext,
): GradeStep | null {
  const ladder = gradeLadder(context.scheme.document);
  const lowest = gradeAt(ladder, ladder.length - 1);
  const joined = joinGrade(appraisal.figures.finalGrade, parts, facts, partAppraiser(context), lowest);
  return officialGrade({ appraisal, parts: joined });
}

function figuresOf({ inputs, figures }: Appraisal): Readonly<Record<WhatIfKey, Decimal>> {
  return { eva: figures.eva, quality: inputs.quality, deposits: inputs.deposits };
}

function shortened(value: Decimal): string {
  return value.toDecimalPlaces(PLACES).toFixed();
}
