/** The figures of many managers' grading, each as a cell holds it, and the places of their grades on the ladder. */
export interface GradedRows {
  /** 元 */
  readonly eva: Float64Array;
  /** 分 */
  readonly evaPoints: Float64Array;
  /** 分, published. */
  readonly gradingScore: Float64Array;
  /** 0 is the highest grade. */
  readonly scoreGrade: Uint16Array;
  readonly depositGrade: Uint16Array;
  readonly finalGrade: Uint16Array;
}

/** Room for the figures of so many managers. */
export function roomForGrades(count: number): GradedRows {
  return {
    eva: new Float64Array(count),
    evaPoints: new Float64Array(count),
    gradingScore: new Float64Array(count),
    scoreGrade: new Uint16Array(count),
    depositGrade: new Uint16Array(count),
    finalGrade: new Uint16Array(count),
  };
}

/** How many rows took which road. */
export interface Roads {
  /** Whole numbers below 2^53. */
  readonly whole: number;
  /** Wide whole numbers, or an error bound. */
  readonly wide: number;
  /** The definition on decimals. */
  readonly definition: number;
}
