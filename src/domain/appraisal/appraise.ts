import type { Bound } from "../calculation/bind";
import { bind } from "../calculation/bind";
import type { AppraisalContext } from "../calculation/context";
import type { ExplanationStep } from "../calculation/explain";
import { explain, stepText } from "../calculation/explain";
import type { InputCells, InputValues } from "../calculation/input";
import type { NearBound } from "../grading/boundary";
import { nearBounds } from "../grading/boundary";
import type { NextGrade } from "../grading/nextGrade";
import { nextGrade, nextGradeText } from "../grading/nextGrade";
import type { GradeStep } from "../scheme/ladder";
import { gradeLadder } from "../scheme/ladder";
import type { Decimal } from "../values/decimal";
import { decimal } from "../values/decimal";
import type { Result } from "../values/result";
import { ok, then } from "../values/result";
import type { Text } from "../values/text";
import { joinTexts, text } from "../values/text";
import { grading } from "./grading";

/** The cells of one manager: what EVA, quality and deposits need. */
export type AppraisalCells = InputCells<typeof grading.inputs>;

/** The same, read. */
export type AppraisalInputs = InputValues<typeof grading.inputs>;

/** Every figure of one manager's grading. */
export interface AppraisalFigures {
  readonly economicCapital: Decimal;
  readonly returnUsed: Decimal;
  readonly capitalCharge: Decimal;
  readonly eva: Decimal;
  readonly evaPoints: Decimal;
  readonly exactScore: Decimal;
  readonly gradingScore: Decimal;
  readonly decidingScore: Decimal;
  readonly scoreGrade: GradeStep;
  readonly depositGrade: GradeStep;
  readonly finalGrade: GradeStep;
}

/** One manager's grading with what it was made from. */
export interface Appraisal {
  readonly inputs: AppraisalInputs;
  readonly figures: AppraisalFigures;
}

/** The grading of managers under one scheme: the same functions serve cells, ranges, the wizard and the what-if. */
export interface Appraiser {
  readonly run: (cells: AppraisalCells) => Result<Appraisal>;
  /** Grades again from inputs already read, for a what-if. */
  readonly regrade: (inputs: AppraisalInputs) => Result<Appraisal>;
  /** Why this grade: one step for each figure. */
  readonly explain: (appraisal: Appraisal) => readonly ExplanationStep[];
  /** The way to the grade above; null at the top. */
  readonly nextGrade: (appraisal: Appraisal) => NextGrade | null;
  readonly nearBounds: (appraisal: Appraisal) => readonly NearBound[];
}

/** Prepares the grading under a scheme and period. */
export function appraiser(context: AppraisalContext): Appraiser {
  const bound = bind(grading, context);
  const { document } = context.scheme;
  const ladder = gradeLadder(document);
  const margin = { score: decimal(document.boundary.score), depositShare: decimal(document.boundary.depositShare) };
  const regrade = (inputs: AppraisalInputs): Result<Appraisal> =>
    then(bound.compute(inputs), (figures) => ok({ inputs, figures }));
  return {
    run: (cells) => then(bound.read(cells), regrade),
    regrade,
    explain: (appraisal) => explain(grading, { ...paramsOf(bound), ...appraisal.inputs, ...appraisal.figures }),
    nextGrade: (appraisal) => nextGrade(standing(appraisal), document),
    nearBounds: (appraisal) => nearBounds(standing(appraisal), ladder, margin),
  };
}

/** The whole reasoning as prose, one numbered sentence a step, the way up at the end. */
export function reasoning(appraisal: Appraisal, { explain: steps, nextGrade: next }: Appraiser): Text {
  const sentences = [...steps(appraisal).map(stepText), nextGradeText(next(appraisal))];
  return joinTexts(
    sentences.map((sentence, index) =>
      text(`${String(index + 1)}. ${sentence.zh}`, `${String(index + 1)}. ${sentence.en}`),
    ),
    text("\n"),
  );
}

function standing({ inputs, figures }: Appraisal): Parameters<typeof nextGrade>[0] {
  return { ...figures, quality: inputs.quality, deposits: inputs.deposits };
}

function paramsOf<P>({ params }: Bound<typeof grading.inputs, P, unknown>): P {
  if (!params.ok) throw new Error("An appraisal was made, so its parameters were resolved");
  return params.value;
}
