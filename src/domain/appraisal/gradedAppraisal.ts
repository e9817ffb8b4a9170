import type { GradedRows } from "../kernel/gradedRows";
import type { GradeLadder, GradeStep } from "../scheme/ladder";
import { gradeAt } from "../scheme/ladder";
import type { Decimal } from "../values/decimal";
import { decimal } from "../values/decimal";
import type { Appraisal, AppraisalFigures, AppraisalInputs, AppraisalNumbers, CellFigures } from "./appraisal";
import { decimalInputs } from "./appraisal";

/** Works out the decimal figures of a grading by its definition; those of the last one are at hand. */
export type DefineFigures = (numbers: AppraisalNumbers) => AppraisalFigures;

/** The rows that the kernel has graded, and what their appraisals are made with. */
export interface GradedBatch {
  readonly graded: GradedRows;
  readonly ladder: GradeLadder;
  /** Whether the published score decides, not the exact one. */
  readonly decidesPublished: boolean;
  readonly define: DefineFigures;
}

/**
 * The appraisal of one row that the kernel has graded. Grades and cells are there at once; the decimals of the inputs are
 * made, and the decimal figures worked out by the definition, when one of them is asked for: for one manager who is looked
 * at, thousands are not. None of them are kept here: of a hundred thousand people they would take hundreds of megabytes.
 * Classes, so that all of them share what asks.
 */
export class GradedAppraisal implements Appraisal {
  readonly cells: CellFigures;
  readonly figures: AppraisalFigures;
  readonly #numbers: AppraisalNumbers;

  constructor(numbers: AppraisalNumbers, row: number, batch: GradedBatch) {
    const { graded } = batch;
    this.#numbers = numbers;
    this.cells = {
      quality: numbers.quality.number,
      deposits: numbers.deposits.number,
      eva: graded.eva[row] ?? NaN,
      evaPoints: graded.evaPoints[row] ?? NaN,
      gradingScore: graded.gradingScore[row] ?? NaN,
    };
    this.figures = new GradedFigures(numbers, row, batch);
  }

  get inputs(): AppraisalInputs {
    return decimalInputs(this.#numbers);
  }
}

class GradedFigures implements AppraisalFigures {
  readonly scoreGrade: GradeStep;
  readonly depositGrade: GradeStep;
  readonly finalGrade: GradeStep;
  readonly #numbers: AppraisalNumbers;
  readonly #published: number;
  readonly #decidesPublished: boolean;
  readonly #define: DefineFigures;
  #decidingScore: Decimal | null = null;

  constructor(numbers: AppraisalNumbers, row: number, { graded, ladder, decidesPublished, define }: GradedBatch) {
    this.scoreGrade = gradeAt(ladder, graded.scoreGrade[row] ?? -1);
    this.depositGrade = gradeAt(ladder, graded.depositGrade[row] ?? -1);
    this.finalGrade = gradeAt(ladder, graded.finalGrade[row] ?? -1);
    this.#numbers = numbers;
    this.#published = graded.gradingScore[row] ?? NaN;
    this.#decidesPublished = decidesPublished;
    this.#define = define;
  }

  get #figures(): AppraisalFigures {
    return this.#define(this.#numbers);
  }

  get economicCapital(): Decimal {
    return this.#figures.economicCapital;
  }

  get returnUsed(): Decimal {
    return this.#figures.returnUsed;
  }

  get capitalCharge(): Decimal {
    return this.#figures.capitalCharge;
  }

  get eva(): Decimal {
    return this.#figures.eva;
  }

  get points(): Decimal {
    return this.#figures.points;
  }

  get evaPoints(): Decimal {
    return this.#figures.evaPoints;
  }

  get exactScore(): Decimal {
    return this.#figures.exactScore;
  }

  get gradingScore(): Decimal {
    // A published score has no more digits than a cell keeps; only the sign of a zero tells what was rounded to it.
    return this.#published !== 0 ? decimal(this.#published) : this.#figures.gradingScore;
  }

  get decidingScore(): Decimal {
    // Lists are ordered by it, which asks for two people alternately: it is the one figure that is kept.
    return (this.#decidingScore ??= this.#decidesPublished ? this.gradingScore : this.#figures.decidingScore);
  }
}
