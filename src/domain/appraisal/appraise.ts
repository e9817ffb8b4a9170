import type { Bound } from "../calculation/bind";
import { bind } from "../calculation/bind";
import type { AppraisalContext } from "../calculation/context";
import type { ExplanationStep } from "../calculation/explain";
import { explain, stepText } from "../calculation/explain";
import type { BoundStanding, NearBound } from "../grading/boundary";
import { nearBounds } from "../grading/boundary";
import type { NextGrade } from "../grading/nextGrade";
import { nextGrade, nextGradeText } from "../grading/nextGrade";
import { gradeLadder } from "../scheme/ladder";
import { decimal } from "../values/decimal";
import type { Result } from "../values/result";
import { ok, then } from "../values/result";
import type { Text } from "../values/text";
import { joinTexts, text } from "../values/text";
import type { BatchGrader } from "./batchGrader";
import { batchGrader } from "./batchGrader";
import { farFromBounds } from "./farFromBounds";
import type { Appraisal, AppraisalCells, AppraisalFigures, AppraisalInputs, CellFigures } from "./appraisal";
import { grading } from "./grading";
import { nextGradeOfCells, UNCERTAIN } from "./nextGradeOfCells";
import { standingOf } from "./standing";

/** The grading of managers under one scheme: the same functions serve cells, ranges, the wizard and the what-if. */
export interface Appraiser {
  readonly run: (cells: AppraisalCells) => Result<Appraisal>;
  /** Grades again from inputs already read, for a what-if. */
  readonly regrade: (inputs: AppraisalInputs) => Result<Appraisal>;
  /** Grades some managers at once from numbers already read; the same figures. */
  readonly gradeAll: BatchGrader;
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
  const isFar = farFromBounds(document);
  const ofCells = nextGradeOfCells(document);
  const margin = { score: decimal(document.boundary.score), depositShare: decimal(document.boundary.depositShare) };
  const regrade = (inputs: AppraisalInputs): Result<Appraisal> =>
    then(bound.compute(inputs), (figures) => ok({ inputs, figures, cells: cellsOf(inputs, figures) }));
  const define = (inputs: AppraisalInputs): AppraisalFigures => {
    const defined = bound.compute(inputs);
    if (!defined.ok) throw new Error("The grading of inputs that were read has no problems");
    return defined.value;
  };
  return {
    gradeAll: batchGrader(context, define),
    run: (cells) => then(bound.read(cells), regrade),
    regrade,
    explain: (appraisal) => explain(grading, { ...paramsOf(bound), ...appraisal.inputs, ...byName(appraisal.figures) }),
    nextGrade: (appraisal) => {
      const next = ofCells(appraisal);
      return next === UNCERTAIN ? nextGrade(standingOf(appraisal), document) : next;
    },
    nearBounds: (appraisal) => (isFar(appraisal) ? [] : nearBounds(boundStanding(appraisal), ladder, margin)),
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

function cellsOf(
  { quality, deposits }: AppraisalInputs,
  { eva, evaPoints, gradingScore }: AppraisalFigures,
): CellFigures {
  return {
    quality: quality.toNumber(),
    deposits: deposits.toNumber(),
    eva: eva.toNumber(),
    evaPoints: evaPoints.toNumber(),
    gradingScore: gradingScore.toNumber(),
  };
}

function boundStanding({ inputs: { deposits }, figures: { decidingScore, finalGrade } }: Appraisal): BoundStanding {
  return { decidingScore, deposits, finalGrade };
}

/** Every figure by its name, worked out where it was not yet. */
function byName(figures: AppraisalFigures): Readonly<Record<string, unknown>> {
  const names: readonly (keyof AppraisalFigures)[] = namesOf(grading.outputs);
  return Object.fromEntries(names.map((name) => [name, figures[name]]));
}

function namesOf<T extends object>(record: T): readonly (keyof T)[] {
  // An object that was written out has no other keys than its type says.
  return Object.keys(record) as (keyof T)[];
}

function paramsOf<P>({ params }: Bound<typeof grading.inputs, P, unknown>): P {
  if (!params.ok) throw new Error("An appraisal was made, so its parameters were resolved");
  return params.value;
}
